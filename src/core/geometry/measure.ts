import { CompensatedSum } from './compensated-sum.ts';
import { boundaryContains } from './edge-integral.ts';
import type { LonLat, LonLatBox, LonLatMultiPolygon } from './lon-lat.ts';
import { projectPoint } from './projection.ts';
import { resolveZoneBoundary } from './zone-boundary.ts';

/** The box around all positions; null for a shape without any. */
export function boxOfPolygons(polygons: LonLatMultiPolygon): LonLatBox | null {
  const positions = polygons.flat(2);
  if (positions.length === 0) return null;
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of positions) {
    box.west = Math.min(box.west, longitude);
    box.south = Math.min(box.south, latitude);
    box.east = Math.max(box.east, longitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

export function centreOfBox(box: LonLatBox): LonLat {
  return [(box.west + box.east) / 2, (box.south + box.north) / 2];
}

/** Area in EPSG:3006, m², each place once: by the same rules as the shares. */
export function areaOfPolygonsM2(polygons: LonLatMultiPolygon): number {
  return resolveZoneBoundary(polygons).areaM2;
}

/** Length of all rings in EPSG:3006, holes included, m. */
export function perimeterOfPolygonsM(polygons: LonLatMultiPolygon): number {
  const perimeter = new CompensatedSum();
  for (const ring of polygons.flat()) {
    const points = ring.map(projectPoint);
    let from = points[0];
    for (const to of points) {
      if (from !== undefined) perimeter.add(Math.hypot(to[0] - from[0], to[1] - from[1]));
      from = to;
    }
  }
  return perimeter.value;
}

/** Whether a position lies inside, by the same rules as the shares. On the border either answer may come. */
export function polygonsContain(polygons: LonLatMultiPolygon, position: LonLat): boolean {
  const [x, y] = projectPoint(position);
  return boundaryContains(resolveZoneBoundary(polygons), x, y);
}
