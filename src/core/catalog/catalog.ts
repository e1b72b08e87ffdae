import type { BodyId, ColumnId, DivisionId, IndicatorId, PurposeId } from '../identifiers.ts';

export interface LocalizedText {
  readonly sv: string;
  readonly en: string;
}

export interface Provenance {
  readonly source: string;
  readonly licence: string;
  /** The publisher's own table id, for example TAB6680, where there is one. */
  readonly tableId: string | null;
  readonly caveats: readonly LocalizedText[];
}

export interface Division extends Provenance {
  readonly id: DivisionId;
  readonly name: LocalizedText;
  readonly version: string;
  /** Stated positional accuracy of the borders, metres. */
  readonly accuracyM: number;
  readonly file: string;
  /** The division whose areas are made of whole areas of this one (RegSO of DeSO), or null. */
  readonly parentDivision: DivisionId | null;
  /** Whether names are drawn on the map. */
  readonly labelled: boolean;
  /** Column with residents per area: what areas are weighted by when people are counted. */
  readonly residentsColumn: ColumnId;
  /** True where it came with a plan: its areas are made of no others, and lie over those of other divisions. */
  readonly ofPlan?: boolean;
}

export interface TableReference {
  readonly division: DivisionId;
  readonly file: string;
}

/** What a rate or mean is per: a column of the same division. */
export interface Denominator {
  readonly column: ColumnId;
  readonly name: LocalizedText;
  readonly year: number;
  /** True where the right denominator is not in the data and this one stands in for it. */
  readonly approximate: boolean;
}

export type IndicatorUnit = 'residents' | 'dwellings' | 'households' | 'percent' | 'thousand-sek' | 'class' | 'number';
export type IndicatorDirection = 'high-is-worse' | 'low-is-worse' | 'neutral';
export type IndicatorGroup =
  | 'people'
  | 'economy'
  | 'work'
  | 'education'
  | 'democracy'
  | 'housing'
  | 'safety'
  | 'imported';

interface IndicatorBase extends Provenance {
  readonly id: IndicatorId;
  readonly name: LocalizedText;
  readonly group: IndicatorGroup;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly division: DivisionId;
  readonly year: number;
  readonly direction: IndicatorDirection;
  /** The column a choropleth shows: the published value of each area. */
  readonly valueColumn: ColumnId;
}

/** What changes with the year where a table has several; everything else about the indicator stays. */
interface IndicatorYear {
  readonly year: number;
  readonly valueColumn: ColumnId;
}

export interface CountIndicator extends IndicatorBase {
  readonly kind: 'count';
  /** The same figure of the table's other years, in any order. */
  readonly otherYears?: readonly IndicatorYear[];
}

/** What a rate is made of in one year. */
interface RateParts {
  /** Counted numerator, or null where it is rebuilt as percentage × denominator. */
  readonly numeratorColumn: ColumnId | null;
  readonly denominator: Denominator;
  /** Measures coverage where the denominator itself is unknown for areas without data (turnout); else null. */
  readonly coverageColumn: ColumnId | null;
  /** The municipality's own total where it is not the sum of the areas (turnout counts all voting districts). */
  readonly municipalityTotal: { readonly numerator: number; readonly denominator: number } | null;
}

export interface RateIndicator extends IndicatorBase, RateParts {
  readonly kind: 'rate';
  readonly otherYears?: readonly (IndicatorYear & RateParts)[];
  /** Shown beside the value where the people counted may be others than the area's. */
  readonly plausibility?: Plausibility;
}

/** A ratio that lies between `low` and `high` where a value is given: a check of plausibility, no proof. */
export interface Plausibility {
  readonly column: ColumnId;
  readonly name: LocalizedText;
  readonly low: number;
  readonly high: number;
}

export interface MeanIndicator extends IndicatorBase {
  readonly kind: 'mean';
  readonly denominator: Denominator;
  readonly otherYears?: readonly (IndicatorYear & { readonly denominator: Denominator })[];
}

export interface NotAggregableIndicator extends IndicatorBase {
  readonly kind: 'not-aggregable';
  /** Why it cannot be aggregated, for people: a median, a class. */
  readonly why: LocalizedText;
  /** Named values for classes such as area type 1–5; empty for continuous values. */
  readonly categories: readonly { readonly value: number; readonly name: LocalizedText }[];
  readonly otherYears?: readonly IndicatorYear[];
}

export type Indicator = CountIndicator | RateIndicator | MeanIndicator | NotAggregableIndicator;

export interface CatalogAllocation {
  readonly year: number;
  readonly amountSek: number;
  readonly state: AllocationState;
  readonly source: string;
  /** ISO date of the source. */
  readonly date: string;
}

/** How far an allocation has come, in the order it happens. */
export type AllocationState = 'preliminary' | 'applied' | 'decided' | 'paid' | 'spent' | 'repaid';

/** Yearly price index numbers, of one source. Any base: only the proportion between two years is used. */
export interface PriceIndex {
  /** What it is called, as PKV. */
  readonly name: string;
  readonly source: string;
  /** Positive and finite, by year, each year once. */
  readonly values: readonly { readonly year: number; readonly index: number }[];
}

export interface CatalogPurpose {
  readonly id: PurposeId;
  readonly name: LocalizedText;
  readonly origin: 'grant-use' | 'strategy-area';
}

export interface CatalogBody {
  readonly id: BodyId;
  readonly name: LocalizedText;
}

/** A named choice of indicators shown together. */
export interface CatalogPreset {
  readonly id: string;
  readonly name: LocalizedText;
  readonly indicators: readonly IndicatorId[];
  /** Whether it is offered as a need index too, of those of its indicators that say which end is worse. */
  readonly isNeedIndex?: boolean;
}

/** Point objects such as schools: searched for and shown as points, never spread over areas. */
export interface PointLayerReference extends Provenance {
  readonly id: string;
  readonly name: LocalizedText;
  readonly file: string;
  /** Properties of the points that are figures: each can be shown in classes of its own. */
  readonly measures?: readonly PointMeasure[];
}

/** A figure about the point object itself, such as a school's mean merit value. */
export interface PointMeasure {
  readonly property: string;
  readonly name: LocalizedText;
  readonly unit: 'percent' | 'points';
  readonly decimals: number;
  readonly direction: IndicatorDirection;
}

/** Students have low incomes and soon leave: where they are many, an area looks poorer than it is. */
export interface StudentAreas {
  /** Share of residents of the ages that students are of, percent. */
  readonly indicator: IndicatorId;
  /** From this share on an area is marked, percent. */
  readonly fromPercent: number;
}

/** What an area's own page shows beside the indicators. */
export interface AreaProfile {
  /** Residents by sex and age, youngest first. */
  readonly agePyramid: {
    readonly division: DivisionId;
    readonly year: number;
    readonly source: string;
    readonly groups: readonly { readonly name: string; readonly men: ColumnId; readonly women: ColumnId }[];
  };
  /** Counts of dwellings that together are all dwellings. */
  readonly tenures: readonly IndicatorId[];
}

export interface OnlineBasemap {
  readonly name: LocalizedText;
  /** Raster tile address with {z}/{x}/{y}. */
  readonly tileUrl: string;
  /** Hosts that the second entry page's content-security policy opens. */
  readonly hosts: readonly string[];
  readonly attribution: string;
}

export interface AccessibilityContact {
  readonly email?: string;
  readonly phone?: string;
  /** https only. */
  readonly url?: string;
}

export interface Catalog {
  readonly format: 'zonplan-catalog';
  readonly version: 1;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly divisions: readonly Division[];
  readonly tables: readonly TableReference[];
  readonly indicators: readonly Indicator[];
  readonly pointLayers: readonly PointLayerReference[];
  readonly allocation: readonly CatalogAllocation[];
  /** Yearly price index numbers to show fixed prices with, where the municipality's folder has them. */
  readonly priceIndex?: PriceIndex;
  readonly bodies: readonly CatalogBody[];
  readonly purposes: readonly CatalogPurpose[];
  readonly presets: readonly CatalogPreset[];
  readonly studentAreas?: StudentAreas;
  readonly profile?: AreaProfile;
  /** The indicator and division of the first visit. */
  readonly start: {
    readonly indicator: IndicatorId;
    readonly division: DivisionId;
    /** The need index that the first visit shows in place of the indicator, or none. */
    readonly preset?: string;
  };
  readonly basemap: { readonly file: string | null; readonly online: readonly OnlineBasemap[] };
  /** How to reach whoever provides the page about its accessibility: the law asks for it. */
  readonly accessibilityContact?: AccessibilityContact;
}
