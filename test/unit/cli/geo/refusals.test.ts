import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../../../src/cli/geo/build-geo.ts';
import type { SourceProblem } from '../../../../src/cli/geo/source-problem.ts';
import { formatSourceProblem } from '../../../../src/cli/geo/source-problem.ts';
import { exampleMunicipality, exampleTown, FILES, plant, plantFeature } from './example-town.ts';

async function refusalsOf(folder: ReadonlyMap<string, string>): Promise<readonly SourceProblem[]> {
  const built = await buildGeo(folder);
  return built.ok ? [] : built.problem;
}

async function onlyRefusalOf(folder: ReadonlyMap<string, string>): Promise<SourceProblem> {
  const problems = await refusalsOf(folder);
  const [first] = problems;
  if (first === undefined || problems.length > 1) throw new Error(`one refusal expected: ${JSON.stringify(problems)}`);
  return first;
}

const SQUARE_OF_FIRST = [
  [15, 59],
  [15, 59.01],
  [15.01, 59.01],
  [15.01, 59],
  [15, 59],
];
const SECOND_ROW = '9999B1010,9999R001,10,100';

describe('the geo build refuses tables that do not fit', () => {
  it('a code that is no area, with its row', async () => {
    const problems = await refusalsOf(plant(exampleTown(), FILES.indicators, '9999B1010', '9999B9999'));
    expect(problems[0]).toMatchObject({ code: 'table-code-unknown', file: FILES.indicators, place: 'row 3' });
    expect(problems[1]?.message).toContain('no row for "9999B1010"');
  });

  it('a code that stands twice', async () => {
    const problems = await refusalsOf(plant(exampleTown(), FILES.indicators, SECOND_ROW, '9999A0010,9999R001,10,100'));
    expect(problems[0]).toMatchObject({ code: 'table-code-duplicate', file: FILES.indicators, place: 'row 3' });
  });

  it.each(['12x', '1,5', 'NaN', '1e3', '0x10', '½'])('"%s" where a number belongs', async (text) => {
    const quoted = `9999B1010,9999R001,10,"${text}"`;
    const refusal = await onlyRefusalOf(plant(exampleTown(), FILES.indicators, SECOND_ROW, quoted));
    expect(refusal).toMatchObject({ code: 'table-not-a-number', file: FILES.indicators, place: 'row 3' });
    expect(refusal.message).toContain('pop_2025');
  });

  it.each([
    ['half a resident', '100.5'],
    ['fewer residents than none', '-1'],
  ])('%s', async (_what, text) => {
    const refusal = await onlyRefusalOf(
      plant(exampleTown(), FILES.indicators, SECOND_ROW, `9999B1010,9999R001,10,${text}`),
    );
    expect(refusal).toMatchObject({ code: 'file-invalid', place: 'row 3' });
  });

  it('a column that is missing', async () => {
    const refusal = await onlyRefusalOf(plant(exampleTown(), FILES.indicators, 'age_65plus', 'age_66plus'));
    expect(refusal).toMatchObject({ code: 'table-column-missing', file: FILES.indicators, place: 'row 1' });
    expect(refusal.message).toContain('age_65plus');
  });

  it.each([
    ['unemployment_pct_2024', '100', 'not below 100'],
    ['pop_growth_pct_2025', '-100', 'not above -100'],
    ['pop_growth_pct_2025', '-150', 'not above -100'],
  ])('%s of %s, which nobody can be counted back from, with its row', async (column, text, mistake) => {
    const [header = '', row = ''] = (exampleTown().get(FILES.indicators) ?? '').split('\r\n');
    const cells = row.split(',');
    cells[header.split(',').indexOf(column)] = text;
    const refusal = await onlyRefusalOf(plant(exampleTown(), FILES.indicators, row, cells.join(',')));
    expect(refusal).toMatchObject({ code: 'file-invalid', file: FILES.indicators, place: 'row 2' });
    expect(refusal.message).toBe(`column "${column}": ${text} is ${mistake}`);
  });

  it('a column that stands twice, for which of them holds is not known', async () => {
    const refusal = await onlyRefusalOf(plant(exampleTown(), FILES.turnoutByRegso, ',name,', ',eligible_2026,'));
    expect(refusal).toMatchObject({ code: 'file-invalid', file: FILES.turnoutByRegso, place: 'row 1' });
    expect(refusal.message).toContain('eligible_2026');
  });

  it('a row with a cell too many', async () => {
    const problems = await refusalsOf(plant(exampleTown(), FILES.indicators, SECOND_ROW, `${SECOND_ROW},7`));
    expect(problems[0]).toMatchObject({ code: 'file-invalid', file: FILES.indicators, place: 'row 3' });
  });

  it('another RegSO than the borders say', async () => {
    const refusal = await onlyRefusalOf(
      plant(exampleTown(), FILES.indicators, SECOND_ROW, '9999B1010,9999R002,10,100'),
    );
    expect(refusal).toMatchObject({ code: 'table-code-unknown', place: 'row 3' });
  });

  it('an area with one sex only in the age table', async () => {
    const refusal = await onlyRefusalOf(
      plant(
        exampleTown(),
        FILES.ageSex,
        /9999A0010,man.*\r\n/.exec(exampleTown().get(FILES.ageSex) ?? '')?.[0] ?? '?',
        '',
      ),
    );
    expect(refusal).toMatchObject({ code: 'file-invalid', file: FILES.ageSex });
    expect(refusal.message).toContain('9999A0010 man');
  });

  it('more votes than voters', async () => {
    const refusal = await onlyRefusalOf(plant(exampleTown(), FILES.turnoutByRegso, '150,120', '150,151'));
    expect(refusal).toMatchObject({ code: 'file-invalid', file: FILES.turnoutByRegso, place: 'row 2' });
  });

  it('a voting district without figures, for then the total is not known', async () => {
    const refusal = await onlyRefusalOf(plant(exampleTown(), FILES.turnoutByDistrict, ',60,50', ',60,'));
    expect(refusal).toMatchObject({ code: 'table-not-a-number', file: FILES.turnoutByDistrict, place: 'row 3' });
  });

  it('a voting district in an unknown RegSO, and one that stands twice', async () => {
    const unknown = plant(exampleTown(), FILES.turnoutByDistrict, '9999R001', '9999R009');
    expect(await onlyRefusalOf(unknown)).toMatchObject({ code: 'table-code-unknown', place: 'row 2' });
    const twice = plant(exampleTown(), FILES.turnoutByDistrict, '99990102', '99990101');
    expect(await onlyRefusalOf(twice)).toMatchObject({ code: 'table-code-duplicate', place: 'row 3' });
  });
});

describe('the geo build refuses borders that do not fit', () => {
  it('an open ring, with its feature', async () => {
    const open = plantFeature(exampleTown(), FILES.deso, 2, ({ geometry }) => geometry.coordinates[0]?.pop());
    const problems = await refusalsOf(open);
    expect(problems[0]).toMatchObject({ code: 'geometry-ring-open', file: FILES.deso, place: 'feature 3' });
  });

  it('areas that overlap by more than a square metre, with the pair', async () => {
    // One corner of the second square 0.00001° (about 0.57 m) into the first: half of 0.57 m × 1 113 m.
    const overlapping = plantFeature(exampleTown(), FILES.deso, 1, ({ geometry }) => {
      const ring = geometry.coordinates[0];
      if (ring?.[0] === undefined || ring[4] === undefined) throw new Error('no ring to move');
      ring[0][0] = 15.00999;
      ring[4][0] = 15.00999;
    });
    const refusal = await onlyRefusalOf(overlapping);
    expect(refusal).toMatchObject({ code: 'geometry-areas-overlap', file: FILES.deso, place: 'feature 2' });
    expect(refusal.message).toMatch(/9999A0010 and 9999B1010 overlap by 31\d\.\d m²/);
  });

  it.each([
    ['a border that crosses itself', [[SQUARE_OF_FIRST.map((_, i, ring) => ring[[0, 2, 1, 3, 0][i] ?? 0] ?? [])]]],
    ['parts that lie over each other', [[SQUARE_OF_FIRST], [SQUARE_OF_FIRST]]],
    ['a hole outside its border', [[SQUARE_OF_FIRST, SQUARE_OF_FIRST.map(([lon = 0, lat = 0]) => [lon, lat + 1])]]],
  ])('%s, for then its area is not what is inside', async (_what, coordinates) => {
    const tangled = plantFeature(exampleTown(), FILES.deso, 0, (feature) => {
      Object.assign(feature.geometry, { type: 'MultiPolygon', coordinates });
    });
    const refusals = await refusalsOf(tangled);
    expect(refusals[0]).toMatchObject({ code: 'geometry-invalid', file: FILES.deso, place: 'feature 1' });
    expect(refusals[0]?.message).toContain('9999A0010');
  });

  it('coordinates in metres, or with their axes swapped', async () => {
    const metres = plantFeature(exampleTown(), FILES.deso, 0, ({ geometry }) => {
      for (const position of geometry.coordinates[0] ?? []) position[0] = 512_000;
    });
    expect((await refusalsOf(metres))[0]).toMatchObject({ code: 'geometry-coordinates-absurd', place: 'feature 1' });
    const swapped = plantFeature(exampleTown(), FILES.deso, 0, ({ geometry }) => {
      for (const position of geometry.coordinates[0] ?? []) position.reverse();
    });
    expect((await refusalsOf(swapped))[0]).toMatchObject({ code: 'geometry-coordinates-absurd', place: 'feature 1' });
  });

  it('a line where an area belongs', async () => {
    const line = plantFeature(exampleTown(), FILES.deso, 0, ({ geometry }) => {
      geometry.type = 'LineString';
    });
    expect((await refusalsOf(line))[0]).toMatchObject({ code: 'geometry-invalid', place: 'feature 1' });
  });

  it('the same area twice, an area of another municipality, and a RegSO that is not there', async () => {
    const twice = plantFeature(exampleTown(), FILES.regso, 1, ({ properties }) => {
      properties['regso'] = '9999R001';
    });
    expect((await refusalsOf(twice))[0]).toMatchObject({ code: 'table-code-duplicate', file: FILES.regso });
    const foreign = plantFeature(exampleTown(), FILES.deso, 0, ({ properties }) => {
      properties['deso'] = '8888A0010';
    });
    expect((await refusalsOf(foreign))[0]).toMatchObject({ code: 'table-code-unknown', place: 'feature 1' });
    const orphan = plantFeature(exampleTown(), FILES.deso, 3, ({ properties }) => {
      properties['regso'] = '9999R003';
    });
    expect((await refusalsOf(orphan))[0]).toMatchObject({ code: 'table-code-unknown', place: 'feature 4' });
  });

  it('a file of borders that is not JSON, or holds no feature', async () => {
    const broken = exampleTown().set(FILES.deso, '{');
    expect((await refusalsOf(broken))[0]).toMatchObject({ code: 'file-not-json', file: FILES.deso });
    const empty = exampleTown().set(FILES.regso, '{"type":"FeatureCollection","features":[]}');
    expect((await refusalsOf(empty))[0]).toMatchObject({ code: 'file-invalid', file: FILES.regso });
  });

  it('a school in an unknown area', async () => {
    const lost = plantFeature(exampleTown(), FILES.schools, 0, ({ properties }) => {
      properties['deso'] = '9999A0099';
    });
    expect(await onlyRefusalOf(lost)).toMatchObject({
      code: 'table-code-unknown',
      file: FILES.schools,
      place: 'feature 1',
    });
  });
});

describe('the geo build refuses folders that do not fit', () => {
  it.each([
    [FILES.deso, '*deso*.geojson'],
    [FILES.regso, '*regso*.geojson'],
    [FILES.indicators, '*deso*indicators.csv'],
    [FILES.ageSex, '*deso*age-sex.csv'],
    [FILES.turnoutByRegso, '*turnout*by-regso.csv'],
    [FILES.turnoutByDistrict, '*turnout*by-voting-district.csv'],
    [FILES.schools, '*schools*.geojson'],
    [FILES.municipality, 'municipality.json'],
  ])('one without %s', async (file, named) => {
    const folder = exampleTown();
    folder.delete(file);
    expect(await onlyRefusalOf(folder)).toMatchObject({ code: 'catalog-file-missing', file: named });
  });

  it('one with two files of a kind', async () => {
    const folder = exampleTown().set('other-deso-2018.geojson', '{}');
    const refusal = await onlyRefusalOf(folder);
    expect(refusal).toMatchObject({ code: 'file-invalid', file: '*deso*.geojson' });
    expect(refusal.message).toContain('other-deso-2018.geojson');
  });

  it('one whose borders do not say their edition', async () => {
    const folder = exampleTown();
    const text = folder.get(FILES.deso) ?? '';
    folder.delete(FILES.deso);
    expect(await onlyRefusalOf(folder.set('town-deso.geojson', text))).toMatchObject({ file: 'town-deso.geojson' });
  });

  it('a municipality file with a mistake, pointing at it', async () => {
    const wrong = { ...exampleMunicipality(), allocation: [{ year: 2020, amountSek: 1.5 }] };
    const folder = exampleTown().set(FILES.municipality, JSON.stringify(wrong));
    expect(await onlyRefusalOf(folder)).toMatchObject({ file: 'municipality.json', place: 'allocation.0.amountSek' });
  });

  it('a local caveat about something that is not in the catalogue', async () => {
    const folder = plant(exampleTown(), FILES.municipality, '"deso"', '"nyko"');
    const refusal = await onlyRefusalOf(folder);
    expect(refusal).toMatchObject({ file: 'municipality.json', place: 'localCaveats.0' });
    expect(refusal.message).toContain('nyko');
  });

  it('and tells everything that is wrong in one run, one line each', async () => {
    const folder = plant(
      plant(exampleTown(), FILES.indicators, SECOND_ROW, '9999B1010,9999R001,10,"a\nb"'),
      FILES.turnoutByRegso,
      ',yes',
      ',perhaps',
    );
    const lines = (await refusalsOf(folder)).map(formatSourceProblem);
    expect(lines).toEqual([
      `${FILES.indicators}, row 3: column "pop_2025": "a b" is not a number`,
      `${FILES.turnoutByRegso}, row 2: column "covers": "perhaps" is neither yes nor no`,
    ]);
  });
});
