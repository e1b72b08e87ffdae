import { roundPosition } from '../geojson.ts';
import { linkRings } from '../link-rings.ts';
import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from '../lon-lat.ts';
import { polygonsContain } from '../measure.ts';
import type { PlaneEdges } from '../plane-edges.ts';
import { planeRing, signedRingArea } from '../plane-ring.ts';
import { unprojectPoint } from '../projection.ts';

/** 0.1 mm; also the most that the drawing surface takes. */
const VERTEX_DECIMALS = 9;

/** Rings smaller than this are leftovers of borders that nearly coincide, m². */
const SLIVER_M2 = 0.01;

interface SignedRing {
  readonly ring: LonLatRing;
  readonly areaM2: number;
}

/**
 * A region's edges as polygons: outer rings counter-clockwise, each with the holes in it, no ring meeting itself. Corners
 * of the `sources` come back as the very same positions; only crossings are new ones, to nine decimals.
 */
export function regionToPolygons(edges: PlaneEdges, sources: readonly LonLatMultiPolygon[]): LonLatMultiPolygon {
  const known = new Map<string, LonLat>();
  for (const position of sources.flat(3)) known.set(String(roundPosition(position, VERTEX_DECIMALS)), position);
  const rings = linkRings(edges).flatMap((points) => {
    const positions = points.map((point) => {
      const position = roundPosition(unprojectPoint(point), VERTEX_DECIMALS);
      return known.get(String(position)) ?? position;
    });
    return splitAtRepeats(positions).map((ring): SignedRing => ({ ring, areaM2: signedRingArea(planeRing(ring)) }));
  });
  const outers = rings.filter(({ areaM2 }) => areaM2 >= SLIVER_M2).sort((one, other) => one.areaM2 - other.areaM2);
  const holes = rings.filter(({ areaM2 }) => areaM2 <= -SLIVER_M2);
  return nestHoles(outers, holes);
}

/** Cuts a walk that comes back to a position into rings that do not; what is walked to and fro falls away. */
function splitAtRepeats(positions: readonly LonLat[]): readonly LonLatRing[] {
  const rings: LonLatRing[] = [];
  const path: LonLat[] = [];
  const placeInPath = new Map<string, number>();
  for (const position of [...positions, ...positions.slice(0, 1)]) {
    const key = String(position);
    const start = placeInPath.get(key);
    if (start !== undefined) {
      const loop = path.splice(start);
      for (const left of loop) placeInPath.delete(String(left));
      if (loop.length >= 3) rings.push([...loop, position]);
    }
    placeInPath.set(key, path.length);
    path.push(position);
  }
  return rings;
}

/**
 * Gives each hole to the smallest outer ring around it. Where a hole surrounds an island that its own border touches, a place
 * inside the hole may lie in the island: what is around a hole is no smaller than the hole.
 */
function nestHoles(outersBySize: readonly SignedRing[], holes: readonly SignedRing[]): LonLatMultiPolygon {
  const polygons = outersBySize.map(({ ring, areaM2 }) => ({ outer: ring, areaM2, holes: [] as LonLatRing[] }));
  for (const hole of holes) {
    const inside = placeInside(hole.ring);
    const around = polygons.find(
      ({ outer, areaM2 }) => areaM2 >= -hole.areaM2 - SLIVER_M2 && polygonsContain([[outer]], inside),
    );
    around?.holes.push(hole.ring);
  }
  return polygons.map(({ outer, holes: ownHoles }): LonLatPolygon => [outer, ...ownHoles]);
}

/**
 * A place well inside a ring: in the middle of the widest stretch at a height far from any corner. Its border may not be asked
 * instead: a hole can lie along the ring around it, where that runs out to nothing.
 */
function placeInside(ring: LonLatRing): LonLat {
  const { x, y } = planeRing(ring);
  const [bottom, top] = widestGap(Float64Array.from(y).sort());
  const level = (bottom + top) / 2;
  const crossings = x.flatMap((fromX, point) => {
    const fromY = y[point] as number;
    const next = (point + 1) % x.length;
    const [toX, toY] = [x[next] as number, y[next] as number];
    return fromY < level === toY < level ? [] : [fromX + ((level - fromY) / (toY - fromY)) * (toX - fromX)];
  });
  const [west, east] = widestGap(Float64Array.from(crossings).sort(), 2);
  return unprojectPoint([(west + east) / 2, level]);
}

/** The two of neighbouring numbers that are furthest apart; of the first and second, third and fourth … with a step of 2. */
function widestGap(sorted: Float64Array, step = 1): readonly [low: number, high: number] {
  let widest: readonly [number, number] = [sorted[0] ?? 0, sorted[0] ?? 0];
  for (let place = 0; place + 1 < sorted.length; place += step) {
    const [low, high] = [sorted[place] as number, sorted[place + 1] as number];
    if (high - low > widest[1] - widest[0]) widest = [low, high];
  }
  return widest;
}
