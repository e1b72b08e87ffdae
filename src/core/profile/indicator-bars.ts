import type { Indicator } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import { areaValues } from '../indicator/area-values.ts';
import type { Judgement } from '../indicator/difference.ts';
import { judge } from '../indicator/difference.ts';
import { municipalityFigures } from '../indicator/municipality-figures.ts';
import { partsOfArea } from './count-columns.ts';

/** One indicator of one area beside the municipality and all other areas of its division. */
export interface IndicatorBar {
  readonly indicator: Indicator;
  /** The area's published value, or that of the larger area it lies in; why there is none. */
  readonly value: Cell;
  /** Name of the larger area whose value it is: it says nothing of this part of it. Null for the area's own. */
  readonly ofLargerArea: string | null;
  /** Least and greatest value of the parts it is made of, where those cannot be put together; else null. */
  readonly partsSpread: { readonly low: number; readonly high: number } | null;
  /** Null where the municipality has none: medians and classes. */
  readonly municipality: number | null;
  /** Least and greatest value among the division's areas; null where no area has one. */
  readonly spread: { readonly low: number; readonly high: number } | null;
  /** Where a bar begins and ends: from 0, or below where values are. */
  readonly axis: { readonly from: number; readonly to: number };
  /** How many areas of the division have a value, and how many of them a worse one; null where neither is worse. */
  readonly rank: { readonly worse: number; readonly of: number } | null;
  readonly judgement: Judgement;
}

/** Every indicator of the catalogue, in its order, for one area. */
export function indicatorBars(division: DivisionId, code: AreaCode, reference: ReferenceData): readonly IndicatorBar[] {
  return reference.catalog.indicators.map((indicator) => indicatorBar(indicator, division, code, reference));
}

function indicatorBar(
  indicator: Indicator,
  division: DivisionId,
  code: AreaCode,
  reference: ReferenceData,
): IndicatorBar {
  const { shownOn, elsewhere, values } = areaValues(indicator, division, reference);
  const data = reference.divisions.get(shownOn);
  const place = placeOn(shownOn, division, code, reference);
  const position = place === null ? undefined : data?.positionOfCode.get(place);
  const area = position === undefined ? undefined : data?.areas[position];
  const value = position === undefined ? 'not-applicable' : (values[position] ?? 'missing');
  const known = values.filter((each) => typeof each === 'number');
  const spread = spreadOf(known);
  const valuesOfParts = (): readonly number[] =>
    (partsOfArea(division, code, shownOn, reference) ?? []).flatMap((part) => {
      const each = values[part];
      return typeof each === 'number' ? [each] : [];
    });
  const municipality = municipalityFigures(reference).get(indicator.id)?.value ?? null;
  const shown = typeof value === 'number' && indicator.kind !== 'count' ? municipality : null;
  return {
    indicator,
    value,
    ofLargerArea: shownOn === division ? null : (area?.name ?? area?.code ?? null),
    partsSpread: elsewhere === 'not-aggregable' ? spreadOf(valuesOfParts()) : null,
    municipality,
    spread,
    axis: { from: Math.min(0, spread?.low ?? 0), to: Math.max(0, spread?.high ?? 0, shown ?? 0) },
    rank: rankOf(indicator, value, known),
    judgement: typeof value === 'number' && shown !== null ? judge(indicator, value - shown) : 'neutral',
  };
}

function spreadOf(values: readonly number[]): IndicatorBar['spread'] {
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}

/** The area's own code, or that of the area of `shownOn` that it lies in; null where it lies in none. */
function placeOn(shownOn: DivisionId, division: DivisionId, code: AreaCode, reference: ReferenceData): AreaCode | null {
  if (shownOn === division) return code;
  const data = reference.divisions.get(division);
  if (data?.division.parentDivision !== shownOn) return null;
  return data.areas[data.positionOfCode.get(code) ?? -1]?.parentCode ?? null;
}

function rankOf(indicator: Indicator, value: Cell, known: readonly number[]): IndicatorBar['rank'] {
  const isClass = indicator.kind === 'not-aggregable' && indicator.categories.length > 0;
  if (typeof value !== 'number' || indicator.direction === 'neutral' || isClass) return null;
  const isWorse = (other: number): boolean => (indicator.direction === 'high-is-worse' ? other > value : other < value);
  return { worse: known.filter(isWorse).length, of: known.length };
}
