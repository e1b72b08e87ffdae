import type { ComparedSide } from '../core/decision/compared-side.ts';
import type { StorySceneId } from '../core/identifiers.ts';
import type { YearSpan, Zone } from '../core/plan/plan.ts';
import type { AreaLayer } from '../core/scene/area-layer.ts';
import type { PICTURE_SIZES } from './picture-sizes.ts';

export interface LayerDrawing {
  readonly zones: readonly Zone[];
  /** What must be seen; the whole municipality where it is empty. */
  readonly around: readonly Zone[];
  readonly layer: AreaLayer;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export interface AnnexOptions {
  readonly a3Sheet: boolean;
  /** Asked before the pages are laid out: false where something newer is on its way. */
  readonly isWanted: () => boolean;
}

export interface AnnexShown {
  readonly pageCount: number;
  /** SHA-256 of the decision as it would be frozen now; null where its data cannot be read again. */
  readonly checksum: string | null;
}

export type PictureShape = keyof typeof PICTURE_SIZES;

/** What the map shows, as a picture that stands alone. */
export interface MapPicture {
  readonly title: string;
  readonly shape: PictureShape;
  readonly pixelsPerUnit: 1 | 2;
}

/** A decision as it was frozen, read from its file and held against its checksum. */
export interface DecidedPlan {
  readonly fileName: string;
  readonly checksum: string;
  /** Whether its figures come out anew. */
  readonly figuresAgree: boolean;
  readonly side: ComparedSide;
}

export interface ChangesOptions {
  /** Figures that have not changed too. */
  readonly everyFigure: boolean;
}

export interface ChangesShown {
  readonly pageCount: number;
  /** The whole comparison in one sentence. */
  readonly summary: string;
  readonly isAnotherPlan: boolean;
}

/** What panels ask of paper: drawing it is a part of the program that is fetched when it is first asked for. */
export interface PaperActions {
  /** Lays the annex of the open plan out in the element, which is in the page. */
  showAnnex(holder: HTMLElement, options: AnnexOptions): Promise<AnnexShown | null>;
  print(): void;
  /** A plan's zones over a layer of areas, as a drawing of that size in CSS pixels. */
  drawLayer(drawing: LayerDrawing): Promise<Element>;
  /** Lays the application for the years out in the element, which is in the page. Returns how many pages came of it. */
  showApplication(holder: HTMLElement, span: YearSpan): Promise<number>;
  /** Downloads it as one file that stands alone. */
  saveApplication(span: YearSpan): Promise<void>;
  /** Downloads the frozen decision and returns its checksum; null where there is none, which is told. */
  freeze(): Promise<string | null>;
  /** Asks for a decision's file; `onFile` is called when one is chosen. Null where there is none to compare with, which is told. */
  chooseDecision(onFile: () => void): Promise<DecidedPlan | null>;
  /** Lays the open plan beside the decided one out in the element, which is in the page. */
  showChanges(decided: DecidedPlan, holder: HTMLElement, options: ChangesOptions): Promise<ChangesShown>;
  /** What the map shows, as the picture of it will be; to look at before it is saved. */
  drawPicture(picture: MapPicture): Promise<Element>;
  /** Downloads it as PNG. Returns the file's name; null where this browser could not draw it. */
  savePicture(picture: MapPicture): Promise<string | null>;
  /** Downloads a scene of the story as PNG, twice as large as a slide. */
  saveScenePicture(scene: StorySceneId): Promise<string | null>;
}
