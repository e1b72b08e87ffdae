import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { zoneYears } from '../../../../src/core/compare/zone-years.ts';
import type { AreaCode, ColumnId, DivisionId, ImportedIndicatorId } from '../../../../src/core/identifiers.ts';
import { importedIndicatorId, withImports } from '../../../../src/core/import/imported-reference.ts';
import { catalogWithYears } from '../../../../src/core/import/imported-years.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { indicatorOfYear, yearsOfIndicator } from '../../../../src/core/indicator/indicator-years.ts';
import type { ImportedIndicator, ImportedKind } from '../../../../src/core/plan/imported-indicator.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const REGSO = 'regso' as DivisionId;
const VIVALLA = '1880R029' as AreaCode;

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

function ofYear(year: number, value: number, change: Partial<ImportedIndicator> = {}): ImportedIndicator {
  return {
    id: `y${year}` as ImportedIndicatorId,
    name: `Andel otrygga, ${year}`,
    kind: 'rate',
    unit: 'percent',
    decimals: 1,
    division: REGSO,
    version: '2025',
    year,
    direction: 'high-is-worse',
    denominator: { column: 'pop_2025' as ColumnId, approximate: false },
    source: 'Enkät',
    tableId: null,
    note: '',
    values: { codes: [VIVALLA], cells: [value] },
    orderKey: 'a0',
    ...change,
  };
}

function dataWith(imported: readonly ImportedIndicator[]): ReferenceData {
  const data = withImports(reference, imported);
  return { ...data, catalog: catalogWithYears(data.catalog) };
}

function found(data: ReferenceData, id: string) {
  const indicator = data.catalog.indicators.find((each) => each.id === importedIndicatorId(id as ImportedIndicatorId));
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator;
}

describe('a table with a column a year', () => {
  it.each<ImportedKind>(['rate', 'mean', 'count', 'not-aggregable'])(
    'gives one figure with its years, each with its own values: %s',
    (kind) => {
      const data = dataWith([2022, 2024, 2020].map((year) => ofYear(year, year - 2000, { kind })));
      const latest = found(data, 'y2024');
      expect(latest.name.sv).toBe('Andel otrygga');
      expect(yearsOfIndicator(latest)).toEqual([2020, 2022, 2024]);
      const position = data.divisions.get(REGSO)?.positionOfCode.get(VIVALLA) ?? -1;
      for (const year of [2020, 2022, 2024]) {
        const then = indicatorOfYear(latest, year);
        expect(then).toMatchObject({ id: latest.id, year });
        expect(areaValues(then, REGSO, data).values[position]).toBe(year - 2000);
      }
    },
  );

  it('is followed over the years in a zone', () => {
    const data = dataWith([ofYear(2022, 30), ofYear(2024, 40)]);
    const shape = { kind: 'areas', division: REGSO, version: '2025', codes: [VIVALLA] } as const;
    const years = zoneYears(found(data, 'y2024'), [shape], data);
    expect(years.ok && years.value.map(({ year, zone }) => [year, Math.round(zone.value ?? -1)])).toEqual([
      [2022, 30],
      [2024, 40],
    ]);
  });

  it('leaves the earlier ones as they are, for a plan may name them', () => {
    const data = dataWith([ofYear(2022, 30), ofYear(2024, 40)]);
    expect(found(data, 'y2022').name.sv).toBe('Andel otrygga, 2022');
    expect(yearsOfIndicator(found(data, 'y2022'))).toEqual([2022]);
  });

  it.each<[string, Partial<ImportedIndicator>]>([
    ['of another name', { name: 'Andel trygga, 2022' }],
    ['of another kind', { kind: 'mean' }],
    ['in another unit', { unit: 'number' }],
    ['on another division', { division: 'deso' as DivisionId }],
    ['of the same year', { year: 2024, name: 'Andel otrygga, 2024' }],
  ])('has nothing to do with a figure %s', (_, change) => {
    const data = dataWith([ofYear(2024, 40), ofYear(2022, 30, change)]);
    expect(yearsOfIndicator(found(data, 'y2024'))).toEqual([2024]);
    expect(found(data, 'y2024').name.sv).toBe('Andel otrygga, 2024');
  });
});
