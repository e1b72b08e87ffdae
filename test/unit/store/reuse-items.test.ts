import { describe, expect, it } from 'vitest';
import { reuseItems } from '../../../src/store/reuse-items.ts';

describe('a list made anew', () => {
  const before = [
    { year: 2026, sek: 1 },
    { year: 2027, sek: 2 },
  ];

  it('keeps the objects that say the same in the same place', () => {
    const after = reuseItems(before, [
      { year: 2026, sek: 1 },
      { year: 2027, sek: 3 },
    ]);
    expect(after).toEqual([
      { year: 2026, sek: 1 },
      { year: 2027, sek: 3 },
    ]);
    expect(after[0]).toBe(before[0]);
  });

  it('is the list before where nothing changed, and never where it became shorter or longer', () => {
    expect(reuseItems(before, structuredClone(before))).toBe(before);
    expect(reuseItems(before, before.slice(0, 1))).toEqual([{ year: 2026, sek: 1 }]);
    expect(reuseItems(before, [...structuredClone(before), { year: 2028, sek: 0 }])).toHaveLength(3);
  });
});
