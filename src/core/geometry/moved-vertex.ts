import type { VertexPath } from './edit-vertices.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from './lon-lat.ts';

/**
 * The one corner in which two shapes differ: null where nothing differs, more than one corner does, or corners came or went.
 * Quick on shapes edited by `moveVertex`, whose untouched rings are the very same objects.
 */
export function findMovedVertex(before: LonLatMultiPolygon, after: LonLatMultiPolygon): VertexPath | null {
  if (before.length !== after.length) return null;
  let found: VertexPath | null = null;
  for (const [polygon, rings] of after.entries()) {
    const ringsBefore = before[polygon] ?? [];
    if (rings.length !== ringsBefore.length) return null;
    for (const [ring, positions] of rings.entries()) {
      const positionsBefore = ringsBefore[ring] ?? [];
      if (positions === positionsBefore) continue;
      const vertex = movedInRing(positionsBefore, positions);
      if (vertex === 'none') continue;
      if (vertex === 'several' || found !== null) return null;
      found = { polygon, ring, vertex };
    }
  }
  return found;
}

/** The closing position repeats the first and moves with it. */
function movedInRing(before: LonLatRing, after: LonLatRing): number | 'none' | 'several' {
  if (before.length !== after.length) return 'several';
  let moved: number | 'none' = 'none';
  for (let vertex = 0; vertex < after.length - 1; vertex++) {
    if (isSamePlace(before[vertex], after[vertex])) continue;
    if (moved !== 'none') return 'several';
    moved = vertex;
  }
  return isSamePlace(after[0], after[after.length - 1]) ? moved : 'several';
}

function isSamePlace(one: LonLat | undefined, other: LonLat | undefined): boolean {
  return one === other || (one?.[0] === other?.[0] && one?.[1] === other?.[1]);
}
