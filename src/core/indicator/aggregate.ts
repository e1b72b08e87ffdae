import type { Indicator, MeanIndicator, RateIndicator } from '../catalog/catalog.ts';
import type { DivisionData, MissingKind } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import type { PeopleShares, Weighting } from '../weights/weighting.ts';
import { shareOfPeople } from '../weights/weighting.ts';
import type { AreaTerm } from './area-terms.ts';
import { areaTerms } from './area-terms.ts';
import { compensatedSum } from './compensated-sum.ts';
import { coverageOf } from './coverage.ts';
import { isFew, restsOnTooFew } from './disclosure.ts';
import type { Contribution, Figure, FigureFlag, FigureRange, WithheldReason } from './figure.ts';
import type { RangeTerm } from './figure-range.ts';
import { countRange, ratioRange } from './figure-range.ts';

export interface AggregateOptions {
  /** Whether the zone reaches outside the division's areas. */
  readonly partlyOutside: boolean;
  /** Whether figures that rest on too few people are withheld. */
  readonly disclosure: boolean;
  /** Where people live inside the areas; without it, evenly over the surface. */
  readonly people?: PeopleShares | null;
}

/** One area touched, as it enters the sums. */
interface Part extends RangeTerm {
  readonly share: AreaShare;
  readonly term: AreaTerm;
}

/** What a computation ends in, before what all figures have in common is added. */
interface Outcome {
  readonly value: number | null;
  readonly reason: WithheldReason | null;
  readonly range: FigureRange | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * One indicator over areas of its own division, each with the share of its people that lies inside: as large as that of
 * its surface where no layer says where they live.
 *
 * - count: Σ share·count
 * - rate: 100 · Σ share·numerator / Σ share·denominator
 * - mean: Σ share·value·denominator / Σ share·denominator
 * - not aggregable: no value, the spread over the areas touched
 *
 * Areas without data are left out of both sums and lower the coverage; they are never 0.
 */
export function aggregate(
  indicator: Indicator,
  data: DivisionData,
  shares: readonly AreaShare[],
  options: AggregateOptions,
): Figure {
  const terms = areaTerms(indicator, data);
  const people = options.people ?? null;
  const isTold = !(options.disclosure && people?.shown === 'nothing');
  const parts = shares.map((share) => partOf(data, terms, share, people));
  const { value, reason, range, numerator, denominator } = outcomeOf(indicator, parts, options, isTold);
  // What is not told of people is not told by what else follows from their shares.
  const { coverage, shareFromCutAreas } = coverageOf(indicator, data, shares, isTold ? people : null);
  let contributions: readonly Contribution[] | null = null;
  return {
    indicator: indicator.id,
    division: data.division.id,
    value,
    reason,
    coverage,
    range,
    shareFromCutAreas,
    weighting: weightingOf(people),
    flags: flagsOf(indicator, shares, options),
    numerator,
    denominator,
    spread: indicator.kind === 'count' ? null : spreadOf(parts),
    // Listed when somebody asks how it was counted: while a hand moves, nobody does.
    get contributions() {
      contributions ??= parts.map((part) => contributionOf(data, part, reason, people));
      return contributions;
    },
  };
}

function partOf(data: DivisionData, terms: readonly AreaTerm[], share: AreaShare, people: PeopleShares | null): Part {
  const term = terms[share.position];
  if (term === undefined) throw new Error(`division ${data.division.id} has no area at position ${share.position}`);
  return {
    share,
    term,
    shareOfPeople: shareOfPeople(share, people),
    cut: share.cut,
    numerator: term.numerator ?? 0,
    denominator: term.denominator ?? 0,
  };
}

function contributionOf(
  data: DivisionData,
  { share, term, shareOfPeople: inside }: Part,
  reason: WithheldReason | null,
  people: PeopleShares | null,
): Contribution {
  const area = data.areas[share.position];
  if (area === undefined) throw new Error(`division ${data.division.id} has no area at position ${share.position}`);
  const { numerator, denominator, areaValue, known } = term;
  const isByLayer = people !== null && share.shareOfArea < 1 && !people.withoutWeights.has(share.position);
  const isPartTold = !isByLayer || (people.shown === 'parts' && reason !== 'too-few');
  return {
    code: area.code,
    shareOfArea: share.shareOfArea,
    shareOfPeople: isPartTold ? inside : null,
    cut: share.cut,
    areaValue,
    numerator: isPartTold && known && numerator !== null && reason !== 'too-few' ? inside * numerator : null,
    denominator: isPartTold && known && denominator !== null ? inside * denominator : null,
  };
}

function outcomeOf(indicator: Indicator, parts: readonly Part[], options: AggregateOptions, isTold: boolean): Outcome {
  if (parts.length === 0) return withheld('outside-areas');
  const known = parts.filter((part) => part.term.known);
  if (known.length === 0) return withheld(missingKindOf(parts));
  if (!isTold && indicator.kind !== 'not-aggregable') return withheld('too-few');
  switch (indicator.kind) {
    case 'not-aggregable':
      return withheld('not-aggregable');
    case 'count': {
      const value = compensatedSum(known.map((part) => part.shareOfPeople * part.numerator));
      if (options.disclosure && tellsOfFew(indicator, known, options.people ?? null)) return withheld('too-few');
      const range = rangeAround(value, known, countRange(known), 1);
      return { value, reason: null, range, numerator: value, denominator: null };
    }
    case 'rate':
    case 'mean':
      return ratioOutcome(indicator, known, parts.length, options);
  }
}

/**
 * Whether a count of people would tell of few of them by what a layer says: whole areas are published, so what the zone has of
 * the areas that it cuts can be had from it, and what it leaves of them. Without a layer the parts are surface and tell nothing.
 */
function tellsOfFew(indicator: Indicator, known: readonly Part[], people: PeopleShares | null): boolean {
  if (people === null || indicator.unit !== 'residents') return false;
  const cut = known.filter(({ share }) => share.cut && !people.withoutWeights.has(share.position));
  const inside = compensatedSum(cut.map((part) => part.shareOfPeople * part.numerator));
  const outside = compensatedSum(cut.map((part) => (1 - part.shareOfPeople) * part.numerator));
  return isFew(inside) || isFew(outside);
}

function ratioOutcome(
  indicator: RateIndicator | MeanIndicator,
  known: readonly Part[],
  touchedAreas: number,
  options: AggregateOptions,
): Outcome {
  const numerator = compensatedSum(known.map((part) => part.shareOfPeople * part.numerator));
  const denominator = compensatedSum(known.map((part) => part.shareOfPeople * part.denominator));
  // One whole area is published as it is; nothing is disclosed that is not already.
  const published = touchedAreas === 1 && known[0]?.share.shareOfArea === 1;
  const tooFew = options.disclosure && !published && restsOnTooFew(indicator.kind, numerator, denominator);
  if (tooFew || denominator === 0) return { ...withheld('too-few'), denominator };
  const factor = indicator.kind === 'rate' ? 100 : 1;
  const value = (factor * numerator) / denominator;
  // Inside a single area people cancel: the rate is that area's, wherever in it they live.
  const range = touchedAreas === 1 ? null : ratioRange(known);
  return {
    value,
    reason: null,
    range: range === null ? null : rangeAround(value, known, range, factor),
    numerator,
    denominator,
  };
}

/**
 * The range in the indicator's unit. Exactly the value where no area is cut, and never short of it in the last
 * digit, where rounding may part the two sums.
 */
function rangeAround(value: number, known: readonly Part[], range: FigureRange, factor: number): FigureRange {
  if (!known.some(({ share }) => share.cut)) return { low: value, high: value };
  return { low: Math.min(value, factor * range.low), high: Math.max(value, factor * range.high) };
}

function withheld(reason: WithheldReason): Outcome {
  return { value: null, reason, range: null, numerator: null, denominator: null };
}

/** The one kind all areas share, else plain missing. */
function missingKindOf(parts: readonly Part[]): MissingKind {
  const kinds = new Set(parts.map(({ term }) => (typeof term.areaValue === 'number' ? 'missing' : term.areaValue)));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'missing';
}

/** Over the areas touched by more than a border shift explains: a sliver of a neighbour says nothing of the zone. */
function spreadOf(parts: readonly Part[]): FigureRange | null {
  const touched = parts.filter(({ share }) => share.cut || share.shareOfArea >= 0.5);
  const values = (touched.length === 0 ? parts : touched)
    .map(({ term }) => term.areaValue)
    .filter((value) => typeof value === 'number');
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}

function flagsOf(indicator: Indicator, shares: readonly AreaShare[], options: AggregateOptions): readonly FigureFlag[] {
  const flags: FigureFlag[] = [];
  if (indicator.kind === 'rate' || indicator.kind === 'mean') {
    if (indicator.denominator.approximate) flags.push('approximate-denominator');
    if (indicator.denominator.year !== indicator.year) flags.push('other-year');
  }
  if (indicator.kind === 'rate' && indicator.numeratorColumn === null) flags.push('rebuilt-numerator');
  if (indicator.kind !== 'count' && shares.length === 1) flags.push('area-value');
  if (options.partlyOutside) flags.push('partly-outside');
  if ((options.people?.withoutWeights.size ?? 0) > 0) flags.push('area-without-weights');
  return flags;
}

function weightingOf(people: PeopleShares | null): Weighting {
  return people === null ? 'even-over-area' : { kind: 'layer', ...people.layer };
}
