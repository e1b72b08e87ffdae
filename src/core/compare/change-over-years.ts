import type { Cell } from '../catalog/reference-data.ts';

/** Later less earlier, area by area, in the indicator's own unit; where either is not known, why, the later's reason first. */
export function changesBetween(earlier: readonly Cell[], later: readonly Cell[]): readonly Cell[] {
  if (earlier.length !== later.length) {
    throw new RangeError(`changes: ${earlier.length} and ${later.length} areas are not the same areas`);
  }
  return later.map((now, i): Cell => {
    const before = earlier[i] ?? 'missing';
    if (typeof now !== 'number') return now;
    return typeof before === 'number' ? now - before : before;
  });
}
