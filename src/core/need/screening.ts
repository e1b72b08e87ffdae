import type { Indicator } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../identifiers.ts';
import { areaValues } from '../indicator/area-values.ts';
import { NEED_INDEX } from './need-layer.ts';

export type ScreeningTest =
  | { readonly kind: 'at-least'; readonly limit: number }
  | { readonly kind: 'at-most'; readonly limit: number }
  /** Among the worst n % of the areas that have a value, 1–100; the highest where the indicator says not which end is worse. */
  | { readonly kind: 'worst-share'; readonly percent: number }
  /** One of these classes, such as area type 1 or 2. */
  | { readonly kind: 'categories'; readonly values: readonly number[] };

export interface ScreeningCondition {
  readonly id: string;
  /** An indicator of the catalogue, or the need index. */
  readonly indicator: IndicatorId;
  readonly test: ScreeningTest;
}

export type ScreeningCombination =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' }
  | { readonly kind: 'at-least'; readonly count: number };

export interface ScreeningDefinition {
  readonly conditions: readonly ScreeningCondition[];
  readonly combination: ScreeningCombination;
}

/** As many as a ramp has colours for, with one for none of them met. */
export const MOST_CONDITIONS = 8;

/** A missing value neither meets a condition nor fails it. */
export type ConditionOutcome = 'met' | 'unmet' | 'unknown';

export interface ScreenedCondition {
  readonly condition: ScreeningCondition;
  readonly indicator: Indicator;
  /** Whose the values are: the area's, the larger area's that holds it (a class of that), or nobody's on this division. */
  readonly valuesOf: 'area' | 'larger-area' | 'nobody';
  /** In the division's order. */
  readonly values: readonly Cell[];
  readonly outcomes: readonly ConditionOutcome[];
  /** What a value is held against: the limit, or what the worst share came to; null for classes and where nothing is known. */
  readonly limit: number | null;
  readonly highIsWorse: boolean;
}

/** `undecided` where what is missing would settle it. */
export type ScreeningVerdict = 'match' | 'no-match' | 'undecided';

export interface Screening {
  readonly definition: ScreeningDefinition;
  readonly division: DivisionId;
  readonly conditions: readonly ScreenedCondition[];
  /** How many conditions must be met. */
  readonly needed: number;
  readonly metCounts: readonly number[];
  readonly verdicts: readonly ScreeningVerdict[];
  readonly matches: readonly AreaCode[];
}

/**
 * Holds every area of a division against the conditions. Without conditions nothing matches.
 * @param need the need index as an indicator of this division, which conditions may name
 */
export function screenAreas(
  definition: ScreeningDefinition,
  division: DivisionId,
  reference: ReferenceData,
  need: Indicator,
): Screening {
  const areas = reference.divisions.get(division)?.areas;
  if (areas === undefined) throw new Error(`screening: no division "${division}"`);
  const conditions = definition.conditions.flatMap((condition) =>
    screenCondition(condition, division, reference, need),
  );
  const needed = neededOf(definition.combination, conditions.length);
  const metCounts = areas.map((_, area) => countOf(conditions, area, 'met'));
  const verdicts = areas.map((_, area): ScreeningVerdict => {
    const met = metCounts[area] ?? 0;
    if (conditions.length > 0 && met >= needed) return 'match';
    return met + countOf(conditions, area, 'unknown') >= needed && conditions.length > 0 ? 'undecided' : 'no-match';
  });
  const matches = areas.filter((_, area) => verdicts[area] === 'match').map(({ code }) => code);
  return { definition, division, conditions, needed, metCounts, verdicts, matches };
}

function neededOf(combination: ScreeningCombination, conditionCount: number): number {
  switch (combination.kind) {
    case 'all':
      return conditionCount;
    case 'any':
      return 1;
    case 'at-least':
      return Math.min(Math.max(Math.round(combination.count), 1), Math.max(conditionCount, 1));
  }
}

function countOf(conditions: readonly ScreenedCondition[], area: number, outcome: ConditionOutcome): number {
  return conditions.filter(({ outcomes }) => outcomes[area] === outcome).length;
}

/** None where the data no longer have the indicator. */
function screenCondition(
  condition: ScreeningCondition,
  division: DivisionId,
  reference: ReferenceData,
  need: Indicator,
): readonly ScreenedCondition[] {
  const { test } = condition;
  const indicator =
    condition.indicator === NEED_INDEX
      ? need
      : reference.catalog.indicators.find(({ id }) => id === condition.indicator);
  if (indicator === undefined) return [];
  const { values, valuesOf } = valuesOn(indicator, division, reference);
  const highIsWorse = indicator.direction !== 'low-is-worse';
  const limit = limitOf(test, values, highIsWorse);
  const meets = (value: number): boolean => {
    switch (test.kind) {
      case 'at-least':
        return value >= test.limit;
      case 'at-most':
        return value <= test.limit;
      case 'worst-share':
        return limit !== null && (highIsWorse ? value >= limit : value <= limit);
      case 'categories':
        return test.values.includes(value);
    }
  };
  const outcomes = values.map((value): ConditionOutcome => {
    if (typeof value !== 'number') return 'unknown';
    return meets(value) ? 'met' : 'unmet';
  });
  return [{ condition, indicator, valuesOf, values, outcomes, limit, highIsWorse }];
}

/**
 * Values on the division asked for. A larger area's rate is never handed down to its parts; its class is told of as what
 * it is, the class of the area that the part lies in.
 */
function valuesOn(
  indicator: Indicator,
  division: DivisionId,
  reference: ReferenceData,
): Pick<ScreenedCondition, 'values' | 'valuesOf'> {
  const { shownOn, values } = areaValues(indicator, division, reference);
  if (shownOn === division) return { values, valuesOf: 'area' };
  const asked = reference.divisions.get(division);
  const areas = asked?.areas ?? [];
  if (asked?.division.parentDivision === shownOn && isClass(indicator)) {
    const position = reference.divisions.get(shownOn)?.positionOfCode;
    const ofParent = areas.map(({ parentCode }): Cell => {
      const parent = parentCode === null ? undefined : position?.get(parentCode);
      return parent === undefined ? 'missing' : (values[parent] ?? 'missing');
    });
    return { values: ofParent, valuesOf: 'larger-area' };
  }
  return { values: areas.map((): Cell => 'missing'), valuesOf: 'nobody' };
}

export function isClass(indicator: Indicator): boolean {
  return indicator.kind === 'not-aggregable' && indicator.categories.length > 0;
}

function limitOf(test: ScreeningTest, values: readonly Cell[], highIsWorse: boolean): number | null {
  switch (test.kind) {
    case 'at-least':
    case 'at-most':
      return test.limit;
    case 'categories':
      return null;
    case 'worst-share': {
      const known = values.filter((value) => typeof value === 'number').sort((a, b) => (highIsWorse ? b - a : a - b));
      // Rounded up, so that a small share of few areas is at least one of them; ties come along.
      return known[Math.ceil((Math.min(test.percent, 100) / 100) * known.length) - 1] ?? null;
    }
  }
}
