import type { AllocationState } from '../catalog/catalog.ts';
import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type {
  AllocationEventId,
  AreaCode,
  BodyId,
  BudgetLineId,
  DivisionId,
  PurposeId,
  ZoneId,
} from '../identifiers.ts';

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
  readonly amounts: readonly BudgetAmount[];
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
  /** ISO date-time the event was entered; of events with the same date the last entered counts, ties by id. */
  readonly recordedAt: string;
  /** ISO date-time a mistyped event was struck out, or null: it stays in the history and never counts. */
  readonly struckAt: string | null;
}

/** A purpose or responsible body the plan adds to, renames in, or removes from the catalogue's list. */
export interface PlanEntry<Id> {
  readonly id: Id;
  /** Plain text: entries of a plan have one language, its author's. */
  readonly name: string;
  readonly removed: boolean;
}

export interface PlanSettings {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** What a planner edits, read from the document by `readPlan`: always valid. Lists are ordered, removed things are gone. */
export interface Plan {
  readonly title: string;
  readonly isSample: boolean;
  readonly municipalityCode: string | null;
  /** `ReferenceData.contentHash` the plan was made over, or null where it does not say. */
  readonly dataHash: string | null;
  readonly settings: PlanSettings;
  readonly zones: readonly Zone[];
  readonly budgetLines: readonly BudgetLine[];
  readonly allocationEvents: readonly AllocationEvent[];
  readonly purposes: readonly PlanEntry<PurposeId>[];
  readonly bodies: readonly PlanEntry<BodyId>[];
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
