import { somePairOfBoxes } from './edge-sweep.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from './lon-lat.ts';
import type { PlaneRing } from './plane-ring.ts';
import { planeRing, signedRingArea } from './plane-ring.ts';
import type { PlanePoint } from './projection.ts';
import { unprojectPoint } from './projection.ts';
import { isSimpleRing } from './simple-ring.ts';
import { at } from './typed-array.ts';
import { resolveZoneBoundary } from './zone-boundary.ts';

/** A place where a ring crosses itself. */
export interface SelfCrossing {
  readonly position: LonLat;
  /** Position of the polygon in the shape, and of the ring in the polygon: 0 the outer one, then holes. */
  readonly part: number;
  readonly ring: number;
}

/** An edge that reaches less than a millimetre across another only touches it: rounding of stored positions does that. */
const TOUCH_M = 1e-3;

/** Below this even-odd and signed area differ by such touches only, m². */
const SAME_AREA_M2 = 1;

/** Two crossings nearer than this are one, m. */
const SAME_PLACE_M = 1e-3;

/**
 * Where the rings of a shape cross themselves, ring by ring in reading order. A ring that merely touches itself is valid
 * and not listed, unless it runs over into a second loop there (a figure of eight through one corner).
 */
export function findSelfCrossings(polygons: LonLatMultiPolygon): readonly SelfCrossing[] {
  const crossings: SelfCrossing[] = [];
  for (const [part, polygon] of polygons.entries()) {
    for (const [ring, lonLatRing] of polygon.entries()) {
      for (const point of crossingPoints(lonLatRing)) crossings.push({ position: unprojectPoint(point), part, ring });
    }
  }
  return crossings;
}

function crossingPoints(lonLatRing: LonLatRing): readonly PlanePoint[] {
  const ring = planeRing(lonLatRing);
  if (isSimpleRing(ring)) return [];
  const through: PlanePoint[] = [];
  const touching: PlanePoint[] = [];
  forEachMeeting(ring, (point, isThrough) => addPlace(isThrough ? through : touching, point));
  if (through.length > 0) return through;
  // Nothing but touches: they matter only where the ring's own direction no longer tells inside from outside.
  const evenOddArea = resolveZoneBoundary([[lonLatRing]]).areaM2;
  return Math.abs(evenOddArea - Math.abs(signedRingArea(ring))) > SAME_AREA_M2 ? touching : [];
}

function addPlace(places: PlanePoint[], point: PlanePoint): void {
  if (!places.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < SAME_PLACE_M)) places.push(point);
}

/** Visits where edges that are not neighbours meet; `isThrough` where each has its ends on both sides of the other. */
function forEachMeeting(ring: PlaneRing, visit: (point: PlanePoint, isThrough: boolean) => void): void {
  const edgeCount = ring.x.length;
  const end = (edge: number) => (edge + 1) % edgeCount;
  const point = (corner: number): PlanePoint => [at(ring.x, corner), at(ring.y, corner)];
  const boxes = {
    minX: ring.x.map((x, edge) => Math.min(x, at(ring.x, end(edge)))),
    minY: ring.y.map((y, edge) => Math.min(y, at(ring.y, end(edge)))),
    maxX: ring.x.map((x, edge) => Math.max(x, at(ring.x, end(edge)))),
    maxY: ring.y.map((y, edge) => Math.max(y, at(ring.y, end(edge)))),
  };
  somePairOfBoxes(boxes, 0, (one, other) => {
    if (end(one) === other || end(other) === one) return false;
    const [a, b, c, d] = [point(one), point(end(one)), point(other), point(end(other))];
    const [sideC, sideD, sideA, sideB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
    if (sideC * sideD > 0 || sideA * sideB > 0) return false;
    if (sideC * sideD < 0 && sideA * sideB < 0) {
      const isThrough = Math.min(Math.abs(sideA), Math.abs(sideB), Math.abs(sideC), Math.abs(sideD)) > TOUCH_M;
      const along = sideA / (sideA - sideB);
      visit([a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])], isThrough);
    } else {
      const onFirst = [c, d].find((corner) => side(a, b, corner) === 0 && isWithinBox(corner, a, b));
      visit(onFirst ?? (sideA === 0 ? a : b), false);
    }
    return false;
  });
}

/** How far `point` lies left of the line through two others, m; 0 on it. */
function side(from: PlanePoint, to: PlanePoint, point: PlanePoint): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return (dx * (point[1] - from[1]) - dy * (point[0] - from[0])) / Math.hypot(dx, dy);
}

function isWithinBox(point: PlanePoint, one: PlanePoint, other: PlanePoint): boolean {
  return (
    Math.min(one[0], other[0]) <= point[0] &&
    point[0] <= Math.max(one[0], other[0]) &&
    Math.min(one[1], other[1]) <= point[1] &&
    point[1] <= Math.max(one[1], other[1])
  );
}
