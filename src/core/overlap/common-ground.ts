import { commonBoundary } from '../geometry/common-boundary.ts';
import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { intersectShapes } from '../geometry/shapes/intersect-shapes.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { ZoneId } from '../identifiers.ts';
import { rememberPairs } from '../remember.ts';
import { pairAreaM2, pairsOverM2 } from './pair-areas.ts';
import { SLIVER_M2 } from './sliver.ts';

/** A zone as the ledger meets it. */
export interface GroundZone {
  readonly id: ZoneId;
  readonly polygons: LonLatMultiPolygon;
  readonly boundary: ZoneBoundary;
}

/** What two zones, or more, have in common. */
export interface CommonGround {
  /** In id order: it does not matter which zone was asked first. */
  readonly zones: readonly ZoneId[];
  readonly areaM2: number;
  /** No more than the stated tolerance: the zones lie along each other, and nobody lives in it. */
  readonly isSliver: boolean;
}

export interface CommonGrounds {
  /** Pairs, then threes, then fours …; each by id. */
  readonly grounds: readonly CommonGround[];
  /** True where there were more than `MOST_GROUPS` groups of three and more, and the rest is left out. */
  readonly truncated: boolean;
}

/** More than a person can read, and far more than a plan has. */
export const MOST_GROUPS = 500;

/** Below this the kernel's rounding and nothing else is found, m². */
const ROUNDING_M2 = 1e-3;

/** Every group of zones with ground in common. Pairs are remembered by their borders: an edited zone costs its own. */
export function commonGrounds(zones: readonly GroundZone[]): CommonGrounds {
  const grounds: CommonGround[] = [];
  const partners = new Map<ZoneId, Set<GroundZone>>();
  let level: (readonly GroundZone[])[] = [];
  for (const { one, other, areaM2 } of pairsOverM2(zones, ROUNDING_M2)) {
    const isSliver = areaM2 <= SLIVER_M2;
    grounds.push({ zones: [one.id, other.id], areaM2, isSliver });
    if (isSliver) continue;
    level.push([one, other]);
    partners.set(one.id, (partners.get(one.id) ?? new Set()).add(other));
  }
  let groupCount = 0;
  while (level.length > 0) {
    const next: (readonly GroundZone[])[] = [];
    for (const { group, areaM2 } of grownGroups(level, partners)) {
      // Beyond what anybody reads nothing is measured.
      if (groupCount === MOST_GROUPS) return { grounds, truncated: true };
      grounds.push({ zones: group.map(({ id }) => id), areaM2, isSliver: false });
      groupCount++;
      next.push(group);
    }
    level = next;
  }
  return { grounds, truncated: false };
}

/** Of each zone those later in id order that it shares ground with. */
type Partners = ReadonlyMap<ZoneId, ReadonlySet<GroundZone>>;

/** The groups of one zone more: each is found once, since zones are added in id order. */
function* grownGroups(
  groups: readonly (readonly GroundZone[])[],
  partners: Partners,
): Generator<{ readonly group: readonly GroundZone[]; readonly areaM2: number }> {
  for (const group of groups) {
    const last = group.at(-1);
    for (const zone of (last === undefined ? undefined : partners.get(last.id)) ?? []) {
      if (!group.every((member) => partners.get(member.id)?.has(zone) === true)) continue;
      if (!haveCommonBox([...group, zone])) continue;
      const areaM2 = pairAreaM2(boundaryOfGroup(group), zone.boundary);
      if (areaM2 > SLIVER_M2) yield { group: [...group, zone], areaM2 };
    }
  }
}

function haveCommonBox(zones: readonly GroundZone[]): boolean {
  const most = (side: 'minX' | 'minY') => Math.max(...zones.map(({ boundary }) => boundary.box[side]));
  const least = (side: 'maxX' | 'maxY') => Math.min(...zones.map(({ boundary }) => boundary.box[side]));
  return most('minX') < least('maxX') && most('minY') < least('maxY');
}

/** The ground that all zones of a group have in common, as a shape; empty where they have none. Give them in id order. */
export function commonPiece(group: readonly { readonly polygons: LonLatMultiPolygon }[]): LonLatMultiPolygon {
  const [first, ...others] = group;
  if (first === undefined) return [];
  return others.reduce((piece, { polygons }) => pieceOf(piece, polygons), first.polygons);
}

/** The border of what a group has in common. Remembered, pair by pair. */
function boundaryOfGroup(group: readonly GroundZone[]): ZoneBoundary {
  const [first, ...others] = group as readonly [GroundZone, ...GroundZone[]];
  return others.reduce((common, { boundary }) => commonBoundary(common, boundary), first.boundary);
}

const pieceOf = rememberPairs((one: LonLatMultiPolygon, other: LonLatMultiPolygon): LonLatMultiPolygon => {
  const shape = one.length === 0 ? null : intersectShapes(one, other);
  return shape?.ok === true ? shape.value : [];
});
