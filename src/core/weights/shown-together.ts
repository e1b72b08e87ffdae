import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import { areaShares } from '../geometry/area-shares.ts';
import { commonBoundary } from '../geometry/common-boundary.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { DivisionId, ZoneId } from '../identifiers.ts';
import { zoneBoundaryOf } from '../indicator/zone-shape.ts';
import { sharesOfZones } from '../indicator/zone-shares.ts';
import type { Zone } from '../plan/plan.ts';
import type { AreaPart } from './part-sums.ts';
import { anyTellsOfFew, tellsOfFew } from './part-sums.ts';
import type { PeopleShares, PeopleShown, PlacedWeights } from './weighting.ts';

type ShownZone = Pick<Zone, 'id' | 'shape'>;

/** What a layer says of a zone in one division: the areas of which it says something, and how much of each is in. */
interface WeightedZone {
  readonly boundary: ZoneBoundary;
  /** Share of people by position in the division, 0–1. */
  readonly shares: ReadonlyMap<number, number>;
  readonly people: number;
}

interface ShownWeightedZone extends WeightedZone {
  readonly id: ZoneId;
}

/**
 * Weights for zones that are shown together (README, _Hidden counts_): nothing is told of what rests on few people, and no
 * two shown zones, nor their union, nor any of these without whole areas, may reveal a rest of few. Of two that would, the one of
 * fewer people is hidden. Any other ground (a union, a zone being drawn) is held against all shown zones but the one that
 * `reshaped` says it takes the place of.
 */
export function weightsShownTogether(
  weights: PlacedWeights,
  zones: readonly ShownZone[],
  reference: ReferenceData,
  reshaped: () => ZoneId | null,
): PlacedWeights {
  const judges = new Map<DivisionId, DivisionJudge>();
  const judgeOf = (division: DivisionId): DivisionJudge => {
    const known = judges.get(division);
    if (known !== undefined) return known;
    const data = reference.divisions.get(division);
    if (data === undefined) throw new Error(`weights "${weights.layer.name}": no division ${division}`);
    const made = divisionJudge(weights, zones, reference, data);
    judges.set(division, made);
    return made;
  };
  return {
    layer: weights.layer,
    peopleShares(division, boundary, shares) {
      const people = weights.peopleShares(division, boundary, shares);
      return { ...people, shown: judgeOf(division)(boundary, shares, people, reshaped()) };
    },
    beside: weights.beside,
  };
}

type DivisionJudge = (
  boundary: ZoneBoundary,
  shares: readonly AreaShare[],
  people: PeopleShares,
  reshaped: ZoneId | null,
) => PeopleShown;

function divisionJudge(
  weights: PlacedWeights,
  zones: readonly ShownZone[],
  reference: ReferenceData,
  data: DivisionData,
): DivisionJudge {
  const residents = residentsOf(data);
  const together = (one: WeightedZone, other: WeightedZone): Together =>
    partsTogether(one, other, residents, (common) => sharesIn(weights, data, common));
  const judged = new Map<ZoneBoundary, PeopleShown>();
  const shown: ShownWeightedZone[] = [];
  for (const zone of weightedZones(weights, zones, reference, data)) {
    const isHidden = tellsOfFew(partsOf(zone, residents)) || shown.some((other) => together(zone, other).tellsOfFew);
    judged.set(zone.boundary, isHidden ? 'nothing' : 'sums');
    if (!isHidden) shown.push(zone);
  }
  for (const zone of shown) judged.set(zone.boundary, judgeParts(zone, shown));

  function judgeParts(zone: WeightedZone, others: readonly WeightedZone[]): PeopleShown {
    const isListed =
      !anyTellsOfFew(partsOf(zone, residents)) &&
      others.every((other) => other.boundary === zone.boundary || !together(zone, other).anyTellsOfFew);
    return isListed ? 'parts' : 'sums';
  }
  return (boundary, shares, people, reshaped) => {
    const known = judged.get(boundary);
    if (known !== undefined) return known;
    const own = weightedZone(boundary, shares, people, residents);
    const others = shown.filter(({ id }) => id !== reshaped);
    if (tellsOfFew(partsOf(own, residents))) return 'nothing';
    return others.some((other) => together(own, other).tellsOfFew) ? 'nothing' : judgeParts(own, others);
  };
}

/** Those that cut an area, of most people first; of as many, the larger first, then the one further west and south. */
function weightedZones(
  weights: PlacedWeights,
  zones: readonly ShownZone[],
  reference: ReferenceData,
  data: DivisionData,
): readonly ShownWeightedZone[] {
  const residents = residentsOf(data);
  return zones
    .flatMap(({ id, shape }) => {
      const boundary = zoneBoundaryOf(shape, reference);
      const shares = sharesOfZones([shape], reference, weights);
      const met = shares.ok ? shares.value.byDivision.get(data.division.id) : undefined;
      if (!boundary.ok || met === undefined || met.people === null) return [];
      return [{ id, ...weightedZone(boundary.value, met.shares, met.people, residents) }];
    })
    .sort(
      (one, other) =>
        other.people - one.people ||
        other.boundary.areaM2 - one.boundary.areaM2 ||
        one.boundary.box.minX - other.boundary.box.minX ||
        one.boundary.box.minY - other.boundary.box.minY,
    );
}

/** Areas of which the layer says nothing are spread as their surface, which is public. */
function weightedZone(
  boundary: ZoneBoundary,
  shares: readonly AreaShare[],
  people: PeopleShares,
  residents: Float64Array,
): WeightedZone {
  const told = shares.filter(({ position }) => !people.withoutWeights.has(position));
  const byPosition = new Map(told.map(({ position }) => [position, people.shareOfPeople.get(position) ?? 0] as const));
  let sum = 0;
  for (const [position, share] of byPosition) sum += share * (residents[position] as number);
  return { boundary, shares: byPosition, people: sum };
}

/** Nobody where the number is not known: then it cannot be told either. */
function residentsOf({ columns, division, areas }: DivisionData): Float64Array {
  const cells = columns.get(division.residentsColumn) ?? [];
  return Float64Array.from(areas, (_, position) => {
    const cell = cells[position];
    return typeof cell === 'number' ? cell : 0;
  });
}

function partsOf({ shares }: WeightedZone, residents: Float64Array): readonly AreaPart[] {
  return [...shares].map(([position, share]) => {
    const all = residents[position] as number;
    return { people: share * all, all };
  });
}

function sharesIn(weights: PlacedWeights, data: DivisionData, common: ZoneBoundary): ReadonlyMap<number, number> {
  const shares = common.edgeCount === 0 ? [] : areaShares(data.index, common, data.division.accuracyM);
  return weights.peopleShares(data.division.id, common, shares).shareOfPeople;
}

interface Together {
  readonly tellsOfFew: boolean;
  readonly anyTellsOfFew: boolean;
}

const NOTHING: Together = { tellsOfFew: false, anyTellsOfFew: false };

/** What each has alone, what both have, and what either has: all of it follows from the two and their union. */
function partsTogether(
  one: WeightedZone,
  other: WeightedZone,
  residents: Float64Array,
  sharesInCommon: (common: ZoneBoundary) => ReadonlyMap<number, number>,
): Together {
  const areCut = (position: number): boolean => isPart(one.shares.get(position)) && isPart(other.shares.get(position));
  const isCutByBoth = [...one.shares.keys()].some(areCut);
  const isApart = !meet(one.boundary, other.boundary);
  // Apart, and in areas of their own: their sums say what each says alone.
  if (isApart && !isCutByBoth) return NOTHING;
  const common =
    isApart || !isCutByBoth ? new Map<number, number>() : sharesInCommon(commonBoundary(one.boundary, other.boundary));
  const regions: readonly AreaPart[][] = [[], [], [], []];
  const [onlyOne, onlyOther, both, either] = regions as [AreaPart[], AreaPart[], AreaPart[], AreaPart[]];
  for (const position of new Set([...one.shares.keys(), ...other.shares.keys()])) {
    const all = residents[position] as number;
    const [a, b] = [one.shares.get(position) ?? 0, other.shares.get(position) ?? 0];
    const shared = areCut(position) ? Math.min(a, b, common.get(position) ?? 0) : a * b;
    onlyOne.push({ people: (a - shared) * all, all });
    onlyOther.push({ people: (b - shared) * all, all });
    both.push({ people: shared * all, all });
    either.push({ people: (a + b - shared) * all, all });
  }
  return { tellsOfFew: regions.some(tellsOfFew), anyTellsOfFew: regions.some(anyTellsOfFew) };
}

function isPart(share: number | undefined): boolean {
  return share !== undefined && share > 0 && share < 1;
}

function meet({ box: one }: ZoneBoundary, { box: other }: ZoneBoundary): boolean {
  return one.minX <= other.maxX && other.minX <= one.maxX && one.minY <= other.maxY && other.minY <= one.maxY;
}
