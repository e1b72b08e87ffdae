import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import { areaShares } from '../geometry/area-shares.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { uniteBoundaries } from '../geometry/zone-boundary.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import type { ZoneShape } from '../plan/plan.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import type { PeopleShares, PlacedWeights } from '../weights/weighting.ts';
import { compensatedSum } from './compensated-sum.ts';
import type { AreasShape } from './whole-areas.ts';
import { divisionOfShape, isMadeOf, wholeAreas } from './whole-areas.ts';
import { zoneBoundaryOf } from './zone-shape.ts';

/** One division as a zone meets it. */
export interface DivisionShares {
  /** Every area touched, in division order. */
  readonly shares: readonly AreaShare[];
  /** The part of the zone that no area of the division covers, m². */
  readonly outsideM2: number;
  /** Whether that part is more than the division's stated accuracy explains. */
  readonly partlyOutside: boolean;
  /** The same areas' shares of people; null without a weight layer: then people are spread as the surface. */
  readonly people: PeopleShares | null;
}

/** What one zone, or several counted once, covers of each division. */
export interface ZoneShares {
  readonly areaM2: number;
  readonly byDivision: ReadonlyMap<DivisionId, DivisionShares>;
}

/**
 * Shares of every division's areas inside the union of the shapes. Areas that the plan names by code are in
 * wholly: share exactly 1, never cut; so are the areas they are made of, and those made of nothing else. With a weight
 * layer each area's share of people stands beside its share of the surface.
 * Fails with `area-unknown` or `zone-shape-empty`.
 */
export function sharesOfZones(
  shapes: readonly ZoneShape[],
  reference: ReferenceData,
  weights: PlacedWeights | null = null,
): Result<ZoneShares> {
  if (shapes.length === 0) return fail(problem('zone-shape-empty'));
  const named = shapes.filter((shape) => shape.kind === 'areas');
  for (const shape of named) {
    const known = divisionOfShape(shape, reference);
    if (!known.ok) return known;
  }
  const boundary = lazyUnion(shapes, reference);
  const whole = wholeAreas(named, reference);
  const byDivision = new Map<DivisionId, DivisionShares>();
  let areaM2: number | null = null;
  for (const [id, data] of reference.divisions) {
    const codes = whole.get(id) ?? new Set<AreaCode>();
    if (named.length === shapes.length && named.every((shape) => isMadeOf(shape.division, id, reference))) {
      const shares = [...positionsOf(codes, data)].map((position) => wholeShare(data, position));
      areaM2 = compensatedSum(shares.map((share) => share.overlapM2));
      byDivision.set(id, { shares, outsideM2: 0, partlyOutside: false, people: wholePeople(shares, weights) });
      continue;
    }
    const union = boundary();
    if (!union.ok) return union;
    const candidates = named.length === shapes.length ? parentsTouched(data, named, whole, reference) : null;
    const measured = measuredShares(data, union.value, codes, candidates);
    const people = weights?.peopleShares(id, union.value, measured.shares) ?? null;
    byDivision.set(id, { ...measured, people });
  }
  if (areaM2 !== null) return succeed({ areaM2, byDivision });
  const union = boundary();
  return union.ok ? succeed({ areaM2: union.value.areaM2, byDivision }) : union;
}

/** The union's border, made at the first call: a zone of whole areas often needs none. */
function lazyUnion(shapes: readonly ZoneShape[], reference: ReferenceData): () => Result<ZoneBoundary> {
  let made: Result<ZoneBoundary> | null = null;
  return () => {
    made ??= unionOf(mergeNamed(shapes), reference);
    return made;
  };
}

/** Zones named by codes of one division become one, so that the borders between them go by code, not by geometry. */
function mergeNamed(shapes: readonly ZoneShape[]): readonly ZoneShape[] {
  const merged = new Map<DivisionId, AreasShape>();
  const drawn: ZoneShape[] = [];
  for (const shape of shapes) {
    if (shape.kind === 'drawn') {
      drawn.push(shape);
      continue;
    }
    const before = merged.get(shape.division);
    const codes = [...new Set([...(before?.codes ?? []), ...shape.codes])];
    merged.set(shape.division, before === undefined ? shape : { ...shape, codes });
  }
  return [...merged.values(), ...drawn];
}

function unionOf(shapes: readonly ZoneShape[], reference: ReferenceData): Result<ZoneBoundary> {
  const boundaries: ZoneBoundary[] = [];
  for (const shape of shapes) {
    const boundary = zoneBoundaryOf(shape, reference);
    if (!boundary.ok) return boundary;
    boundaries.push(boundary.value);
  }
  const [only] = boundaries;
  return succeed(boundaries.length === 1 && only !== undefined ? only : uniteBoundaries(boundaries));
}

/**
 * In a division made of the named areas' own, only areas with a named part can be touched: what else the geometry
 * finds there is rounding along shared borders. Null where that cannot be said.
 */
function parentsTouched(
  data: DivisionData,
  named: readonly AreasShape[],
  whole: ReadonlyMap<DivisionId, ReadonlySet<AreaCode>>,
  reference: ReferenceData,
): ReadonlySet<AreaCode> | null {
  if (!named.every((shape) => isMadeOf(data.division.id, shape.division, reference))) return null;
  const touched = new Map<DivisionId, Set<AreaCode>>();
  for (const [id, codes] of whole) touched.set(id, new Set(codes));
  for (let level = 0; level < reference.divisions.size; level++) {
    for (const children of reference.divisions.values()) {
      const parent = children.division.parentDivision;
      const parentCodes = parent === null ? undefined : touched.get(parent);
      const childCodes = touched.get(children.division.id);
      for (const area of children.areas) {
        if (area.parentCode !== null && childCodes?.has(area.code)) parentCodes?.add(area.parentCode);
      }
    }
  }
  return touched.get(data.division.id) ?? null;
}

function measuredShares(
  data: DivisionData,
  boundary: ZoneBoundary,
  whole: ReadonlySet<AreaCode>,
  candidates: ReadonlySet<AreaCode> | null,
): Omit<DivisionShares, 'people'> {
  const byPosition = new Map<number, AreaShare>();
  for (const share of areaShares(data.index, boundary, data.division.accuracyM)) {
    const code = data.areas[share.position]?.code;
    if (candidates === null || (code !== undefined && candidates.has(code))) byPosition.set(share.position, share);
  }
  for (const position of positionsOf(whole, data)) byPosition.set(position, wholeShare(data, position));
  const shares = [...byPosition.values()].sort((a, b) => a.position - b.position);
  return divisionShares(data, shares, boundary.areaM2);
}

/** Shares of a zone of so many square metres, and how much of it lies in no area. */
export function divisionShares(
  data: DivisionData,
  shares: readonly AreaShare[],
  zoneAreaM2: number,
): Omit<DivisionShares, 'people'> {
  const covered = compensatedSum(shares.map((share) => share.overlapM2));
  const outsideM2 = Math.max(0, zoneAreaM2 - covered);
  // A square as wide as the borders may be off: less outside than that is no finding.
  return { shares, outsideM2, partlyOutside: outsideM2 > data.division.accuracyM ** 2 };
}

function positionsOf(codes: ReadonlySet<AreaCode>, data: DivisionData): readonly number[] {
  const positions: number[] = [];
  for (const code of codes) {
    const position = data.positionOfCode.get(code);
    if (position !== undefined) positions.push(position);
  }
  return positions.sort((a, b) => a - b);
}

/** Whole areas have all their people inside, wherever in them they live. */
function wholePeople(shares: readonly AreaShare[], weights: PlacedWeights | null): PeopleShares | null {
  if (weights === null) return null;
  const shareOfPeople = new Map(shares.map(({ position }) => [position, 1]));
  return { layer: weights.layer, shareOfPeople, withoutWeights: new Set(), shown: 'parts' };
}

export function wholeShare(data: DivisionData, position: number): AreaShare {
  return { position, shareOfArea: 1, overlapM2: data.index.areaM2[position] ?? 0, cut: false };
}
