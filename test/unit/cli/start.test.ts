import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeVersionProblem } from '../../../src/cli/node-version.mjs';
import { startOptions } from '../../../src/cli/start-options.mjs';
import { FakeClone, freePort, stranger } from '../../helpers/fake-clone.ts';

let clone: FakeClone;
let port: string;

beforeEach(async () => {
  clone = await FakeClone.make();
  port = String(await freePort());
});

afterEach(async () => {
  await clone.remove();
});

async function page(): Promise<string> {
  return await (await fetch(`http://localhost:${port}/`)).text();
}

describe('npm start', () => {
  it('installs, builds, serves and prints the address on a fresh clone', async () => {
    const { output } = await clone.start('--port', port);
    expect(output).toContain(`Zonplan: http://localhost:${port}`);
    expect(await page()).toBe('<!doctype html>first');
  });

  it('installs and builds nothing again when nothing changed', async () => {
    await clone.start('--port', port);
    await clone.stop();
    await clone.start('--port', port);
    expect([await clone.runsOf('npm-runs'), await clone.runsOf('vite-runs')]).toEqual([1, 1]);
  });

  it('builds again after a change of the sources', async () => {
    await clone.start('--port', port);
    await clone.stop();
    await clone.write('src/main.tsx', 'second');
    await clone.start('--port', port);
    expect(await page()).toBe('<!doctype html>second');
  });

  it('builds again after a file was added or dist removed', async () => {
    await clone.start('--port', port);
    await clone.stop();
    await clone.write('public/geo/catalog.json', '{}');
    await clone.start('--port', port);
    await clone.stop();
    await rm(join(clone.folder, 'dist'), { recursive: true });
    await clone.start('--port', port);
    expect(await clone.runsOf('vite-runs')).toBe(3);
  });

  it('installs again when the lock file asks for another version', async () => {
    await clone.start('--port', port);
    await clone.stop();
    await clone.write('package-lock.json', '{"packages":{"":{},"node_modules/vite":{"version":"1.0.1"}}}');
    await clone.start('--port', port);
    expect(await clone.runsOf('npm-runs')).toBe(2);
  });

  it('does not miss packages that are only for other platforms', async () => {
    await clone.start('--port', port);
    await clone.stop();
    const other = '"node_modules/vite-on-mars":{"version":"1.0.0","optional":true}';
    await clone.write('package-lock.json', `{"packages":{"":{},"node_modules/vite":{"version":"1.0.0"},${other}}}`);
    await clone.start('--port', port);
    expect(await clone.runsOf('npm-runs')).toBe(1);
  });

  it('stops with what the build said when it fails', async () => {
    await clone.write('src/main.tsx', 'broken');
    const { code, output } = await clone.start('--port', port);
    expect(code).toBe(1);
    expect(output).toContain('src/main.tsx: broken');
    expect(output).toContain('The build failed');
    expect(output).not.toContain('    at ');
  });

  it('prints the address and ends well when this Zonplan already answers, with the new build served', async () => {
    await clone.start('--port', port);
    await clone.write('src/main.tsx', 'second');
    const { code, output } = await clone.start('--port', port);
    expect(code).toBe(0);
    expect(output).toContain(`Zonplan 1.2.3 already runs from this folder: http://localhost:${port}`);
    expect(await page()).toBe('<!doctype html>second');
  });

  it('prints the address of a Zonplan that runs from another folder, and touches nothing', async () => {
    const other = await FakeClone.make();
    try {
      await other.start('--port', port);
      const { code, output } = await clone.start('--port', port);
      expect(code).toBe(0);
      expect(output).toContain(`already runs from another folder: http://localhost:${port}`);
      expect(await clone.runsOf('npm-runs')).toBe(0);
    } finally {
      await other.remove();
    }
  });

  it.each(['hello', '{"application":"other"}', 'null'])(
    'never takes a port from a program that answers %s',
    async (text) => {
      const other = await stranger(text);
      try {
        const { code, output } = await clone.start('--port', String(other.port));
        expect(code).toBe(1);
        expect(output).toContain(`Port ${other.port} is taken`);
        expect(output).toContain('--port');
        expect(output).toContain('plans saved at another address are not seen there');
        expect(output).toContain('plan file');
        expect(await clone.runsOf('npm-runs')).toBe(0);
      } finally {
        await other.close();
      }
    },
  );

  it('says which option it does not know', async () => {
    const { code, output } = await clone.start('--prot', '1');
    expect([code, output.trim()]).toEqual([1, 'Unknown option "--prot". The only one is --port N.']);
  });
});

describe('the options of npm start', () => {
  it('serve on 4173 unless told otherwise', () => {
    expect(startOptions([])).toEqual({ port: 4173 });
    expect(startOptions(['--port', '8080'])).toEqual({ port: 8080 });
    expect(startOptions(['--port=8080'])).toEqual({ port: 8080 });
  });

  it.each([['0'], ['65536'], ['80a'], ['-1'], ['1e3'], ['']])('refuse "%s" as a port', (text) => {
    expect(startOptions(['--port', text])).toEqual({
      problem: `--port takes a number from 1 to 65535, not "${text}".`,
    });
  });

  it('refuse --port without a number', () => {
    expect(startOptions(['--port'])).toHaveProperty('problem');
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  it.each(['16.20.0', '18.20.8', '20.18.3', '21.7.0', '22.11.0'])('%s will not, in plain words', (version) => {
    expect(nodeVersionProblem(version)).toContain(`This is ${version}`);
  });
});
