import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { build } from '../../../src/cli/serve/prepare.mjs';
import { startStaticServer } from '../../../src/cli/serve/static-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, without a slash at the end: http://localhost:51234 */
    baseUrl: string;
    /** Folder of the built app, for tests that serve a changed copy of it. */
    builtApp: string;
  }
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds the app once and serves it as `npm start` does, on a free port, while the browser tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'zonplan-built-'));
  build(ROOT, directory);
  const marker = { application: 'zonplan', version: 'test', clone: 'test' } as const;
  const server = await startStaticServer({ directory, port: 0, marker });
  project.provide('baseUrl', server.address);
  project.provide('builtApp', directory);
  return async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
}
