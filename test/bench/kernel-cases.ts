import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';
import { referenceAreas } from '../helpers/reference-areas.ts';
import { seededRandom } from './seeded-random.ts';

export interface KernelCase {
  /** How many areas, as the names of the results end. */
  readonly size: string;
  readonly areas: readonly LonLatMultiPolygon[];
  /** Zones drawn over the areas, of 30 to 60 corners. */
  readonly zones: readonly LonLatMultiPolygon[];
}

const ZONE_COUNT = 200;
const CELL_M = 1000;
export const GRID_CENTRE: PlanePoint = [500000, 6570000];

/** The 91 real DeSO of Örebro under stars of 2 km. */
export function realCase(): KernelCase {
  const areas = referenceAreas.map((area) => area.polygons);
  return { size: '91', areas, zones: starZones(91, [512000, 6571000], 9000, 2000, ZONE_COUNT) };
}

/** 6,000 areas × 400 vertices; the zones reach about 3 km and touch some tens of areas. */
export function countryCase(): KernelCase {
  return {
    size: '6000',
    areas: wigglyCoverage(80, 75, 400),
    zones: starZones(80, GRID_CENTRE, 27000, 3000, ZONE_COUNT),
  };
}

/** 100,000 areas × 50 vertices; the zones are as large as 20,000 of them. */
export function hugeCase(): KernelCase {
  return { size: '100000', areas: wigglyCoverage(400, 250, 50), zones: starZones(400, GRID_CENTRE, 20000, 98000, 20) };
}

/** A true coverage: cells of 1 km whose borders wiggle and are shared, point for point, with their neighbours. */
export function wigglyCoverage(columns: number, rows: number, vertices: number): readonly LonLatMultiPolygon[] {
  const random = seededRandom(columns);
  const steps = Math.round(vertices / 4);
  const [originX, originY] = [GRID_CENTRE[0] - (columns * CELL_M) / 2, GRID_CENTRE[1] - (rows * CELL_M) / 2];
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, corner) =>
    unprojectPoint([
      originX + (corner % (columns + 1)) * CELL_M,
      originY + Math.floor(corner / (columns + 1)) * CELL_M,
    ]),
  );
  const corner = (column: number, row: number): LonLat => corners[row * (columns + 1) + column] ?? [0, 0];
  /** The points between two corners; nearer a corner than they stray, so that two borders meet in the corner only. */
  const between = (column: number, row: number, isHorizontal: boolean): readonly LonLat[] => {
    const stray = wiggle(random);
    return Array.from({ length: steps - 1 }, (_, step) => {
      const along = ((step + 1) * CELL_M) / steps;
      const most = 0.9 * Math.min(along, CELL_M - along);
      const aside = Math.max(-most, Math.min(most, stray(along / CELL_M)));
      const [dx, dy] = isHorizontal ? [along, aside] : [aside, along];
      return unprojectPoint([originX + column * CELL_M + dx, originY + row * CELL_M + dy]);
    });
  };
  const bottoms = Array.from({ length: (rows + 1) * columns }, (_, side) =>
    between(side % columns, Math.floor(side / columns), true),
  );
  const lefts = Array.from({ length: rows * (columns + 1) }, (_, side) =>
    between(side % (columns + 1), Math.floor(side / (columns + 1)), false),
  );
  return Array.from({ length: columns * rows }, (_, cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const ring = [
      corner(column, row),
      ...(bottoms[row * columns + column] ?? []),
      corner(column + 1, row),
      ...(lefts[row * (columns + 1) + column + 1] ?? []),
      corner(column + 1, row + 1),
      ...(bottoms[(row + 1) * columns + column] ?? []).toReversed(),
      corner(column, row + 1),
      ...(lefts[row * (columns + 1) + column] ?? []).toReversed(),
      corner(column, row),
    ];
    return [[ring]];
  });
}

/** Metres aside along a border, as rough as borders that follow streams and roads: seven octaves, each half as strong. */
function wiggle(random: () => number): (part: number) => number {
  const octaves = Array.from({ length: 7 }, (_, octave) =>
    Array.from({ length: 2 ** (octave + 1) + 2 }, () => (60 * (2 * random() - 1)) / 2 ** octave),
  );
  return (part) =>
    octaves.reduce((sum, values, octave) => {
      const place = part * 2 ** (octave + 1);
      const [before = 0, after = 0] = values.slice(Math.floor(place), Math.floor(place) + 2);
      return sum + before + (after - before) * (place - Math.floor(place));
    }, 0);
}

/** Simple rings of 30 to 60 corners at 0.6 to 1 of the radius. */
export function starZones(
  seed: number,
  centre: PlanePoint,
  spreadM: number,
  radiusM: number,
  count: number,
): readonly LonLatMultiPolygon[] {
  return starRings(seed, centre, spreadM, count, { radiusM, fewest: 30, most: 60 });
}

/** Holdings: `count` shapes of 5 to 12 corners, some 150 m to 600 m wide, over the same ground as the zones. */
export function holdings(count: number): readonly LonLatMultiPolygon[] {
  return [150, 250, 600]
    .flatMap((radiusM, size) =>
      starRings(count + size, GRID_CENTRE, 27000, Math.ceil(count / 3), { radiusM: radiusM / 2, fewest: 5, most: 12 }),
    )
    .slice(0, count);
}

function starRings(
  seed: number,
  centre: PlanePoint,
  spreadM: number,
  count: number,
  star: { readonly radiusM: number; readonly fewest: number; readonly most: number },
): readonly LonLatMultiPolygon[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const x = centre[0] + (2 * random() - 1) * spreadM;
    const y = centre[1] + (2 * random() - 1) * spreadM;
    const corners = star.fewest + Math.floor(random() * (star.most - star.fewest + 1));
    const ring = Array.from({ length: corners }, (_, corner) => {
      const reach = star.radiusM * (0.6 + 0.4 * random());
      const angle = (2 * Math.PI * corner) / corners;
      return unprojectPoint([x + reach * Math.cos(angle), y + reach * Math.sin(angle)]);
    });
    return [[[...ring, ...ring.slice(0, 1)]]];
  });
}
