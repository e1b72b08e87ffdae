import type { MissingKind } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../identifiers.ts';
import type { Weighting } from '../weights/weighting.ts';

/** Why a figure is not shown as one number. */
export type WithheldReason = MissingKind | 'too-few' | 'not-aggregable' | 'outside-areas';

/** What the reader must know beside the number. */
export type FigureFlag =
  /** The denominator is a stated stand-in. */
  | 'approximate-denominator'
  /** The numerator is percentage × denominator, not counted. */
  | 'rebuilt-numerator'
  /** A rate of one year over people of another. */
  | 'other-year'
  /** The zone lies inside a single area: this is that area's value. */
  | 'area-value'
  /** The zone reaches outside the areas; that part holds no known people. */
  | 'partly-outside'
  /** The weight layer has nothing in some cut area: there people are spread evenly over the surface. */
  | 'area-without-weights';

export interface FigureRange {
  readonly low: number;
  readonly high: number;
}

/** One area's part in a figure: what "Så är det räknat" lists. */
export interface Contribution {
  readonly code: AreaCode;
  readonly shareOfArea: number;
  /** The share its people enter with: of the surface too, where no layer says where they live; null where that is not told. */
  readonly shareOfPeople: number | null;
  readonly cut: boolean;
  /** The area's published value, or why there is none. */
  readonly areaValue: number | MissingKind;
  /** Share of people × numerator; for a count × the count; null where missing or not told. */
  readonly numerator: number | null;
  /** Share of people × denominator; null for counts, and where missing or not told. */
  readonly denominator: number | null;
}

export interface Figure {
  readonly indicator: IndicatorId;
  readonly division: DivisionId;
  /** In the indicator's unit; null where `reason` says why. */
  readonly value: number | null;
  readonly reason: WithheldReason | null;
  /** Share of the denominator (of residents for counts) that has data, 0–1. */
  readonly coverage: number;
  /** Where the value may lie given who lives where inside the cut areas; null for no range. */
  readonly range: FigureRange | null;
  /** Share of the figure's people that come from cut areas, 0–1. */
  readonly shareFromCutAreas: number;
  /** How people are spread inside areas that are only partly in. */
  readonly weighting: Weighting;
  readonly flags: readonly FigureFlag[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Lowest and highest published value among the areas touched: shown for what cannot be aggregated. */
  readonly spread: FigureRange | null;
  readonly contributions: readonly Contribution[];
}

/** What a zone, or several zones together, holds. */
export interface ZoneFigures {
  readonly areaM2: number;
  /** Shares per division by area code, only areas touched. */
  readonly shares: ReadonlyMap<DivisionId, ReadonlyMap<AreaCode, number>>;
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
}
