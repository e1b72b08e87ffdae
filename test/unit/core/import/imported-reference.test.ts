import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { AreaCode, ColumnId, DivisionId, ImportedIndicatorId } from '../../../../src/core/identifiers.ts';
import {
  importedIndicatorId,
  unplacedIndicators,
  withImports,
} from '../../../../src/core/import/imported-reference.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { municipalityFigures } from '../../../../src/core/indicator/municipality-figures.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ImportedIndicator } from '../../../../src/core/plan/imported-indicator.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

const REGSO = 'regso' as DivisionId;

function imported(change: Partial<ImportedIndicator> = {}): ImportedIndicator {
  return {
    id: 'i1' as ImportedIndicatorId,
    name: 'Andel otrygga',
    kind: 'rate',
    unit: 'percent',
    decimals: 1,
    division: REGSO,
    version: '2025',
    year: 2024,
    direction: 'high-is-worse',
    denominator: { column: 'pop_2025' as ColumnId, approximate: false },
    source: 'Enkät',
    tableId: null,
    note: '',
    values: { codes: ['1880R001', '1880R002', '1880R999'] as AreaCode[], cells: [10, 'suppressed', 5] },
    orderKey: 'a0',
    ...change,
  };
}

function found(data: ReferenceData, id = 'i1') {
  const indicator = data.catalog.indicators.find((each) => each.id === importedIndicatorId(id as ImportedIndicatorId));
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator;
}

describe('imported indicators among the catalogue', () => {
  it('leave the reference data as they are where there are none', () => {
    expect(withImports(reference, [])).toBe(reference);
  });

  it('give each area its value, keep suppressed and missing apart, and leave out codes that are no areas', () => {
    const data = withImports(reference, [imported()]);
    const { values } = areaValues(found(data), REGSO, data);
    const codes = data.divisions.get(REGSO)?.areas.map(({ code }) => code as string) ?? [];
    expect(values[codes.indexOf('1880R001')]).toBe(10);
    expect(values[codes.indexOf('1880R002')]).toBe('suppressed');
    expect(values[codes.indexOf('1880R003')]).toBe('missing');
    expect(values).toHaveLength(codes.length);
  });

  it('are counted in zones and in the municipality over their own denominator', () => {
    const data = withImports(reference, [imported()]);
    const zone = { kind: 'areas', division: REGSO, version: '2025', codes: ['1880R001' as AreaCode] } as const;
    const figures = computeZoneFigures([zone], data);
    expect(figures.ok && figures.value.figures.get(found(data).id)?.value).toBe(10);
    expect(municipalityFigures(data).get(found(data).id)?.value).toBeCloseTo(10, 9);
    // What was worked out for one set of imports is not shown for another.
    const changed = withImports(reference, [imported({ values: { codes: ['1880R001' as AreaCode], cells: [20] } })]);
    expect(municipalityFigures(changed).get(found(changed).id)?.value).toBeCloseTo(20, 9);
  });

  it('stand on residents, marked approximate, where their denominator is not here', () => {
    const denominator = { column: 'nobody' as ColumnId, approximate: false };
    const indicator = found(withImports(reference, [imported({ denominator })]));
    expect(indicator.kind === 'rate' && indicator.denominator).toMatchObject({ column: 'pop_2025', approximate: true });
  });

  it('can be per what another import counts', () => {
    const pupils = imported({
      id: 'i2' as ImportedIndicatorId,
      name: 'Elever',
      kind: 'count',
      denominator: null,
      values: { codes: ['1880R001' as AreaCode], cells: [50] },
    });
    const rate = imported({ denominator: { column: 'import-i2' as ColumnId, approximate: false } });
    const indicator = found(withImports(reference, [rate, pupils]));
    expect(indicator.kind === 'rate' && indicator.denominator.name.sv).toBe('Elever');
  });

  it('say so where their codes are of another version', () => {
    const [caveat] = found(withImports(reference, [imported({ version: '2020' })])).caveats;
    expect(caveat?.sv).toContain('2020');
    expect(found(withImports(reference, [imported()])).caveats).toEqual([]);
  });

  it('of a division that is not here are told, and left out', () => {
    const elsewhere = imported({ division: 'nyko' as DivisionId });
    expect(withImports(reference, [elsewhere])).toBe(reference);
    expect(unplacedIndicators(reference, [elsewhere, imported({ id: 'i3' as ImportedIndicatorId })])).toEqual([
      elsewhere,
    ]);
  });
});
