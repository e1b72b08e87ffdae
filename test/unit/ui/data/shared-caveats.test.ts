import { describe, expect, it } from 'vitest';
import type { CountIndicator } from '../../../../src/core/catalog/catalog.ts';
import type { ColumnId, DivisionId, IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { sharedCaveats } from '../../../../src/ui/data/shared-caveats.ts';

function indicator(id: string, ...caveats: readonly string[]): CountIndicator {
  return {
    id: asId<IndicatorId>(id),
    name: { sv: id, en: id },
    group: 'people',
    unit: 'residents',
    decimals: 0,
    division: asId<DivisionId>('deso'),
    year: 2025,
    direction: 'neutral',
    valueColumn: asId<ColumnId>(id),
    kind: 'count',
    source: 'SCB',
    licence: 'CC0',
    tableId: null,
    caveats: caveats.map((text) => ({ sv: text, en: text })),
  };
}

describe('caveats that hold for several indicators', () => {
  const indicators = [indicator('a', 'noise', 'sample'), indicator('b', 'noise'), indicator('c', 'sample', 'noise')];

  it('are said once, with the indicators they hold for', () => {
    const [noise] = sharedCaveats(indicators, 3);
    expect(noise?.caveat.sv).toBe('noise');
    expect(noise?.indicators.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leave out what only a few have', () => {
    expect(sharedCaveats(indicators, 3)).toHaveLength(1);
    expect(sharedCaveats(indicators, 2)).toHaveLength(2);
    expect(sharedCaveats([], 1)).toEqual([]);
  });
});
