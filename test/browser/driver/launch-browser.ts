import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { eventually } from './eventually.ts';
import { findChromium, howToGetChromium } from './find-chromium.mjs';

/** A name that does not look like this machine and is: for what the page does only where others can reach it. */
export const PUBLIC_HOST = 'zonplan.example';

/** WebGL in software, and nothing that reaches beyond this machine, not even by the browser itself. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  `--host-resolver-rules=MAP ${PUBLIC_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost`,
];

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: executable(), args: FLAGS, headless: true });
}

/** A browser with a profile on disk that can be killed like a crash, and started again on the same profile. */
export interface KillableBrowser {
  readonly browser: Browser;
  /** SIGKILL: no handler of the page or the browser runs. */
  kill(): Promise<void>;
}

/** Its pages are those of `browser.contexts()[0]`, the profile's own context: what they store is on disk. */
export async function launchKillableBrowser(profile: string): Promise<KillableBrowser> {
  const process = spawn(
    executable(),
    [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: 'ignore',
      detached: true,
    },
  );
  try {
    const port = await eventually('Chromium tells its debugging port', () => debuggingPort(profile));
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return { browser, kill: () => killAll(process) };
  } catch (error) {
    await killAll(process);
    throw error;
  }
}

/** Chromium writes this file when it listens. A killed one leaves it behind, so callers remove it between starts. */
async function debuggingPort(profile: string): Promise<string | null> {
  try {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8');
    // A line without its end is still being written.
    return /^(\d+)\n/.exec(text)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The whole process group: Chromium's renderers and storage service are processes of their own. */
async function killAll(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

function executable(): string {
  const path = findChromium();
  if (path === null) throw new Error(howToGetChromium());
  return path;
}
