import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../../../src/cli/geo/build-geo.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { problem } from '../../../../src/core/problem.ts';
import { fail, succeed } from '../../../../src/core/result.ts';
import { loadReferenceData } from '../../../../src/io/catalog/load-reference-data.ts';
import { exampleTown } from '../../cli/geo/example-town.ts';

let built: ReadonlyMap<string, string>;
beforeAll(async () => {
  const result = await buildGeo(exampleTown());
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  built = result.value;
});

function load(files: ReadonlyMap<string, string>) {
  return loadReferenceData((file) => {
    const text = files.get(file);
    return Promise.resolve(text === undefined ? fail(problem('catalog-file-missing', { file })) : succeed(text));
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a test breaks files in ways that no type allows.
function withChange(file: string, change: (json: any) => void): ReadonlyMap<string, string> {
  const json = JSON.parse(built.get(file) ?? '');
  change(json);
  return new Map(built).set(file, JSON.stringify(json));
}

async function hashOf(files: ReadonlyMap<string, string>): Promise<string> {
  const loaded = await load(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value.contentHash;
}

const TABLE = 'deso-2025-columns.json';
const AREAS = 'deso-2025.geojson';

describe('loadReferenceData', () => {
  it('gives areas, their positions, columns in the same order, and an index of as many areas', async () => {
    const loaded = await load(built);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
    const deso = loaded.value.divisions.get(asId<DivisionId>('deso'));
    expect(deso?.areas.map((area) => area.code)).toEqual(['9999A0010', '9999B1010', '9999C1010', '9999C1020']);
    expect([...(deso?.positionOfCode.values() ?? [])]).toEqual([0, 1, 2, 3]);
    expect(deso?.index.areaCount).toBe(4);
    expect(loaded.value.pointLayers[0]?.points[0]).toMatchObject({ name: 'Exempelskolan', position: [15.005, 59.005] });
  });

  it('puts a table’s rows in the order of the areas', async () => {
    const reversed = withChange(TABLE, (table) => {
      table.codes.reverse();
      table.columns.pop_2025 = [4, 3, 2, 1];
    });
    const loaded = await load(reversed);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
    const columns = loaded.value.divisions.get(asId<DivisionId>('deso'))?.columns;
    expect(columns?.get(asId('pop_2025'))).toEqual([1, 2, 3, 4]);
  });

  it('is frozen', async () => {
    const loaded = await load(built);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
    expect(Object.isFrozen(loaded.value.catalog.indicators[0]?.name)).toBe(true);
  });

  it('refuses a folder that misses any of its files, and names it', async () => {
    for (const file of built.keys()) {
      const without = new Map(built);
      without.delete(file);
      expect(await load(without)).toEqual({ ok: false, problem: { code: 'catalog-file-missing', details: { file } } });
    }
  });

  it('refuses a file that is not JSON, and names it', async () => {
    for (const file of built.keys()) {
      const broken = new Map(built).set(file, '<!doctype html>');
      expect(await load(broken)).toEqual({ ok: false, problem: { code: 'file-not-json', details: { file } } });
    }
  });

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  it.each<[string, string, (json: any) => void, object]>([
    [
      'a code that is no area',
      TABLE,
      (table) => (table.codes[1] = '9999X'),
      { code: 'table-code-unknown', details: { row: 2 } },
    ],
    [
      'a code twice',
      TABLE,
      (table) => (table.codes[1] = table.codes[0]),
      { code: 'table-code-duplicate', details: { row: 2 } },
    ],
    [
      'a cell that is text',
      TABLE,
      (table) => (table.columns.pop_2025[2] = '100'),
      { code: 'file-invalid', details: { path: 'columns.pop_2025.2' } },
    ],
    [
      'a cell that is null',
      TABLE,
      (table) => (table.columns.pop_2025[2] = null),
      { code: 'file-invalid', details: { path: 'columns.pop_2025.2' } },
    ],
    [
      'a column too short',
      TABLE,
      (table) => table.columns.pop_2025.pop(),
      { code: 'file-invalid', details: { path: 'columns.pop_2025' } },
    ],
    [
      'a table of another division',
      TABLE,
      (table) => (table.division = 'regso'),
      { code: 'file-invalid', details: { path: 'division' } },
    ],
    [
      'an indicator’s column missing',
      TABLE,
      (table) => delete table.columns.labour_force_20_64,
      { code: 'table-column-missing', details: { column: 'labour_force_20_64' } },
    ],
    [
      'the residents missing',
      TABLE,
      (table) => delete table.columns.pop_2025,
      { code: 'table-column-missing', details: { path: 'divisions.0.residentsColumn' } },
    ],
    [
      'an area without a row',
      TABLE,
      (table) => {
        table.codes.pop();
        for (const column of Object.values<unknown[]>(table.columns)) column.pop();
      },
      { code: 'file-invalid', details: { expected: '9999C1020' } },
    ],
    [
      'an open ring',
      AREAS,
      (areas) => areas.features[1].geometry.coordinates[0].pop(),
      { code: 'geometry-ring-open', details: { feature: 2, areaCode: '9999B1010' } },
    ],
    [
      'an area twice',
      AREAS,
      (areas) => areas.features.push(areas.features[0]),
      { code: 'table-code-duplicate', details: { feature: 5 } },
    ],
    [
      'a parent that is not there',
      AREAS,
      (areas) => (areas.features[0].properties.parent = '9999R009'),
      { code: 'table-code-unknown', details: { areaCode: '9999R009' } },
    ],
    [
      'a school without a name',
      'schools.geojson',
      (schools) => delete schools.features[0].properties.name,
      { code: 'file-invalid', details: { path: 'features.0.properties.name' } },
    ],
  ])('refuses %s', async (_what, file, change, expected) => {
    expect(await load(withChange(file, change))).toMatchObject({ ok: false, problem: expected });
  });

  it('knows the data by a hash that any change to any file changes', async () => {
    const hashes = [await hashOf(built)];
    for (const [file, text] of built) hashes.push(await hashOf(new Map(built).set(file, `${text} `)));
    expect(new Set(hashes).size).toBe(built.size + 1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(new Map(built))).toBe(hashes[0]);
  });
});
