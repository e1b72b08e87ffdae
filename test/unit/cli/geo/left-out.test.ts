import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../../../src/cli/geo/build-geo.ts';
import type { Catalog } from '../../../../src/core/catalog/catalog.ts';
import { parseCatalog } from '../../../../src/core/catalog/catalog-schema.ts';
import { exampleTown, FILES, plant } from './example-town.ts';

const NOTES = {
  format: 'zonplan-source-notes',
  version: 1,
  borders: 'official',
  figures: 'fetched',
  leftOut: ['turnout', 'schools', 'police-areas'],
};

/** The example town with what SCB has of it, and notes that say what is left out. */
function townOfScb(notes: object = NOTES): Map<string, string> {
  const town = exampleTown().set('source-notes.json', JSON.stringify(notes));
  for (const file of [FILES.turnoutByRegso, FILES.turnoutByDistrict, FILES.schools]) town.delete(file);
  const rows = (town.get(FILES.indicators) ?? '').split('\r\n').map((row) => row.split(','));
  const police = rows[0]?.flatMap((name, place) => (name.startsWith('police_') ? [place] : [])) ?? [];
  const table = rows.map((row) => row.filter((_cell, place) => !police.includes(place)).join(',')).join('\r\n');
  return town.set(FILES.indicators, table).set(FILES.regso, (town.get(FILES.regso) ?? '').replaceAll('2022', '2024'));
}

async function catalogOf(folder: ReadonlyMap<string, string>): Promise<Catalog> {
  const built = await buildGeo(folder);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const catalog = parseCatalog(JSON.parse(built.value.get('catalog.json') ?? ''));
  if (!catalog.ok) throw new Error(JSON.stringify(catalog.problem));
  return catalog.value;
}

describe('a source folder that says what it is without', () => {
  it('builds a catalogue without it, that says so of both divisions', async () => {
    const catalog = await catalogOf(townOfScb());
    const ids = catalog.indicators.map((indicator) => String(indicator.id));
    expect(ids.filter((id) => /turnout|police/.test(id))).toEqual([]);
    expect(ids).toContain('unemployment_pct_2024');
    expect(catalog.pointLayers).toEqual([]);
    for (const division of catalog.divisions) {
      expect(JSON.stringify(division.caveats)).toContain('valdeltagande, skolresultat, polisens utsatta områden');
    }
  });

  it('offers no need index that lacks a part, and other choices without what is not there', async () => {
    const { presets, start } = await catalogOf(townOfScb());
    const ids = presets.map((preset) => preset.id);
    expect(ids).not.toContain('state-criteria');
    expect(ids).toContain(start.preset);
    expect(presets.find((preset) => preset.id === 'classified-areas')?.indicators).toEqual(['area_type_2024']);
  });

  it('says of official borders and fetched figures what holds for them, and not what held for others', async () => {
    const catalog = await catalogOf(townOfScb());
    const told = JSON.stringify(catalog);
    expect(catalog.divisions.map((division) => division.accuracyM)).toEqual([10, 10]);
    expect(told).not.toContain('förenklade');
    expect(told).not.toContain('stickprov');
    expect(JSON.stringify(await catalogOf(exampleTown()))).toContain('stickprov');
  });

  it('has the area types of the year that the borders name', async () => {
    const catalog = await catalogOf(townOfScb());
    const types = catalog.indicators.find((indicator) => indicator.id === 'area_type_2024');
    expect(types).toMatchObject({ year: 2024, tableId: 'TAB6586', source: 'SCB, TAB6586' });
  });

  it('counts what is there although it might be left out', async () => {
    const town = townOfScb().set(FILES.schools, exampleTown().get(FILES.schools) ?? '');
    const catalog = await catalogOf(town);
    expect(catalog.pointLayers).toHaveLength(1);
    const told = JSON.stringify(catalog.divisions[0]?.caveats);
    expect(told).toContain('valdeltagande, polisens utsatta områden');
  });

  it('still needs both files of turnout where one is there', async () => {
    const town = townOfScb().set(FILES.turnoutByRegso, exampleTown().get(FILES.turnoutByRegso) ?? '');
    expect(await buildGeo(town)).toMatchObject({
      ok: false,
      problem: [{ code: 'catalog-file-missing', file: '*turnout*by-voting-district.csv' }],
    });
  });

  it('is refused where the notes name a part that nobody knows, or do not name what is missing', async () => {
    const misspelt = await buildGeo(townOfScb({ ...NOTES, leftOut: ['turnouts'] }));
    expect(misspelt).toMatchObject({ ok: false, problem: [{ file: 'source-notes.json', place: 'leftOut.0' }] });
    const silent = await buildGeo(townOfScb({ ...NOTES, leftOut: ['turnout', 'schools'] }));
    expect(silent.ok ? [] : silent.problem[0]).toMatchObject({ code: 'table-column-missing', file: FILES.indicators });
  });

  it('keeps a local caveat on a part that is left out for the day when it comes', async () => {
    const town = plant(
      townOfScb(),
      FILES.municipality,
      '"indicators":[]',
      '"indicators":["turnout_pct_2026","area_type_2022"]',
    );
    expect((await buildGeo(town)).ok).toBe(true);
  });
});
