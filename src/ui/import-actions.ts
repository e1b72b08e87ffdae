import type { Accessor } from 'solid-js';
import type { BordersNamed } from '../core/borders/borders-named.ts';
import type { LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { DivisionId, ImportedIndicatorId } from '../core/identifiers.ts';
import type { BordersProposal, DivisionProposal } from '../core/import/geo/borders-proposal.ts';
import type { ImportChoices, ImportReading } from '../core/import/import-reading.ts';
import type { LineFate } from '../core/import/table-types.ts';
import type { ImportedIndicator } from '../core/plan/imported-indicator.ts';
import type { PlanBorders } from '../core/plan/plan-borders.ts';
import type { Problem } from '../core/problem.ts';

export type ImportState =
  /** `done` 0–1, or null where nobody can know. */
  | { readonly kind: 'reading'; readonly done: number | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | {
      readonly kind: 'read';
      readonly reading: ImportReading;
      readonly choices: ImportChoices;
      /** Whether it is being read anew with choices just made. */
      readonly isRereading: boolean;
    };

/** A file, or a pasted table, on its way in. Nothing is changed until the person takes it in. */
export interface ImportItem {
  readonly id: number;
  readonly fileName: string;
  readonly state: ImportState;
}

/** A surface on its way to become a zone. */
export interface NewZoneShape {
  readonly name: string;
  readonly polygons: LonLatMultiPolygon;
}

/** What the person says of borders that they read in. */
export interface SaidOfBorders {
  readonly source: string;
  readonly accuracyM: number;
}

/** Borders kept in this browser, and the plans that ask for them. */
export interface KeptBordersEntry extends BordersNamed {
  readonly fingerprint: string;
  /** Null where what is kept cannot be read. */
  readonly division: DivisionId | null;
  readonly areaCount: number;
}

export interface KeptBordersList {
  readonly count: number;
  list(): Promise<readonly KeptBordersEntry[]>;
  /**
   * Takes borders out of the browser. Gives the way back, which says whether it went well and is null where there was
   * nothing sound; null where they could not be taken away, which is told.
   */
  remove(fingerprint: string): Promise<{ readonly putBack: (() => Promise<boolean>) | null } | null>;
}

/** The one door for files. */
export interface ImportActions {
  readonly items: Accessor<readonly ImportItem[]>;
  readonly chosen: Accessor<ImportItem | null>;
  choose(id: number): void;
  addFiles(files: readonly File[]): void;
  addText(text: string): void;
  /** Reads the file anew with other choices. */
  decide(id: number, choices: ImportChoices): void;
  /** Downloads the lines of one fate. */
  report(id: number, fate: LineFate): void;
  /** Shows an indicator on map and tables as if it were taken in; null shows again what was shown before. */
  show(indicator: ImportedIndicator | null): void;
  /** Takes indicators into the plan as one step, and lets go of the file. */
  takeIn(id: number, indicators: readonly ImportedIndicator[]): void;
  /** Shows surfaces on the map as a shape that is drawn; none where the list is empty. */
  showShapes(polygons: LonLatMultiPolygon): void;
  /** Takes surfaces into the plan as zones, as one step, and lets go of the file. */
  takeInZones(id: number, zones: readonly NewZoneShape[]): void;
  /** Takes a file's borders of a division into use, as one step, and lets go of the file. */
  takeInBorders(id: number, proposal: BordersProposal, said: SaidOfBorders): void;
  /** Takes a file's surfaces in as a division of the plan, as one step, and lets go of the file. */
  takeInDivision(id: number, proposal: DivisionProposal, said: SaidOfBorders & { readonly title: string }): void;
  /** Back to the borders that come with the page; a division of the plan's own is gone. */
  restoreBorders(division: DivisionId): void;
  /** Borders that the plan asks for and are not in this browser. */
  readonly missingBorders: Accessor<readonly PlanBorders[]>;
  /** Borders kept in this browser; null where there are none. */
  keptBorders(): Promise<KeptBordersList | null>;
  /** Opens a plan file beside the other plans. */
  openPlan(id: number): void;
  /** Uses a file as the layer that says where people live. */
  useAsWeights(id: number): void;
  /** Looks at a file as a list of a company's houses, where the companies are. */
  useAsHoldings(id: number): void;
  /** Lets go of a file, also while it is being read. */
  drop(id: number): void;
  remove(id: ImportedIndicatorId): void;
  download(fileName: string, text: string): void;
}
