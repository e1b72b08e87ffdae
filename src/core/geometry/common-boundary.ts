import type { ZoneBoundary } from './zone-boundary.ts';
import { intersectBoundaries } from './zone-boundary.ts';

const commonBoundaries = new WeakMap<ZoneBoundary, WeakMap<ZoneBoundary, ZoneBoundary>>();

/** The border of what two borders both hold; without edges where that is nothing. Remembered for as long as both live. */
export function commonBoundary(one: ZoneBoundary, other: ZoneBoundary): ZoneBoundary {
  const known = commonBoundaries.get(one)?.get(other);
  if (known !== undefined) return known;
  const common = intersectBoundaries(one, other);
  const ofOne = commonBoundaries.get(one) ?? new WeakMap<ZoneBoundary, ZoneBoundary>();
  commonBoundaries.set(one, ofOne.set(other, common));
  return common;
}
