import { describe, expect, it } from 'vitest';
import { yearBarGeometry } from '../../../../src/ui/budget/year-bar-geometry.ts';

const year = (allocationSek: number, plannedSek: number) => ({
  allocationSek,
  plannedSek,
  carriedInSek: 0,
  ghosts: [],
});

describe('the bars of the year bar', () => {
  it('measures all years on the scale of the widest', () => {
    const [first, second] = yearBarGeometry([year(20_000_000, 10_000_000), year(80_000_000, 0)]);
    expect(first).toEqual({ allocated: 0.25, planned: 0.125, over: 0, ghosts: [] });
    expect(second).toEqual({ allocated: 1, planned: 0, over: 0, ghosts: [] });
  });

  it('draws what is over-planned beyond the allocation, within the same width', () => {
    const [bar] = yearBarGeometry([year(60, 80)]);
    expect(bar).toEqual({ allocated: 0.75, planned: 0.75, over: 0.25, ghosts: [] });
  });

  it('shows money planned in a year without allocation as over-planned', () => {
    expect(yearBarGeometry([year(0, 5)])).toEqual([{ allocated: 0, planned: 0, over: 1, ghosts: [] }]);
  });

  it('draws nothing where no year has any money', () => {
    expect(yearBarGeometry([year(0, 0)])).toEqual([{ allocated: 0, planned: 0, over: 0, ghosts: [] }]);
  });

  it('lets what was carried over be planned within, and draws what is only known as ghosts on the same scale', () => {
    const applied = { state: 'applied', amountSek: 100 } as const;
    expect(yearBarGeometry([{ ...year(40, 60), carriedInSek: 10, ghosts: [applied] }])).toEqual([
      { allocated: 0.5, planned: 0.5, over: 0.1, ghosts: [{ state: 'applied', width: 1 }] },
    ]);
  });
});
