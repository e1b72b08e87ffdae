import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startStaticServer } from '../../../src/cli/serve/static-server.mjs';

export interface HarnessServer {
  /** Address of the harness page, without a query. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the harness page as the app is built, and serves it with the app's own server and headers. */
export async function startHarnessServer(): Promise<HarnessServer> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const directory = await mkdtemp(join(tmpdir(), 'zonplan-harness-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    base: './',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: directory,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'harness.html') },
    },
  });
  const marker = { application: 'zonplan', version: 'test', clone: 'harness' } as const;
  const server = await startStaticServer({ directory, port: 0, marker });
  return {
    address: `${server.address}/harness.html`,
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
