import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from './lon-lat.ts';

/** A point in a plane whose axes are degrees of latitude: longitude is shortened so that distances compare. */
interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

type Rings = readonly (readonly PlanePoint[])[];

interface Square extends PlanePoint {
  readonly halfSide: number;
  readonly distance: number;
  /** No point of the square lies further from the border than this. */
  readonly bestPossible: number;
}

/** Stop when no square can better the best by more than this part of the shape's short side. */
const RELATIVE_PRECISION = 0.02;

/**
 * Where a name sits best: the inside point furthest from the border (pole of inaccessibility) of the largest part,
 * within 2 % of the part's short side. Holes are kept clear of. Null for a shape without area.
 * Method: a quadtree search, best square first (V. Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016).
 */
export function labelPosition(polygons: LonLatMultiPolygon): LonLat | null {
  const largest = largestPart(polygons);
  const outer = largest?.[0];
  const first = outer?.[0];
  if (largest === null || outer === undefined || first === undefined) return null;
  const shortening = Math.cos((first[1] * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([x, y]) => ({ x: x * shortening, y })));
  const pole = findPole(rings);
  return pole === null ? null : [pole.x / shortening, pole.y];
}

function findPole(rings: Rings): PlanePoint | null {
  const { squares, shortSide, middle } = coveringSquares(rings);
  if (!(shortSide > 0)) return null;
  const waiting = [...squares];
  let best = middle;
  for (const square of squares) if (square.distance > best.distance) best = square;
  for (;;) {
    waiting.sort((one, other) => one.bestPossible - other.bestPossible);
    const square = waiting.pop();
    if (square === undefined || square.bestPossible - best.distance <= shortSide * RELATIVE_PRECISION) return best;
    for (const quarter of quartersOf(square, rings)) {
      if (quarter.distance > best.distance) best = quarter;
      waiting.push(quarter);
    }
  }
}

function coveringSquares(rings: Rings) {
  const xs = (rings[0] ?? []).map((point) => point.x);
  const ys = (rings[0] ?? []).map((point) => point.y);
  const [west, east, south, north] = [least(xs), greatest(xs), least(ys), greatest(ys)];
  const shortSide = Math.min(east - west, north - south);
  // A sliver a thousand times longer than broad would make too many squares to start from.
  const side = Math.max(shortSide, (east - west) / 100, (north - south) / 100);
  const squares: Square[] = [];
  for (let x = west; x < east; x += side) {
    for (let y = south; y < north; y += side) squares.push(measure(x + side / 2, y + side / 2, side / 2, rings));
  }
  return { squares, shortSide, middle: measure((west + east) / 2, (south + north) / 2, 0, rings) };
}

function quartersOf(square: Square, rings: Rings): readonly Square[] {
  const half = square.halfSide / 2;
  return [-half, half].flatMap((dx) => [-half, half].map((dy) => measure(square.x + dx, square.y + dy, half, rings)));
}

function measure(x: number, y: number, halfSide: number, rings: Rings): Square {
  const distance = signedDistance({ x, y }, rings);
  return { x, y, halfSide, distance, bestPossible: distance + halfSide * Math.SQRT2 };
}

/** Distance to the nearest border, positive inside, negative outside. */
function signedDistance(point: PlanePoint, rings: Rings): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (before === undefined) break;
      const crosses = corner.y > point.y !== before.y > point.y;
      if (crosses && point.x < ((before.x - corner.x) * (point.y - corner.y)) / (before.y - corner.y) + corner.x) {
        inside = !inside;
      }
      nearest = Math.min(nearest, distanceToSegment(point, before, corner));
      before = corner;
    }
  }
  return inside ? nearest : -nearest;
}

function distanceToSegment(point: PlanePoint, start: PlanePoint, end: PlanePoint): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - start.x - t * dx, point.y - start.y - t * dy);
}

function largestPart(polygons: LonLatMultiPolygon): LonLatPolygon | null {
  let largest: LonLatPolygon | null = null;
  let largestArea = -1;
  for (const polygon of polygons) {
    const area = Math.abs(signedArea(polygon[0] ?? []));
    if (area > largestArea) [largest, largestArea] = [polygon, area];
  }
  return largest;
}

/** Shoelace sum in square degrees, from the first corner to save digits: only for comparing parts. */
function signedArea(ring: LonLatRing): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let sum = 0;
  let before = origin;
  for (const corner of ring) {
    sum += (before[0] - origin[0]) * (corner[1] - origin[1]) - (corner[0] - origin[0]) * (before[1] - origin[1]);
    before = corner;
  }
  return sum / 2;
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function greatest(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}
