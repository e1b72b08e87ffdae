import type { AreaIndex } from '../../src/core/geometry/area-index.ts';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import type { AreaShare } from '../../src/core/geometry/area-shares.ts';
import { areaShares, overlapOfArea } from '../../src/core/geometry/area-shares.ts';
import { dragVertexShares } from '../../src/core/geometry/drag-vertex-shares.ts';
import { moveVertex } from '../../src/core/geometry/edit-vertices.ts';
import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { overlapAreaM2 } from '../../src/core/geometry/overlap-area.ts';
import type { ZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import { boundaryFromAreas, resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import { referenceAreas } from '../helpers/reference-areas.ts';
import { seededRandom } from './seeded-random.ts';
import type { SoakGround, SoakKind } from './soak-zones.ts';
import { SOAK_KINDS, soakPlace, soakZone } from './soak-zones.ts';

/** The worst that was seen, over all kinds or one. */
export interface SoakWorst {
  /** How far a share before clamping lay outside 0–1. */
  readonly shareOutside: number;
  /** Σ overlaps less what the zone has in common with the whole coverage, m². */
  readonly conservationM2: number;
  /** Between a share followed through the drag and one counted anew. */
  readonly incremental: number;
}

export interface SoakReport {
  readonly drags: number;
  readonly worst: Readonly<Record<SoakKind, SoakWorst>>;
  /** What broke a bound or threw, with kind and seed of the zone: empty is right. */
  readonly failures: readonly string[];
}

export const SOAK_BOUNDS: SoakWorst = { shareOutside: 1e-9, conservationM2: 0.01, incremental: 1e-9 };

const MOVES_OF_A_ZONE = 20;
const ACCURACY_M = 50;

/** Drags corners of ugly zones about over the 91 real areas and compares every step with a full count. */
export function runSoak(drags: number, seed: number, progress: (done: number) => void = () => undefined): SoakReport {
  const ground = soakGround();
  const index = buildAreaIndex(ground.areas);
  const coverage = boundaryFromAreas(index, [...ground.areas.keys()]);
  const none: SoakWorst = { shareOutside: 0, conservationM2: 0, incremental: 0 };
  const worst = Object.fromEntries(SOAK_KINDS.map((kind) => [kind, none])) as Record<SoakKind, SoakWorst>;
  const failures: string[] = [];
  let done = 0;
  for (let zone = 0; done < drags; zone++) {
    const kind = SOAK_KINDS[zone % SOAK_KINDS.length] ?? 'snapped';
    const zoneSeed = seed + zone;
    try {
      const seen = soakOneZone(kind, zoneSeed, ground, index, coverage);
      worst[kind] = worse(worst[kind], seen);
      const broken = Object.entries(SOAK_BOUNDS).filter(([name, bound]) => !(seen[name as keyof SoakWorst] <= bound));
      if (broken.length > 0) failures.push(`${kind} ${zoneSeed}: ${JSON.stringify(seen)}`);
    } catch (error) {
      failures.push(`${kind} ${zoneSeed}: ${String(error)}`);
    }
    done += MOVES_OF_A_ZONE;
    if (zone % 5000 === 4999) progress(done);
  }
  return { drags: done, worst, failures };
}

function soakOneZone(
  kind: SoakKind,
  seed: number,
  ground: SoakGround,
  index: AreaIndex,
  coverage: ZoneBoundary,
): SoakWorst {
  const random = seededRandom(seed);
  const zone = soakZone(kind, ground, random);
  const polygon = Math.floor(random() * zone.length);
  const ring = Math.floor(random() * (zone[polygon]?.length ?? 0));
  const vertex = Math.floor(random() * ((zone[polygon]?.[ring]?.length ?? 0) - 1));
  const path = { polygon, ring, vertex };
  const drag = dragVertexShares(index, zone, path, ACCURACY_M);
  if (!drag.ok) throw new Error(drag.problem.code);
  let seen: SoakWorst = { shareOutside: 0, conservationM2: 0, incremental: 0 };
  const start: LonLat = zone[polygon]?.[ring]?.[vertex] ?? [0, 0];
  let from = start;
  for (let move = 0; move < MOVES_OF_A_ZONE; move++) {
    from = soakPlace({ kind, zone, start, from }, ground, random);
    const followed = drag.value.moveTo(from);
    const moved = moveVertex(zone, path, from);
    if (!moved.ok) throw new Error(moved.problem.code);
    seen = worse(seen, compare(moved.value, followed, index, coverage));
  }
  return seen;
}

function compare(
  polygons: LonLatMultiPolygon,
  followed: readonly AreaShare[],
  index: AreaIndex,
  coverage: ZoneBoundary,
): SoakWorst {
  const boundary = resolveZoneBoundary(polygons);
  const { minX, minY, maxX, maxY } = boundary.box;
  let shareOutside = 0;
  let sumM2 = 0;
  for (const position of index.tree?.search(minX, minY, maxX, maxY) ?? []) {
    const { overlapM2 } = overlapOfArea(index, position, boundary);
    const share = overlapM2 / (index.areaM2[position] ?? Number.NaN);
    shareOutside = largest(shareOutside, -share, share - 1);
    sumM2 += overlapM2;
  }
  const conservationM2 = Math.abs(sumM2 - overlapAreaM2(boundary, coverage));
  return { shareOutside, conservationM2, incremental: difference(followed, areaShares(index, boundary, ACCURACY_M)) };
}

function difference(one: readonly AreaShare[], other: readonly AreaShare[]): number {
  const shares = new Map(one.map(({ position, shareOfArea }) => [position, shareOfArea]));
  let most = 0;
  for (const { position, shareOfArea } of other) {
    most = largest(most, Math.abs(shareOfArea - (shares.get(position) ?? 0)));
    shares.delete(position);
  }
  return largest(most, ...shares.values());
}

function worse(one: SoakWorst, other: SoakWorst): SoakWorst {
  return {
    shareOutside: largest(one.shareOutside, other.shareOutside),
    conservationM2: largest(one.conservationM2, other.conservationM2),
    incremental: largest(one.incremental, other.incremental),
  };
}

/** NaN, where any is: a comparison that cannot be made must not pass. */
function largest(...values: readonly number[]): number {
  return values.reduce((most, value) => (Number.isNaN(value) || value > most ? value : most), 0);
}

function soakGround(): SoakGround {
  const areas = referenceAreas.map((area) => area.polygons);
  return { areas, corners: areas.flat(3), centre: [512000, 6571000], spreadM: 9000 };
}

export function describeSoak({ drags, worst, failures }: SoakReport): string {
  const rows = SOAK_KINDS.map((kind) => {
    const { shareOutside, conservationM2, incremental } = worst[kind];
    return `| ${kind} | ${[shareOutside, conservationM2, incremental].map((value) => value.toExponential(1)).join(' | ')} |`;
  });
  return [
    `${drags} drags, ${failures.length} zones beyond a bound`,
    '',
    '| kind | raw share outside 0–1 | Σ overlaps − coverage, m² | incremental − full |',
    '| --- | --: | --: | --: |',
    `| *bound* | ${SOAK_BOUNDS.shareOutside} | ${SOAK_BOUNDS.conservationM2} | ${SOAK_BOUNDS.incremental} |`,
    ...rows,
    ...failures.slice(0, 20),
  ].join('\n');
}
