import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { projectPoint, unprojectPoint } from '../../src/core/geometry/projection.ts';

export const SOAK_KINDS = [
  'snapped',
  'copy',
  'jitter',
  'degenerate',
  'bow-tie',
  'spike',
  'huge',
  'tiny',
  'far-away',
  'dense',
] as const;

export type SoakKind = (typeof SOAK_KINDS)[number];

/** Where the zones are drawn: the areas, and the middle of where they are dense. */
export interface SoakGround {
  readonly areas: readonly LonLatMultiPolygon[];
  readonly corners: readonly LonLat[];
  readonly centre: PlanePoint;
  readonly spreadM: number;
}

type Random = () => number;

/** An ugly zone of one kind. */
export function soakZone(kind: SoakKind, ground: SoakGround, random: Random): LonLatMultiPolygon {
  switch (kind) {
    case 'snapped':
      return [[closed(Array.from({ length: 3 + below(random, 12) }, () => pick(ground.corners, random)))]];
    case 'copy':
      return pick(ground.areas, random);
    case 'jitter':
      return jittered(pick(ground.areas, random), random);
    case 'degenerate':
      return degenerate(ground, random);
    case 'bow-tie':
      // One in two becomes a bow-tie only as its corner is dragged across.
      return [[star(around(ground, random), 300 + 4000 * random(), 5 + 2 * below(random, 5), 1 + below(random, 2))]];
    case 'spike':
      return [[spiky(around(ground, random), 200 + 3000 * random(), random)]];
    case 'huge':
      return [[star(around(ground, random), 10 ** (4 + 2 * random()), 3 + below(random, 8), 1)]];
    case 'tiny':
      return [[star(around(ground, random), 10 ** (-4 + 5 * random()), 3 + below(random, 6), 1)]];
    case 'far-away':
      return [
        [closed(Array.from({ length: 3 + below(random, 5) }, () => [360 * random() - 180, 178 * random() - 89]))],
      ];
    case 'dense':
      return withHole(around(ground, random), 500 + 4000 * random(), 100 + below(random, 300), random);
  }
}

/** A corner being dragged: where it began and where it is. */
export interface SoakDrag {
  readonly kind: SoakKind;
  readonly zone: LonLatMultiPolygon;
  readonly start: LonLat;
  readonly from: LonLat;
}

/** Where the corner goes next: about its start, onto corners of areas or of the zone, hardly away, or anywhere. */
export function soakPlace({ kind, zone, start, from }: SoakDrag, ground: SoakGround, random: Random): LonLat {
  const chance = random();
  if (chance < 0.4) return nudged(start, 10 ** (-3 + 5 * random()), random);
  if (chance < 0.45) return pick(zone.flat(2), random);
  if (chance < 0.6) return nudged(pick(ground.corners, random), random() < 0.5 ? 0 : smallM(random), random);
  if (chance < 0.65) return from;
  if (chance < 0.75) return nudged(from, smallM(random), random);
  if (kind === 'far-away' && chance < 0.85) return [360 * random() - 180, 178 * random() - 89];
  if (kind === 'tiny') return nudged(from, 10 ** (-4 + 6 * random()), random);
  if (chance < 0.95) return nudged(from, 10 ** (4 * random()), random);
  return unprojectPoint(around(ground, random));
}

/** 1e-9 to 1e-2 m. */
function smallM(random: Random): number {
  return 10 ** (-9 + 7 * random());
}

function nudged(position: LonLat, distanceM: number, random: Random): LonLat {
  if (distanceM === 0) return position;
  const [x, y] = projectPoint(position);
  const angle = 2 * Math.PI * random();
  return unprojectPoint([x + distanceM * Math.cos(angle), y + distanceM * Math.sin(angle)]);
}

function jittered(polygons: LonLatMultiPolygon, random: Random): LonLatMultiPolygon {
  const distanceM = smallM(random);
  return polygons.map((polygon) =>
    polygon.map((ring) => closed(ring.slice(0, -1).map((position) => nudged(position, distanceM, random)))),
  );
}

/** Corners on a coarse grid, repeated and in line, up to several rings over each other. */
function degenerate(ground: SoakGround, random: Random): LonLatMultiPolygon {
  const [x, y] = around(ground, random);
  const step = 10 ** (-3 + 6 * random());
  const ring = () =>
    closed(
      Array.from({ length: 3 + below(random, 8) }, () =>
        unprojectPoint([x + step * below(random, 3), y + step * below(random, 3)]),
      ),
    );
  return Array.from({ length: 1 + below(random, 3) }, () => Array.from({ length: 1 + below(random, 2) }, ring));
}

/** Corners at equal angles, joined to every `stride`th: a simple polygon for 1, a star that crosses itself for 2. */
function star([x, y]: PlanePoint, radiusM: number, corners: number, stride: number): LonLatRing {
  return closed(
    Array.from({ length: corners }, (_, corner) => {
      const angle = (2 * Math.PI * corner * stride) / corners;
      return unprojectPoint([x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)]);
    }),
  );
}

/** Runs out to a point and back along the same line, or nearly so. */
function spiky([x, y]: PlanePoint, radiusM: number, random: Random): LonLatRing {
  const points: PlanePoint[] = [];
  const corners = 4 + below(random, 5);
  for (let corner = 0; corner < corners; corner++) {
    const angle = (2 * Math.PI * corner) / corners;
    const foot: PlanePoint = [x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)];
    points.push(foot);
    if (random() < 0.5) continue;
    points.push([x + 3 * radiusM * Math.cos(angle), y + 3 * radiusM * Math.sin(angle)]);
    points.push(random() < 0.5 ? foot : [foot[0] + smallM(random), foot[1]]);
  }
  return closed(points.map(unprojectPoint));
}

/** A rough ring of many corners with a hole in it. */
function withHole(centre: PlanePoint, radiusM: number, corners: number, random: Random): LonLatMultiPolygon {
  const rough = (radius: number, count: number) =>
    closed(
      Array.from({ length: count }, (_, corner) => {
        const angle = (2 * Math.PI * corner) / count;
        const reach = radius * (0.8 + 0.2 * random());
        return unprojectPoint([centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)]);
      }),
    );
  return [[rough(radiusM, corners), rough(radiusM / 2, 12)]];
}

function around({ centre, spreadM }: SoakGround, random: Random): PlanePoint {
  return [centre[0] + (2 * random() - 1) * spreadM, centre[1] + (2 * random() - 1) * spreadM];
}

function closed(corners: readonly LonLat[]): LonLatRing {
  return [...corners, ...corners.slice(0, 1)];
}

function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
