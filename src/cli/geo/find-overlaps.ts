import { findAreaFaults } from '../../core/geometry/area-faults.ts';
import type { SourceAreas } from './read-source-areas.ts';
import type { Report } from './source-problem.ts';
import { feature } from './source-problem.ts';

/**
 * Reports every pair of areas of one division that lie over each other by more than 1 m², and every area that does so
 * with itself: a border that crosses itself, parts over each other, a hole outside. The app counts on neither.
 */
export function reportOverlaps({ file, areas }: SourceAreas<unknown>, report: Report): void {
  const { withoutSurface, tangled, overlaps } = findAreaFaults(areas.map((area) => area.polygons));
  const tellArea = (positions: readonly number[], mistake: string): void => {
    for (const area of positions.flatMap((position) => areas[position] ?? [])) {
      const message = `${area.code}: the area ${mistake}`;
      report({ code: 'geometry-invalid', file, place: feature(area.featureNumber), message });
    }
  };
  tellArea(withoutSurface, 'has no surface');
  tellArea(tangled, 'has rings that cross');
  for (const { first, second, overlapM2 } of overlaps) {
    const [area, other] = [areas[first], areas[second]];
    if (area === undefined || other === undefined) continue;
    const place = feature(Math.max(area.featureNumber, other.featureNumber));
    const message = `${area.code} and ${other.code} overlap by ${overlapM2.toFixed(1)} m²`;
    report({ code: 'geometry-areas-overlap', file, place, message });
  }
}
