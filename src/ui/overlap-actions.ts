import type { Accessor } from 'solid-js';
import type { ExportTable } from '../core/export/export-table.ts';
import type { LonLat, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { CompanyId, HoldingId, ZoneId } from '../core/identifiers.ts';
import type { ReviewMerge } from '../core/overlap/answer-review.ts';
import type { DwellingChoice, HoldingsReading } from '../core/overlap/reading/holdings-reading.ts';
import type { Company, Holding, HoldingsKeeping } from '../core/plan/holdings.ts';
import type { ZoneColour } from '../core/plan/plan.ts';
import type { Problem } from '../core/problem.ts';

/** A file of holdings on its way to become a company's. */
export type PendingHoldings =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: Problem }
  | {
      readonly kind: 'read';
      readonly fileName: string;
      readonly reading: HoldingsReading;
      /** The layer that gave places to rows without one; null before there is any. */
      readonly joined: { readonly fileName: string; readonly foundCount: number } | null;
      readonly withoutPlaceCount: number;
    };

export type TableFormat = 'csv' | 'xlsx' | 'geopackage';

/** What a review file brought. */
export interface MergedReview extends Pick<ReviewMerge, 'addedCount' | 'knownCount' | 'strayCount'> {
  readonly fileName: string;
  readonly alteredCount: number;
  readonly conflicts: ReviewMerge['conflicts'];
}

/** What is drawn over the map while overlaps are looked at. */
export interface OverlapDrawing {
  readonly holdings: readonly DrawnHolding[];
  /** Ground in common, filled: the one that is looked at stands out. */
  readonly pieces: readonly { readonly polygons: LonLatMultiPolygon; readonly chosen: boolean }[];
  /** The same as it was when it was answered about, outlined. */
  readonly before: readonly LonLatMultiPolygon[];
}

export interface DrawnHolding {
  readonly id: HoldingId;
  readonly place: { readonly position: LonLat } | { readonly polygons: LonLatMultiPolygon };
  readonly colour: ZoneColour;
  readonly chosen: boolean;
}

/** Holdings in and out, reviews in and out. Failures become notices, or stay where they can be mended. */
export interface OverlapActions {
  /** Holdings kept in this browser beside the open plan. */
  readonly beside: Accessor<readonly Holding[]>;
  readonly pending: Accessor<PendingHoldings | null>;
  readFile(file: File): void;
  /** Reads the pending file anew with another column as its dwellings. */
  chooseDwellings(choice: DwellingChoice): void;
  /** Reads a layer of properties or addresses and gives the pending rows their places. */
  joinLayer(file: File): void;
  /** Makes the pending rows a company's holdings, kept where the company keeps them. */
  use(company: Company): void;
  cancel(): void;
  /** Moves a company's holdings into the plan or out of it; the plan says where they are. */
  keep(company: Company, keeping: HoldingsKeeping): void;
  removeBeside(company: CompanyId): void;
  /** A zone drawn as a building becomes the company's holding, kept where the company keeps them. */
  takeDrawn(zone: ZoneId, company: Company): void;
  /** Saves a company's holdings as a file for its own machine, which can be read in again. */
  saveHoldings(company: Company): void;
  /** Saves what a company is to answer as a file; in such a plan, what it answered. */
  sendReview(company: Company): void;
  mergeReview(file: File): void;
  readonly merged: Accessor<MergedReview | null>;
  draw(drawing: OverlapDrawing | null): void;
  /** A holding clicked on the map. */
  readonly clicked: Accessor<HoldingId | null>;
  /** Saves a table as a file; its title is the file's name. A workbook has the further tables as sheets of their own. */
  saveTable(table: ExportTable, format: TableFormat, further?: readonly ExportTable[]): void;
}
