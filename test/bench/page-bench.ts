import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from '../browser/driver/launch-browser.ts';

/** What the bundled script is called in the page. */
const GLOBAL = 'zonplanBench';

/**
 * Runs one function of a module of this folder in a page of Chromium, bundled and minified as the app is, and gives what it
 * gives. Argument and answer are plain values.
 */
export async function runInPage<Argument, Answer>(module: string, call: string, argument: Argument): Promise<Answer> {
  const script = await bundled(module);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    // The page knows the function by name only.
    return (await page.evaluate(
      ([name, value, global]) =>
        (globalThis as unknown as Record<string, Record<string, (given: unknown) => unknown>>)[global]?.[name]?.(value),
      [call, argument, GLOBAL] as const,
    )) as Answer;
  } finally {
    await browser.close();
  }
}

async function bundled(module: string): Promise<string> {
  const entry = fileURLToPath(new URL(module, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { target: 'es2022', write: false, lib: { entry, name: GLOBAL, formats: ['iife'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${module} was not bundled`);
  return chunk.code;
}
