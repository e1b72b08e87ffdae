import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { ExportTable } from '../../../../src/core/export/export-table.ts';
import type { ExportWords } from '../../../../src/core/export/plan-tables.ts';
import { areasTable, overlapsTable, sourcesTable, zonesTable } from '../../../../src/core/export/plan-tables.ts';
import type { LonLatPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { Zone } from '../../../../src/core/plan/plan.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const WORDS: ExportWords = {
  zones: 'Zoner',
  overlaps: 'Gemensam mark',
  sources: 'Källor',
  code: 'Kod',
  name: 'Namn',
  otherName: 'Med zonen',
  status: 'Status',
  areaKm2: 'Yta, km²',
  residents: 'Invånare',
  money: (year) => `Kronor ${year}`,
  statusOf: ({ status }) => status,
  indicator: 'Uppgift',
  source: 'Källa',
  licence: 'Licens',
  year: 'År',
  indicatorName: ({ name }) => name.sv,
  bordersOf: ({ name }) => `Gränser, ${name.sv}`,
};

function square(west: number, south: number, size: number): LonLatPolygon {
  const [east, north] = [west + size, south + size / 2];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function zone(name: string, ...polygons: readonly LonLatPolygon[]): Zone {
  const shape = { kind: 'drawn', polygons } as const;
  return { id: asId<ZoneId>(name), name, shape, colour: 0, purpose: null, note: '', status: 'draft', orderKey: name };
}

const ZONES = [
  zone('Norr', square(15.19, 59.275, 0.02)),
  zone('Söder', square(15.2, 59.27, 0.02)),
  zone('Borta', square(15.4, 59.1, 0.0005)),
];

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

function column(table: ExportTable, name: string): readonly unknown[] {
  const place = table.fields.findIndex((field) => field.name === name);
  if (place < 0) throw new Error(`no column ${name}`);
  return table.rows.map(({ values }) => values[place]);
}

describe('tables of a plan', () => {
  it('give each zone its figures and its own money, and nothing where nothing is shown', () => {
    const money = new Map([
      [
        asId<ZoneId>('Söder'),
        [{ year: 2026, amountSek: 2500000, stateGrantSek: 0, sekPerResident: 1, overlappingZonesSek: 9 }],
      ],
    ]);
    const figuresOf = ({ shape }: Zone) => computeZoneFigures([shape], reference);
    const table = zonesTable(ZONES, reference, figuresOf, money, WORDS);
    expect(table.rows.every(({ values }) => values.length === table.fields.length)).toBe(true);
    expect(column(table, 'name')).toEqual(['Norr', 'Söder', 'Borta']);
    expect(column(table, 'sek_2026')).toEqual([null, 2500000, null]);
    let withheldCount = 0;
    for (const [place, each] of ZONES.entries()) {
      const figures = figuresOf(each);
      if (!figures.ok) throw new Error(JSON.stringify(figures.problem));
      for (const indicator of reference.catalog.indicators) {
        const value = figures.value.figures.get(indicator.id)?.value ?? null;
        const exported = column(table, indicator.id)[place];
        if (value === null) {
          withheldCount++;
          expect(exported).toBeNull();
        } else expect(Math.abs(Number(exported) - value)).toBeLessThanOrEqual(0.5 * 10 ** -(indicator.decimals + 2));
      }
    }
    expect(withheldCount).toBeGreaterThan(0);
    expect(new Set(table.fields.map(({ name }) => name)).size).toBe(table.fields.length);
  });

  it('give each pair of zones that share ground that ground, once', () => {
    const table = overlapsTable(ZONES, reference, WORDS);
    expect(table.rows.map(({ values }) => values.slice(0, 2))).toEqual([['Norr', 'Söder']]);
    const [row] = table.rows;
    expect(Number(row?.values[2])).toBeCloseTo(0.317, 2);
    expect(row?.polygons).toHaveLength(1);
  });

  it('give a division’s areas the values published on it, and missing stays missing', () => {
    const data = reference.divisions.get(asId('deso'));
    if (data === undefined) throw new Error('no DeSO');
    const table = areasTable(data, reference, 'DeSO', WORDS);
    expect(table.rows).toHaveLength(91);
    const cells = data.columns.get(asId('pop_2025')) ?? [];
    expect(column(table, 'pop_2025')).toEqual(cells.map((cell) => (typeof cell === 'number' ? cell : null)));
  });

  it('name the source of every indicator and of the borders', () => {
    const { indicators, divisions } = reference.catalog;
    const table = sourcesTable(reference, WORDS);
    expect(table.rows).toHaveLength(indicators.length + divisions.length);
    expect(column(table, 'source').every((source) => source !== '')).toBe(true);
    expect(column(table, 'indicator').at(-1)).toBe(`Gränser, ${divisions.at(-1)?.name.sv}`);
  });
});
