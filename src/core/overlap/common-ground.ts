import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { overlapAreaM2 } from '../geometry/overlap-area.ts';
import { intersectShapes } from '../geometry/shapes/intersect-shapes.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { intersectBoundaries } from '../geometry/zone-boundary.ts';
import type { ZoneId } from '../identifiers.ts';
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

const pairAreas = new WeakMap<ZoneBoundary, WeakMap<ZoneBoundary, number>>();
const commonBoundaries = new WeakMap<ZoneBoundary, WeakMap<ZoneBoundary, ZoneBoundary>>();
const pieces = new WeakMap<LonLatMultiPolygon, WeakMap<LonLatMultiPolygon, LonLatMultiPolygon>>();

/** Every group of zones with ground in common. Pairs are remembered by their borders: an edited zone costs its own. */
export function commonGrounds(zones: readonly GroundZone[]): CommonGrounds {
  const ordered = [...zones].sort((one, other) => (one.id < other.id ? -1 : 1));
  const grounds: CommonGround[] = [];
  const partners = new Map<ZoneId, Set<GroundZone>>();
  let level: (readonly GroundZone[])[] = [];
  for (const { one, other, areaM2 } of pairsWithGround(ordered)) {
    const isSliver = areaM2 <= SLIVER_M2;
    grounds.push({ zones: [one.id, other.id], areaM2, isSliver });
    if (isSliver) continue;
    level.push([one, other]);
    partners.set(one.id, (partners.get(one.id) ?? new Set()).add(other));
  }
  let groupCount = 0;
  while (level.length > 0) {
    const grown = level.flatMap((group) => grownGroups(group, partners));
    grounds.push(...grown.slice(0, MOST_GROUPS - groupCount).map(({ ground }) => ground));
    groupCount += grown.length;
    if (groupCount > MOST_GROUPS) return { grounds, truncated: true };
    level = grown.map(({ group }) => group);
  }
  return { grounds, truncated: false };
}

function pairsWithGround(ordered: readonly GroundZone[]) {
  return ordered.flatMap((one, position) =>
    ordered
      .slice(position + 1)
      .map((other) => ({ one, other, areaM2: pairAreaM2(one.boundary, other.boundary) }))
      .filter(({ areaM2 }) => areaM2 > ROUNDING_M2),
  );
}

/** Of each zone those later in id order that it shares ground with. */
type Partners = ReadonlyMap<ZoneId, ReadonlySet<GroundZone>>;

/** The groups of one zone more: each is found once, since zones are added in id order. */
function grownGroups(
  group: readonly GroundZone[],
  partners: Partners,
): readonly { readonly group: readonly GroundZone[]; readonly ground: CommonGround }[] {
  const last = group.at(-1);
  const beyond = last === undefined ? undefined : partners.get(last.id);
  if (beyond === undefined) return [];
  return [...beyond]
    .filter((zone) => group.every((member) => partners.get(member.id)?.has(zone) === true))
    .map((zone) => ({ group: [...group, zone], areaM2: pairAreaM2(boundaryOfGroup(group), zone.boundary) }))
    .filter(({ areaM2 }) => areaM2 > SLIVER_M2)
    .map(({ group: grown, areaM2 }) => ({
      group: grown,
      ground: { zones: grown.map(({ id }) => id), areaM2, isSliver: false },
    }));
}

/** The same whichever zone comes first, to the last digit: the pair is always measured the same way round. */
function pairAreaM2(one: ZoneBoundary, other: ZoneBoundary): number {
  const known = pairAreas.get(one)?.get(other);
  if (known !== undefined) return known;
  const areaM2 = overlapAreaM2(one, other);
  const ofOne = pairAreas.get(one) ?? new WeakMap<ZoneBoundary, number>();
  pairAreas.set(one, ofOne.set(other, areaM2));
  return areaM2;
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

/** The border of what two borders both hold; without edges where that is nothing. Remembered. */
export function commonBoundary(one: ZoneBoundary, other: ZoneBoundary): ZoneBoundary {
  const known = commonBoundaries.get(one)?.get(other);
  if (known !== undefined) return known;
  const common = intersectBoundaries(one, other);
  const ofOne = commonBoundaries.get(one) ?? new WeakMap<ZoneBoundary, ZoneBoundary>();
  commonBoundaries.set(one, ofOne.set(other, common));
  return common;
}

function pieceOf(one: LonLatMultiPolygon, other: LonLatMultiPolygon): LonLatMultiPolygon {
  const known = pieces.get(one)?.get(other);
  if (known !== undefined) return known;
  const shape = one.length === 0 ? null : intersectShapes(one, other);
  const piece = shape?.ok === true ? shape.value : [];
  const ofOne = pieces.get(one) ?? new WeakMap<LonLatMultiPolygon, LonLatMultiPolygon>();
  pieces.set(one, ofOne.set(other, piece));
  return piece;
}
