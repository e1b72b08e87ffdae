import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = fileURLToPath(new URL('../../src/cli/', import.meta.url));

/** Stands in for npm: installs what the lock file says by copying it, and counts its runs. */
const FAKE_NPM = `
const { appendFileSync, cpSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('npm-runs', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules/vite/bin', { recursive: true });
cpSync('fake-vite.cjs', 'node_modules/vite/bin/vite.js');
cpSync('package-lock.json', 'node_modules/.package-lock.json');
`;

/** Stands in for Vite: the built page says what the sources say; a source that says "broken" fails. */
const FAKE_VITE = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
appendFileSync('vite-runs', 'run\\n');
const source = readFileSync('src/main.tsx', 'utf8');
if (source.includes('broken')) { console.error('src/main.tsx: broken'); process.exit(1); }
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.html'), '<!doctype html>' + source);
`;

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A clone of the repository as small as `npm start` can do with, where npm and Vite are stand-ins: quick, and no network. */
export class FakeClone {
  readonly folder: string;
  readonly #started: ChildProcess[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<FakeClone> {
    const clone = new FakeClone(await mkdtemp(join(tmpdir(), 'zonplan-clone-')));
    for (const file of ['start.mjs', 'start-options.mjs', 'node-version.mjs', 'node-error.mjs', 'serve']) {
      await cp(join(COMMANDS, file), join(clone.folder, 'src/cli', file), { recursive: true });
    }
    await clone.write('package.json', '{"name":"zonplan","version":"1.2.3","type":"module"}');
    await clone.write('package-lock.json', '{"packages":{"":{},"node_modules/vite":{"version":"1.0.0"}}}');
    await clone.write('fake-npm.js', 'import("./fake-npm.cjs");');
    await clone.write('fake-npm.cjs', FAKE_NPM);
    await clone.write('fake-vite.cjs', FAKE_VITE);
    await clone.write('src/main.tsx', 'first');
    return clone;
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(join(this.folder, path, '..'), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /** How often a stand-in ran: 'npm-runs' or 'vite-runs'. */
  async runsOf(file: 'npm-runs' | 'vite-runs'): Promise<number> {
    const text = await readFile(join(this.folder, file), 'utf8').catch(() => '');
    return text.split('\n').length - 1;
  }

  /** `npm start -- …`: resolves when it says that it serves, or when it ends. */
  async start(...args: string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [join(this.folder, 'src/cli/start.mjs'), ...args], {
      cwd: this.folder,
      env: { ...process.env, npm_execpath: join(this.folder, 'fake-npm.js') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#started.push(child);
    let output = '';
    return await new Promise<Outcome>((resolve) => {
      const hear = (piece: Buffer) => {
        output += piece.toString('utf8');
        if (output.includes('Ctrl+C')) resolve({ code: null, output });
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.on('close', (code) => resolve({ code, output }));
    });
  }

  /** Ends what was started; the folder stays. */
  async stop(): Promise<void> {
    for (const child of this.#started.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A program on a port of this machine that is not Zonplan; it answers with the text given. */
export async function stranger(text: string): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((_request, response) => response.end(text));
  const port = await listening(server);
  return {
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const { port, close } = await stranger('');
  await close();
  return port;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`Not a port: ${address}`);
  return address.port;
}
