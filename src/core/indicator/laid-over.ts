import type { DivisionData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import { areaShares } from '../geometry/area-shares.ts';
import { resolveZoneBoundary } from '../geometry/zone-boundary.ts';

type SharesOfAreas = readonly (readonly AreaShare[])[];

const known = new WeakMap<DivisionData['areas'], WeakMap<DivisionData['areas'], SharesOfAreas>>();

/** For each area of one division its shares of another's areas. Worked out once while both have their borders. */
export function sharesOfAreas(over: DivisionData, below: DivisionData): SharesOfAreas {
  const ofOver = known.get(over.areas) ?? new WeakMap<DivisionData['areas'], SharesOfAreas>();
  known.set(over.areas, ofOver);
  const shares =
    ofOver.get(below.areas) ??
    over.areas.map(({ polygons }) => areaShares(below.index, resolveZoneBoundary(polygons), below.division.accuracyM));
  ofOver.set(below.areas, shares);
  return shares;
}
