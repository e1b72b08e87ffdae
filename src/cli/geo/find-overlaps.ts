import { buildAreaIndex } from '../../core/geometry/area-index.ts';
import { areaShares } from '../../core/geometry/area-shares.ts';
import type { ZoneBoundary } from '../../core/geometry/zone-boundary.ts';
import { resolveZoneBoundary } from '../../core/geometry/zone-boundary.ts';
import type { SourceAreas } from './read-source-areas.ts';
import type { Report } from './source-problem.ts';
import { feature } from './source-problem.ts';

/** Neighbours with shared vertices overlap by rounding only; a square metre is a mistake. */
const TOLERATED_OVERLAP_M2 = 1;

/**
 * Reports every pair of areas of one division that lie over each other by more than 1 m², and every area that does so
 * with itself: a border that crosses itself, parts over each other, a hole outside. The app counts on neither.
 */
export function reportOverlaps({ file, areas }: SourceAreas<unknown>, report: Report): void {
  const index = buildAreaIndex(areas.map((area) => area.polygons));
  for (const [position, area] of areas.entries()) {
    const areaM2 = index.areaM2[position] ?? 0;
    const boundary = resolveZoneBoundary(area.polygons);
    const mistake = !(areaM2 > 0) ? 'has no surface' : isTangled(areaM2, boundary) ? 'has rings that cross' : null;
    if (mistake !== null) {
      const message = `${area.code}: the area ${mistake}`;
      report({ code: 'geometry-invalid', file, place: feature(area.featureNumber), message });
    }
    for (const share of areaShares(index, boundary, 0)) {
      const other = areas[share.position];
      if (share.position <= position || other === undefined || share.overlapM2 <= TOLERATED_OVERLAP_M2) continue;
      const place = feature(Math.max(area.featureNumber, other.featureNumber));
      const message = `${area.code} and ${other.code} overlap by ${share.overlapM2.toFixed(1)} m²`;
      report({ code: 'geometry-areas-overlap', file, place, message });
    }
  }
}

/** Rings taken as they run and what they truly hold have the same area, unless they cross themselves or each other. */
function isTangled(areaOfRingsM2: number, boundary: ZoneBoundary): boolean {
  return Math.abs(areaOfRingsM2 - boundary.areaM2) > TOLERATED_OVERLAP_M2;
}
