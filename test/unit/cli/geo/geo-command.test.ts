import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleTown, FILES, plant } from './example-town.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-geo-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, files: ReadonlyMap<string, string>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(path, file), text);
  return path;
}

function runGeo(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/geo.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status: run.status, stderrLines: run.stderr.split('\n').filter((line) => line !== '') };
}

describe('npm run geo', () => {
  it('writes the data folder, taking the municipality file from the target where the source has none', () => {
    const town = exampleTown();
    const municipality = town.get(FILES.municipality) ?? '';
    town.delete(FILES.municipality);
    const from = write('source', town);
    const to = write(
      'geo',
      new Map([
        ['municipality.json', municipality],
        ['README.md', 'kept'],
      ]),
    );
    expect(runGeo('--from', from, '--to', to)).toEqual({ status: 0, stderrLines: [] });
    expect(readdirSync(to).sort()).toEqual([
      'README.md',
      'catalog.json',
      'deso-2025-columns.json',
      'deso-2025.geojson',
      'municipality.json',
      'regso-2025-columns.json',
      'regso-2025.geojson',
      'schools.geojson',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['geo', 'source']);
  });

  it('reads files that begin with a byte order mark, as Windows programs write them', () => {
    const marked = [...exampleTown()].map(([file, text]) => [file, `\uFEFF${text}`] as const);
    const to = join(folder, 'geo');
    expect(runGeo('--from', write('source', new Map(marked)), '--to', to)).toEqual({ status: 0, stderrLines: [] });
    expect(runGeo('--from', write('plain', exampleTown()), '--to', join(folder, 'other')).status).toBe(0);
    for (const file of readdirSync(to)) {
      expect(readFileSync(join(to, file), 'utf8')).toBe(readFileSync(join(folder, 'other', file), 'utf8'));
    }
  });

  it('tells one line for a mistake, exits with 1 and leaves the folder as it was', () => {
    const from = write(
      'source',
      plant(exampleTown(), FILES.indicators, '9999B1010,9999R001,10,100', '9999B1010,9999R001,10,x'),
    );
    const to = write('geo', new Map([['catalog.json', 'the old one']]));
    expect(runGeo('--from', from, '--to', to)).toEqual({
      status: 1,
      stderrLines: [`${FILES.indicators}, row 3: column "pop_2025": "x" is not a number`],
    });
    expect(readdirSync(to)).toEqual(['catalog.json']);
    expect(readFileSync(join(to, 'catalog.json'), 'utf8')).toBe('the old one');
  });

  it('says how it is used where no folder is named, and which folder is not there', () => {
    expect(runGeo()).toMatchObject({ status: 1, stderrLines: [expect.stringContaining('Usage')] });
    const run = runGeo('--from', join(folder, 'nowhere'), '--to', join(folder, 'geo'));
    expect(run).toMatchObject({ status: 1, stderrLines: [expect.stringContaining('nowhere')] });
  });
});
