import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../../../src/cli/geo/build-geo.ts';
import { exampleTown, FILES, plant } from './example-town.ts';

interface Table {
  readonly codes: readonly string[];
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

async function build(folder: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const built = await buildGeo(folder);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.value;
}

async function tables(folder: ReadonlyMap<string, string>): Promise<{ deso: Table; regso: Table }> {
  const files = await build(folder);
  return {
    deso: JSON.parse(files.get('deso-2025-columns.json') ?? ''),
    regso: JSON.parse(files.get('regso-2025-columns.json') ?? ''),
  };
}

describe('the geo build', () => {
  it('turns a source folder into the catalogue and the files it names', async () => {
    const files = await build(exampleTown());
    const catalog = JSON.parse(files.get('catalog.json') ?? '');
    expect(catalog.municipality).toEqual({ code: '9999', name: 'Exempelstad' });
    expect(catalog.allocation).toHaveLength(1);
    const named = [...catalog.divisions, ...catalog.tables, ...catalog.pointLayers].map((entry) => entry.file);
    expect([...named, 'catalog.json'].sort()).toEqual([...files.keys()].sort());
  });

  it('gives the same bytes for the same input, in whatever order features and rows stand', async () => {
    const town = exampleTown();
    const areas = JSON.parse(town.get(FILES.deso) ?? '');
    const [header, ...rows] = (town.get(FILES.indicators) ?? '').trim().split('\r\n');
    const shuffled = new Map(town)
      .set(FILES.deso, JSON.stringify({ ...areas, features: areas.features.reverse() }))
      .set(FILES.indicators, [header, ...rows.reverse()].join('\n'));
    expect([...(await build(shuffled))]).toEqual([...(await build(town))]);
  });

  it('computes the labour force from residents, employment and unemployment', async () => {
    const { deso } = await tables(exampleTown());
    // 60 residents, 80 % employed: 48 employed are 80 % of a labour force of 60.
    expect(deso.columns['labour_force_20_64']?.[0]).toBeCloseTo(60, 12);
    expect(deso.columns['residents_20_plus']?.[0]).toBe(80);
    expect(deso.columns['residents_25_64']?.[0]).toBe(2 * 8 * 3);
    expect(deso.columns['dwellings']?.[0]).toBe(40);
    expect(deso.columns['residents_start_of_2025']?.[0]).toBe(102);
  });

  it('sums residents of a RegSO from its DeSO', async () => {
    const { regso } = await tables(exampleTown());
    expect(regso.codes).toEqual(['9999R001', '9999R002']);
    expect(regso.columns['pop_2025']).toEqual([200, 200]);
  });

  it('keeps missing, suppressed and not applicable apart, through derived columns and sums', async () => {
    const row = '9999B1010,9999R001,10,100,-1.5,20,60,20';
    const { deso, regso } = await tables(
      plant(exampleTown(), FILES.indicators, row, '9999B1010,9999R001,10,100,..,,60,–'),
    );
    expect(deso.columns['age_0_19']).toEqual([20, 'missing', 20, 20]);
    expect(deso.columns['pop_growth_pct_2025']?.[1]).toBe('suppressed');
    expect(deso.columns['residents_20_plus']?.[1]).toBe('not-applicable');
    expect(regso.columns['age_0_19']).toEqual(['missing', 40]);
  });

  it('says that the police class does not apply outside every police area', async () => {
    const planted = plant(
      exampleTown(),
      FILES.indicators,
      '0.0,10,10,10,10,\r\n',
      '55,10,10,10,10,särskilt utsatt\r\n',
    );
    expect((await tables(planted)).deso.columns['police_area_class_2025']).toEqual([
      2,
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ]);
  });

  it('has turnout only for rows that cover their area, and the municipality over all voting districts', async () => {
    const { regso } = await tables(exampleTown());
    expect(regso.columns['turnout_pct_2026']).toEqual([80, 'missing']);
    expect(regso.columns['eligible_2026']).toEqual([150, 'missing']);
    expect(regso.columns['eligible_per_resident_20_plus']).toEqual([0.94, 0.38]);
    const catalog = JSON.parse((await build(exampleTown())).get('catalog.json') ?? '');
    const turnout = catalog.indicators.find((indicator: { id: string }) => indicator.id === 'turnout_pct_2026');
    expect(turnout.municipalityTotal).toEqual({ numerator: 170, denominator: 210 });
  });

  it('keeps text as text, whatever it holds', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const files = await build(plant(exampleTown(), FILES.regso, 'Del 1', name));
    expect(JSON.parse(files.get('regso-2025.geojson') ?? '').features[0].properties.name).toBe(name);
  });
});
