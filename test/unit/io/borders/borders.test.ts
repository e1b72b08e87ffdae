import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withBorders } from '../../../../src/core/borders/division-borders.ts';
import type { DivisionBorders } from '../../../../src/core/borders/kept-borders.ts';
import { OWN_RESIDENTS } from '../../../../src/core/borders/own-division.ts';
import { assembleReference } from '../../../../src/core/catalog/reading/assemble-reference.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { bordersFingerprint } from '../../../../src/core/import/geo/proposed-areas.ts';
import type { PlanBorders } from '../../../../src/core/plan/plan-borders.ts';
import type { Result } from '../../../../src/core/result.ts';
import { succeed } from '../../../../src/core/result.ts';
import {
  keepBorders,
  keptBorders,
  keptBordersSummaries,
  keptFingerprints,
  removeKeptBorders,
} from '../../../../src/io/borders/borders-shelf.ts';
import { filesWithBorders } from '../../../../src/io/borders/files-with-borders.ts';
import type { ReadReferenceFile, ReadText, ReferenceFiles } from '../../../../src/io/catalog/load-reference-data.ts';
import { readReferenceFiles } from '../../../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../../../src/io/catalog/read-folder-text.ts';
import { planDatabase } from '../../../../src/io/durable-log/plan-database.ts';
import { SHIPPED_FOLDER } from '../../../helpers/shipped-reference.ts';

const DIVISION = 'regso' as DivisionId;
let files: ReferenceFiles;
let own: ReferenceData;
let borders: DivisionBorders;
let said: PlanBorders;

function readerOf(readText: ReadText): ReadReferenceFile {
  return async (name) => {
    const text = await readText(name);
    return text.ok ? succeed({ text: text.value, bytes: new TextEncoder().encode(text.value) }) : text;
  };
}

/** All of it a little further east: codes the same, every coordinate another. */
function moved(polygons: LonLatMultiPolygon): LonLatMultiPolygon {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x + 0.001, y] as const)));
}

beforeAll(async () => {
  const read = await readReferenceFiles(readerOf(readFolderText(SHIPPED_FOLDER)));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  files = read.value;
  const assembled = await assembleReference(files.catalog, files.files);
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problem));
  own = assembled.value;
  const areas = (own.divisions.get(DIVISION)?.areas ?? []).map(({ code, polygons }) => ({
    code,
    polygons: moved(polygons),
  }));
  borders = { fingerprint: bordersFingerprint(areas), division: DIVISION, areas };
  said = { id: DIVISION, fingerprint: borders.fingerprint, name: 'regso.zip', source: 'SCB', accuracyM: 1 };
});

describe('borders kept in this browser', () => {
  it('come back as they were, by their fingerprint', async () => {
    expect(await keptBorders(borders.fingerprint)).toEqual({ ok: true, value: null });
    expect(await keepBorders(borders)).toMatchObject({ ok: true });
    expect(await keptBorders(borders.fingerprint)).toEqual({ ok: true, value: borders });
  });

  it('that are not what their fingerprint says are not here', async () => {
    const [first, ...rest] = borders.areas;
    if (first === undefined) throw new Error('no area');
    const tampered = { ...borders, areas: [{ ...first, polygons: moved(first.polygons) }, ...rest] };
    const database = planDatabase();
    for (const value of [tampered, { ...borders, areas: 'none' }, 'hello', null]) {
      await database.run((connection) => connection.put('settings', value, `borders ${borders.fingerprint}`));
      expect(await keptBorders(borders.fingerprint)).toEqual({ ok: true, value: null });
    }
    database.close();
  });

  it('are listed, also those that cannot be read, and taken away one by one', async () => {
    const database = planDatabase();
    await database.run((connection) => connection.put('settings', 'p1', 'last-opened-plan'));
    await database.run((connection) => connection.put('settings', null, 'borders 0bad'));
    await keepBorders(borders);
    const { fingerprint, division, areas } = borders;
    expect(await keptBordersSummaries()).toEqual({
      ok: true,
      value: [
        { fingerprint: '0bad', division: null, areaCount: 0 },
        { fingerprint, division, areaCount: areas.length },
      ].sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1)),
    });
    expect(await removeKeptBorders('0bad')).toMatchObject({ ok: true });
    expect(await keptFingerprints()).toEqual({ ok: true, value: [fingerprint] });
    expect(await removeKeptBorders(fingerprint)).toMatchObject({ ok: true });
    expect(await keptBorders(fingerprint)).toEqual({ ok: true, value: null });
    expect(await database.run((connection) => connection.get('settings', 'last-opened-plan'))).toBe('p1');
    database.close();
  });
});

/** From their texts alone, as a frozen decision is verified. */
async function readAgain(changed: Result<ReferenceFiles>) {
  if (!changed.ok) throw new Error(JSON.stringify(changed.problem));
  const { files: written } = changed.value;
  const texts = readerOf((name) => Promise.resolve(succeed(written.get(name)?.text ?? '')));
  const read = await readReferenceFiles(texts);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return await assembleReference(read.value.catalog, read.value.files);
}

describe('the files of the data folder with a plan’s borders in them', () => {
  it('are read back as the data that the page counts on, and known by another hash', async () => {
    const kept = new Map([[borders.fingerprint, borders]]);
    const read = await readAgain(await filesWithBorders(files, [said], kept));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const page = withBorders(own, [said], kept);
    expect(read.value.divisions.get(DIVISION)).toEqual(page.divisions.get(DIVISION));
    expect(read.value.catalog).toEqual(page.catalog);
    expect(read.value.contentHash).not.toBe(own.contentHash);
  });

  it('hold a division of the plan’s own, with the residents that live in its areas', async () => {
    const areas = [
      { ...borders.areas[0], code: 'NORR', name: 'Norra delen' },
      borders.areas[1],
    ] as DivisionBorders['areas'];
    const id = 'own-districts' as DivisionId;
    const kept = new Map([['f', { fingerprint: 'f', division: id, areas }]]);
    const district: PlanBorders = { ...said, id, fingerprint: 'f', title: 'Stadsdelar' };
    const read = await readAgain(await filesWithBorders(files, [district], kept));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const page = withBorders(own, [district], kept);
    expect(read.value.divisions.get(id)).toEqual(page.divisions.get(id));
    expect(read.value.catalog).toEqual(page.catalog);
    expect(read.value.divisions.get(id)?.columns.get(OWN_RESIDENTS)).toMatchObject([
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('hold a catalogue that says so where the borders are not here', async () => {
    const read = await readAgain(await filesWithBorders(files, [said], new Map()));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const page = withBorders(own, [said], new Map());
    expect(read.value.divisions.get(DIVISION)).toEqual(page.divisions.get(DIVISION));
    expect(JSON.stringify(read.value.catalog)).toContain('regso.zip');
  });
});
