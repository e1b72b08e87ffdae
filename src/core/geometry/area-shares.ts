import type { AreaIndex } from './area-index.ts';
import type { ZoneBoundary } from './zone-boundary.ts';

export interface AreaShare {
  /** Position of the area in its division. */
  readonly position: number;
  /** area(zone ∩ area) / area(area), 0 < share ≤ 1. */
  readonly shareOfArea: number;
  readonly overlapM2: number;
  /** True where both the inside and the outside part exceed what a border shift of the stated accuracy explains. */
  readonly cut: boolean;
}

/** Every area the zone touches, in division order. */
export function areaShares(_index: AreaIndex, _zone: ZoneBoundary, _accuracyM: number): readonly AreaShare[] {
  throw new Error('areaShares: not written yet');
}
