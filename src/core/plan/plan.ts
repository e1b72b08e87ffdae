import type { AllocationState, PriceIndex } from '../catalog/catalog.ts';
import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type {
  AllocationEventId,
  AreaCode,
  BodyId,
  BudgetLineId,
  DivisionId,
  IndicatorId,
  PurposeId,
  TransferId,
  ZoneId,
} from '../identifiers.ts';
import type { Company, Holding, ReviewAnswer, ReviewedShape, ReviewRequest } from './holdings.ts';
import type { ImportedIndicator } from './imported-indicator.ts';
import type { PlanBorders } from './plan-borders.ts';
import type { Scenario } from './scenario.ts';
import type { StoryScene } from './story-scene.ts';

export type ZoneStatus = 'draft' | 'proposed' | 'decided';

/**
 * A zone's shape, one atomic value. Made of whole areas it keeps their codes until its border is edited:
 * shares are exactly 1 and it is derived anew when the division's borders are replaced.
 */
export type ZoneShape =
  | { readonly kind: 'drawn'; readonly polygons: LonLatMultiPolygon }
  | {
      readonly kind: 'areas';
      readonly division: DivisionId;
      readonly version: string;
      readonly codes: readonly AreaCode[];
    };

/** Index into the zone palette of styles/, not a colour: themes translate it. */
export type ZoneColour = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Zone {
  readonly id: ZoneId;
  readonly name: string;
  readonly shape: ZoneShape;
  readonly colour: ZoneColour;
  readonly purpose: PurposeId | null;
  readonly note: string;
  readonly status: ZoneStatus;
  readonly orderKey: string;
}

export type Financier = 'state-grant' | 'own-funding' | 'company' | 'other';
export type CostType = 'unallocated' | 'staff' | 'premises' | 'services' | 'materials' | 'other';
export type AmountMeasure = 'budget' | 'forecast' | 'outcome';
export type BudgetLineStatus = 'proposed' | 'decided' | 'ongoing' | 'completed';

/** What a line has promised already, from the loosest to the tightest: what a cut would break. */
export type Commitment = 'promise' | 'agreement' | 'employed';

/** 1 is the most important and falls away last. */
export type LinePriority = 1 | 2 | 3 | 4 | 5;

/** What the money is to bring about. What is measured is an indicator of the catalogue, or named in own words. */
export interface BudgetLineGoal {
  readonly text: string;
  readonly indicator: IndicatorId | null;
  /** What is measured where no indicator of the catalogue says it. */
  readonly measure: string;
  /** In the unit of what is measured; null where not said. */
  readonly baseline: number | null;
  readonly target: number | null;
}

/** One cell of a line: whole kronor. */
export interface BudgetAmount {
  readonly year: number;
  readonly financier: Financier;
  readonly costType: CostType;
  readonly measure: AmountMeasure;
  readonly amountSek: number;
}

/**
 * Where a line's money goes. Weights are positive and normalised when read; an unknown zone is a conflict.
 * `unplacedWeight`, on the scale of the weights, is what a removed zone left behind: its share of the money is
 * without place until the person says where. Absent where there is none, and where there are no weights.
 */
export type BudgetPlace =
  | { readonly kind: 'municipality-wide' }
  | {
      readonly kind: 'zones';
      readonly weights: readonly { readonly zone: ZoneId; readonly weight: number }[];
      readonly unplacedWeight?: number;
    };

export interface BudgetLine {
  readonly id: BudgetLineId;
  readonly title: string;
  readonly purpose: PurposeId | null;
  readonly body: BodyId | null;
  readonly status: BudgetLineStatus;
  readonly note: string;
  readonly place: BudgetPlace;
  /** What the line holds: as entered, and what transfers have moved to and from it. */
  readonly amounts: readonly BudgetAmount[];
  /** As entered, before transfers; the same list where no transfer touches the line. A plan file holds these. */
  readonly enteredAmounts: readonly BudgetAmount[];
  readonly priority: LinePriority | null;
  readonly commitment: Commitment | null;
  /** Who takes part beside the responsible body, in free words. */
  readonly partners: string;
  readonly goal: BudgetLineGoal;
  /** ISO dates; empty where not said. */
  readonly startDate: string;
  readonly endDate: string;
  /** The decision that the line rests on, as the municipality refers to it ("Ks 1092/2013 § 41"). */
  readonly decisionReference: string;
  readonly orderKey: string;
}

/** Append-only: of the same year and state the one with the latest date is in force; the history stays. */
export interface AllocationEvent {
  readonly id: AllocationEventId;
  readonly year: number;
  readonly state: AllocationState;
  readonly amountSek: number;
  readonly source: string;
  /** ISO date. */
  readonly date: string;
  readonly note: string;
  /** The decision it rests on, as its maker refers to it; empty where not said. */
  readonly decisionReference: string;
  /** The years one decision covers (at most three), where it covers more than this one. */
  readonly decisionYears: YearSpan | null;
  /** How much of what is unused the decision lets be carried over to the next year; null where it says nothing. */
  readonly carryOverSek: number | null;
  /** ISO date-time the event was entered; of events with the same date the last entered counts, ties by id. */
  readonly recordedAt: string;
  /** ISO date-time a mistyped event was struck out, or null: it stays in the history and never counts. */
  readonly struckAt: string | null;
}

/**
 * Omfördelning: money of one cell moved to the same cell of another line. Append-only: the lines keep what was entered,
 * and their amounts are that with every counted transfer. An end whose line is gone counts at the other end alone.
 */
export interface BudgetTransfer {
  readonly id: TransferId;
  readonly from: BudgetLineId;
  readonly to: BudgetLineId;
  readonly year: number;
  readonly financier: Financier;
  readonly costType: CostType;
  readonly amountSek: number;
  readonly reason: string;
  /** The decision it rests on; empty where not said. */
  readonly decision: string;
  /** ISO date-time it was entered. */
  readonly recordedAt: string;
  /** ISO date-time it was struck out, or null. */
  readonly struckAt: string | null;
  /** Whether the lines' amounts hold it: not where it is struck out, or (told) a merge left too little to move. */
  readonly counted: boolean;
}

/** A purpose or responsible body the plan adds to, renames in, or removes from the catalogue's list. */
export interface PlanEntry<Id> {
  readonly id: Id;
  /** Plain text: entries of a plan have one language, its author's. */
  readonly name: string;
  readonly removed: boolean;
}

/** First and last year, both included. */
export interface YearSpan {
  readonly firstYear: number;
  readonly lastYear: number;
}

export interface PlanSettings extends YearSpan {
  /** The grant covers at most this share of the costs, percent (ordinance 2018:151 § 7 says 90). */
  readonly maximumGrantPercent: number;
  /** The plan's own series to show fixed prices with; null where it has none. */
  readonly priceIndex: PriceIndex | null;
}

/** What the registry says of the case that the plan is decided in: free text, empty where not said; the date is ISO. */
export interface Matter {
  readonly caseNumber: string;
  readonly officer: string;
  readonly date: string;
}

/** What a planner edits, read from the document by `readPlan`: always valid. Lists are ordered, removed things are gone. */
export interface Plan {
  readonly title: string;
  readonly isSample: boolean;
  readonly municipalityCode: string | null;
  /** `ReferenceData.contentHash` the plan was made over, or null where it does not say. */
  readonly dataHash: string | null;
  readonly settings: PlanSettings;
  readonly matter: Matter;
  readonly zones: readonly Zone[];
  readonly budgetLines: readonly BudgetLine[];
  readonly allocationEvents: readonly AllocationEvent[];
  /** In the order they were entered. */
  readonly transfers: readonly BudgetTransfer[];
  readonly scenarios: readonly Scenario[];
  /** What is shown at the meeting, in order. */
  readonly scenes: readonly StoryScene[];
  readonly companies: readonly Company[];
  /** Those kept in the plan. */
  readonly holdings: readonly Holding[];
  readonly reviewAnswers: readonly ReviewAnswer[];
  readonly reviewedShapes: readonly ReviewedShape[];
  /** Said by a plan made for one company to answer; null otherwise. */
  readonly reviewRequest: ReviewRequest | null;
  readonly purposes: readonly PlanEntry<PurposeId>[];
  readonly bodies: readonly PlanEntry<BodyId>[];
  readonly importedIndicators: readonly ImportedIndicator[];
  /** Where they are not those of the data folder; each division at most once. */
  readonly borders: readonly PlanBorders[];
}

/** Something in a merged or opened document that broke a rule: shown to the person, who mends it. Never written by reading. */
export interface PlanConflict {
  readonly code: 'dangling-reference' | 'missing-field' | 'invalid-field' | 'unknown-collection' | 'unknown-field';
  readonly collection: string;
  readonly id: string;
  readonly field: string;
}

export interface PlanReading {
  readonly plan: Plan;
  readonly conflicts: readonly PlanConflict[];
}
