import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startScbServer } from '../../../helpers/scb/scb-server.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Two processes that each compile first; the machine may be busy. */
const TWO_STARTS_MS = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-scb-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As npm starts it, in a process of its own. */
function command(...words: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const started = ['--import', 'tsx', 'src/cli/geo-scb.ts', ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, started, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the command geo:scb', () => {
  it(
    'says on stderr that there is no network, ends with 1, and does the same thing whole when there is',
    async () => {
      const nobody = await startScbServer();
      await nobody.close();
      const server = await startScbServer();
      const words = ['--kommun', '9999', '--out', join(folder, 'geo'), '--cache', join(folder, 'answers'), '--base'];
      const without = await command(...words, nobody.base);
      expect(without).toMatchObject({ status: 1, stdout: '' });
      expect(without.stderr).toMatch(/could not be reached \(ECONNREFUSED\)\nNothing was written/);
      expect(readdirSync(folder)).toEqual([]);

      const withNetwork = await command(...words, server.base);
      await server.close();
      expect(withNetwork).toMatchObject({ status: 0, stderr: '' });
      expect(withNetwork.stdout).toContain('9999 Exempelstad: 4 DeSO, 2 RegSO');
      expect(readdirSync(join(folder, 'geo'))).toContain('catalog.json');
    },
    TWO_STARTS_MS,
  );
});
