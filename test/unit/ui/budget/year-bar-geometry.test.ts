import { describe, expect, it } from 'vitest';
import { yearBarGeometry } from '../../../../src/ui/budget/year-bar-geometry.ts';

describe('the bars of the year bar', () => {
  it('measures all years on the scale of the widest', () => {
    const [first, second] = yearBarGeometry([
      { allocationSek: 20_000_000, plannedSek: 10_000_000 },
      { allocationSek: 80_000_000, plannedSek: 0 },
    ]);
    expect(first).toEqual({ allocated: 0.25, planned: 0.125, over: 0 });
    expect(second).toEqual({ allocated: 1, planned: 0, over: 0 });
  });

  it('draws what is over-planned beyond the allocation, within the same width', () => {
    const [year] = yearBarGeometry([{ allocationSek: 60, plannedSek: 80 }]);
    expect(year).toEqual({ allocated: 0.75, planned: 0.75, over: 0.25 });
  });

  it('shows money planned in a year without allocation as over-planned', () => {
    expect(yearBarGeometry([{ allocationSek: 0, plannedSek: 5 }])).toEqual([{ allocated: 0, planned: 0, over: 1 }]);
  });

  it('draws nothing where no year has any money', () => {
    expect(yearBarGeometry([{ allocationSek: 0, plannedSek: 0 }])).toEqual([{ allocated: 0, planned: 0, over: 0 }]);
  });
});
