import Flatbush from 'flatbush';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../core/geometry/projection.ts';
import { projectPoint } from '../../core/geometry/projection.ts';

/** Nearer than this, corners are one and a corner lies on a border. Borders are given to the millimetre. */
const SAME_PLACE_M = 0.02;

interface Corner {
  readonly position: LonLat;
  readonly point: PlanePoint;
}

/**
 * The same areas, where every corner that lies on a neighbour's border is a corner of the neighbour too. Rounding then
 * moves the border alike on both sides; without, a long straight border that one side has corners on would come to
 * overlap or gape by a few square metres.
 */
export function shareCorners(areas: readonly LonLatMultiPolygon[]): readonly LonLatMultiPolygon[] {
  const corners = new CornerIndex(areas);
  return areas.map((polygons) => polygons.map((rings) => rings.map((ring) => withSharedCorners(ring, corners))));
}

function withSharedCorners(ring: LonLatRing, corners: CornerIndex): LonLatRing {
  const shared: LonLat[] = [];
  const add = (position: LonLat) => {
    const last = shared.at(-1);
    if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) shared.push(position);
  };
  let from: Corner | null = null;
  for (const position of ring) {
    const to = corners.nearest(position);
    if (from !== null) for (const between of corners.between(from, to)) add(between.position);
    add(to.position);
    from = to;
  }
  return shared;
}

/** All corners of all areas, those at the same place as one. */
class CornerIndex {
  readonly #corners: readonly Corner[];
  readonly #tree: Flatbush | null;
  readonly #nearest = new Map<string, Corner>();

  constructor(areas: readonly LonLatMultiPolygon[]) {
    const byKey = new Map<string, Corner>();
    for (const position of areas.flat(3) as readonly LonLat[]) {
      const key = keyOf(position);
      if (!byKey.has(key)) byKey.set(key, { position, point: projectPoint(position) });
    }
    this.#corners = [...byKey.values()];
    this.#tree = this.#corners.length === 0 ? null : new Flatbush(this.#corners.length);
    for (const { point } of this.#corners) this.#tree?.add(point[0], point[1]);
    this.#tree?.finish();
  }

  /** The first of the corners at this place. */
  nearest(position: LonLat): Corner {
    const key = keyOf(position);
    const known = this.#nearest.get(key);
    if (known !== undefined) return known;
    const point = projectPoint(position);
    const [first = { position, point }] = this.#within(point, point).filter(
      (corner) => distanceM(corner.point, point) <= SAME_PLACE_M,
    );
    this.#nearest.set(key, first);
    return first;
  }

  /** Corners on the straight line from one to another, in its direction, without the two. */
  between(from: Corner, to: Corner): readonly Corner[] {
    const [dx, dy] = [to.point[0] - from.point[0], to.point[1] - from.point[1]];
    const lengthM = Math.hypot(dx, dy);
    if (lengthM === 0) return [];
    const found: { readonly corner: Corner; readonly alongM: number }[] = [];
    for (const candidate of this.#within(from.point, to.point)) {
      const [x, y] = [candidate.point[0] - from.point[0], candidate.point[1] - from.point[1]];
      const alongM = (x * dx + y * dy) / lengthM;
      const besideM = Math.abs(x * dy - y * dx) / lengthM;
      if (besideM > SAME_PLACE_M || alongM <= SAME_PLACE_M || alongM >= lengthM - SAME_PLACE_M) continue;
      const corner = this.nearest(candidate.position);
      found.push({ corner, alongM });
    }
    return found.sort((one, other) => one.alongM - other.alongM).map(({ corner }) => corner);
  }

  /** In the order that they came in, so that the same areas always give the same corners. */
  #within(one: PlanePoint, other: PlanePoint): readonly Corner[] {
    const positions = this.#tree?.search(
      Math.min(one[0], other[0]) - SAME_PLACE_M,
      Math.min(one[1], other[1]) - SAME_PLACE_M,
      Math.max(one[0], other[0]) + SAME_PLACE_M,
      Math.max(one[1], other[1]) + SAME_PLACE_M,
    );
    return (positions ?? [])
      .sort((first, second) => first - second)
      .flatMap((position) => this.#corners[position] ?? []);
  }
}

function distanceM(one: PlanePoint, other: PlanePoint): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

function keyOf([longitude, latitude]: LonLat): string {
  return `${longitude},${latitude}`;
}
