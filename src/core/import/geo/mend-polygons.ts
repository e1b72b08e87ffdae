import { checkPolygons, roundPosition } from '../../geometry/geojson.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../geometry/lon-lat.ts';
import { planeRing } from '../../geometry/plane-ring.ts';
import { mendSelfCrossing } from '../../geometry/shapes/mend-self-crossing.ts';
import { isSimpleRing } from '../../geometry/simple-ring.ts';
import type { RawPolygon } from './raw-feature.ts';
import type { PlaceSystem } from './systems.ts';
import { landsInSweden, toLonLat } from './systems.ts';

export type ShapeFault = 'no-geometry' | 'kind' | 'outside' | 'too-small';
/** What was done to a border so that it holds. */
export type ShapeMend = 'ring-closed' | 'corner-repeated' | 'ring-dropped' | 'self-crossing';

export interface MendedPolygons {
  readonly polygons: LonLatMultiPolygon;
  readonly mends: readonly ShapeMend[];
}

/** Places the polygons of a feature and mends what can be: each mend is told. A fault where nothing usable is left. */
export function placePolygons(raw: readonly RawPolygon[], system: PlaceSystem): MendedPolygons | ShapeFault {
  const mends = new Set<ShapeMend>();
  const polygons: LonLatRing[][] = [];
  for (const rings of raw) {
    const placed: LonLatRing[] = [];
    for (const [number, ring] of rings.entries()) {
      if (!ring.every((position) => landsInSweden(system, position))) return 'outside';
      const mended = tidyRing(
        ring.map((position) => roundPosition(toLonLat(system, position))),
        mends,
      );
      if (mended !== null) placed.push(mended);
      else {
        mends.add('ring-dropped');
        // Without its outer ring a polygon's holes are holes in nothing.
        if (number === 0) break;
      }
    }
    if (placed.length > 0) polygons.push(placed);
  }
  if (!checkPolygons(polygons).ok) return 'too-small';
  if (polygons.every((rings) => rings.every((ring) => isSimpleRing(planeRing(ring))))) {
    return { polygons, mends: [...mends] };
  }
  const mended = mendSelfCrossing(polygons);
  if (!mended.ok) return 'too-small';
  mends.add('self-crossing');
  return { polygons: mended.value, mends: [...mends] };
}

/** Closed, without corners repeated; null where fewer than three different corners are left. */
function tidyRing(ring: readonly LonLat[], mends: Set<ShapeMend>): LonLatRing | null {
  const tidy: LonLat[] = [];
  for (const position of ring) {
    const last = tidy.at(-1);
    if (last !== undefined && last[0] === position[0] && last[1] === position[1]) mends.add('corner-repeated');
    else tidy.push(position);
  }
  const [first] = tidy;
  const last = tidy.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    tidy.push(first);
    mends.add('ring-closed');
  }
  return new Set(tidy.map((position) => position.join(' '))).size < 3 ? null : tidy;
}
