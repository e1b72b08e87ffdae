import { readFileSync } from 'node:fs';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface KernelCase {
  readonly name: string;
  readonly areas: readonly LonLatMultiPolygon[];
  /** Zones drawn over the areas, made anew for each run. */
  readonly zones: readonly LonLatMultiPolygon[];
}

const ZONE_COUNT = 200;

/** The 91 real DeSO of Örebro under stars of 2 km. */
export function realCase(): KernelCase {
  const file = new URL('../fixtures/reference-areas.geojson', import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: readonly { geometry: { coordinates: readonly LonLatRing[] } }[];
  };
  const areas = features.map(({ geometry }) => [geometry.coordinates]);
  return { name: 'kernel-full-91', areas, zones: starZones(91, [512000, 6571000], 9000, 2000) };
}

/** A grid of areas with wiggly shared borders: `columns` × `rows` cells of 1 km, about `vertices` vertices each. */
export function syntheticCase(name: string, columns: number, rows: number, vertices: number): KernelCase {
  const random = seededRandom(columns);
  const steps = Math.round(vertices / 4);
  const cellM = 1000;
  const [originX, originY] = [500000 - (columns * cellM) / 2, 6570000 - (rows * cellM) / 2];
  const wiggle = () => (random() - 0.5) * cellM * 0.08;
  const border = (count: number) => Array.from({ length: count }, () => Array.from({ length: steps }, wiggle));
  const horizontal = border((rows + 1) * columns);
  const vertical = border((columns + 1) * rows);
  const corner = (column: number, row: number): LonLat =>
    unprojectPoint([originX + column * cellM, originY + row * cellM]);
  const sideOf = (offsets: readonly number[], column: number, row: number, isHorizontal: boolean): readonly LonLat[] =>
    offsets.map((offset, step): LonLat => {
      if (step === 0) return corner(column, row);
      const along = (step * cellM) / steps;
      const [dx, dy] = isHorizontal ? [along, offset] : [offset, along];
      return unprojectPoint([originX + column * cellM + dx, originY + row * cellM + dy]);
    });
  const bottoms = horizontal.map((offsets, edge) => sideOf(offsets, edge % columns, Math.floor(edge / columns), true));
  const lefts = vertical.map((offsets, edge) =>
    sideOf(offsets, edge % (columns + 1), Math.floor(edge / (columns + 1)), false),
  );
  const areas = Array.from({ length: columns * rows }, (_, cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const bottom = bottoms[row * columns + column] ?? [];
    const top = bottoms[(row + 1) * columns + column] ?? [];
    const left = lefts[row * (columns + 1) + column] ?? [];
    const right = lefts[row * (columns + 1) + column + 1] ?? [];
    const back = (side: readonly LonLat[]) => side.slice(1).reverse();
    const ring = [
      ...bottom,
      ...right,
      corner(column + 1, row + 1),
      ...back(top),
      corner(column, row + 1),
      ...back(left),
    ];
    return [[[...ring, corner(column, row)]]];
  });
  return { name, areas, zones: starZones(columns, [500000, 6570000], (columns * cellM) / 3, 2500) };
}

function starZones(seed: number, centre: PlanePoint, spreadM: number, radiusM: number): readonly LonLatMultiPolygon[] {
  const random = seededRandom(seed);
  return Array.from({ length: ZONE_COUNT }, () => {
    const x = centre[0] + (random() - 0.5) * 2 * spreadM;
    const y = centre[1] + (random() - 0.5) * 2 * spreadM;
    const corners = 8 + Math.floor(random() * 9);
    const ring = Array.from({ length: corners }, (_, corner) => {
      const reach = radiusM * (0.6 + 0.4 * random());
      const angle = (2 * Math.PI * corner) / corners;
      return unprojectPoint([x + reach * Math.cos(angle), y + reach * Math.sin(angle)]);
    });
    return [[[...ring, ...ring.slice(0, 1)]]];
  });
}
