import type { Indicator, LocalizedText, NotAggregableIndicator } from '../catalog/catalog.ts';
import type { Cell, DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import { aggregate } from './aggregate.ts';
import { areaTerms } from './area-terms.ts';
import type { Figure, FigureFlag } from './figure.ts';
import { sharesOfAreas } from './laid-over.ts';
import { wholeShare } from './zone-shares.ts';

/** Why the values stand on another division than the one asked for. */
export type ElsewhereReason =
  /** A median or a class has no value for a union of areas. */
  | 'not-aggregable'
  /** A larger area's value says nothing about its parts, so it is never handed down. */
  | 'never-inherited'
  /** The areas of the one division are not made of the other's. */
  | 'not-nested';

export interface AreaValues {
  /** The division the values stand on: the one asked for, or the indicator's own with `elsewhere` saying why. */
  readonly shownOn: DivisionId;
  readonly elsewhere: ElsewhereReason | null;
  /** `values[i]` belongs to `areas[i]` of that division. */
  readonly values: readonly Cell[];
  /** Share of each area's people that has data, 0–1; 1 or 0 for published values. */
  readonly coverages: readonly number[];
  /** Whether the values are computed from smaller areas rather than published. */
  readonly aggregated: boolean;
  /** What the reader must know of computed values. */
  readonly flags: readonly FigureFlag[];
}

/** An indicator of our own making, whose values are worked out and stand in no table: an index, a screening. */
export interface ComputedIndicator extends NotAggregableIndicator {
  readonly computed: AreaValues;
  /** What stands under its name in place of division, year and unit. */
  readonly caption: LocalizedText;
  /** 1 for the greatest need, null where the area is not ranked; null where nothing is ranked. */
  readonly ranks: readonly (number | null)[] | null;
  /** Limits of its classes where they are its own, or null for those that the person chooses. */
  readonly breaks: readonly number[] | null;
}

export function isComputed(indicator: Indicator): indicator is ComputedIndicator {
  return 'computed' in indicator;
}

const computed = new WeakMap<ReferenceData['divisions'], Map<Indicator, Map<DivisionId, AreaValues>>>();

/**
 * The values of an indicator on a division, for the choropleth and the area table. The same object for the same
 * question, for reference data never change: who draws them need not compare them.
 */
export function areaValues(indicator: Indicator, division: DivisionId, reference: ReferenceData): AreaValues {
  if (isComputed(indicator)) return indicator.computed;
  const ofReference = computed.get(reference.divisions) ?? new Map<Indicator, Map<DivisionId, AreaValues>>();
  computed.set(reference.divisions, ofReference);
  const ofIndicator = ofReference.get(indicator) ?? new Map<DivisionId, AreaValues>();
  ofReference.set(indicator, ofIndicator);
  const values = ofIndicator.get(division) ?? computeAreaValues(indicator, division, reference);
  ofIndicator.set(division, values);
  return values;
}

function computeAreaValues(indicator: Indicator, division: DivisionId, reference: ReferenceData): AreaValues {
  const own = reference.divisions.get(indicator.division);
  const asked = reference.divisions.get(division);
  if (own === undefined) {
    throw new Error(`indicator ${indicator.id} lies on division ${indicator.division}, which is not loaded`);
  }
  if (division === indicator.division) return publishedValues(indicator, own, null);
  if (asked?.division.ofPlan === true) {
    if (indicator.kind === 'not-aggregable') return publishedValues(indicator, own, 'not-aggregable');
    return aggregatedValues(indicator, own, asked, sharesOfAreas(asked, own));
  }
  if (own.division.parentDivision !== division || asked === undefined) {
    const isChild = asked?.division.parentDivision === indicator.division;
    return publishedValues(indicator, own, isChild ? 'never-inherited' : 'not-nested');
  }
  if (indicator.kind === 'not-aggregable') return publishedValues(indicator, own, 'not-aggregable');
  return aggregatedValues(indicator, own, asked, sharesOfParents(own, asked));
}

function publishedValues(indicator: Indicator, own: DivisionData, elsewhere: ElsewhereReason | null): AreaValues {
  const values = areaTerms(indicator, own).map((term) => term.areaValue);
  return {
    shownOn: own.division.id,
    elsewhere,
    values,
    coverages: values.map((value) => (typeof value === 'number' ? 1 : 0)),
    aggregated: false,
    flags: [],
  };
}

function aggregatedValues(
  indicator: Indicator,
  children: DivisionData,
  parents: DivisionData,
  shares: readonly (readonly AreaShare[])[],
): AreaValues {
  const figures = shares.map((of) => aggregate(indicator, children, of, { partlyOutside: false, disclosure: true }));
  const flags = new Set(figures.flatMap((figure) => figure.flags));
  flags.delete('area-value');
  return {
    shownOn: parents.division.id,
    elsewhere: null,
    values: figures.map(cellOfFigure),
    coverages: figures.map((figure) => figure.coverage),
    aggregated: true,
    flags: [...flags],
  };
}

/** Each parent is made of whole areas. */
function sharesOfParents(children: DivisionData, parents: DivisionData): readonly (readonly AreaShare[])[] {
  const positions = new Map<AreaCode, number[]>();
  children.areas.forEach((area, position) => {
    if (area.parentCode === null) return;
    const siblings = positions.get(area.parentCode);
    if (siblings === undefined) positions.set(area.parentCode, [position]);
    else siblings.push(position);
  });
  return parents.areas.map((parent) =>
    (positions.get(parent.code) ?? []).map((position) => wholeShare(children, position)),
  );
}

function cellOfFigure(figure: Figure): Cell {
  if (figure.value !== null) return figure.value;
  switch (figure.reason) {
    case 'too-few':
    case 'suppressed':
      return 'suppressed';
    case 'not-applicable':
    case 'not-aggregable':
      return 'not-applicable';
    case 'missing':
    case 'outside-areas':
    case null:
      return 'missing';
  }
}
