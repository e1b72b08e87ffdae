import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { LonLatBox } from '../core/geometry/lon-lat.ts';

/** Colours of a paper drawing; the live map's theme fits. */
export interface PaperTheme {
  readonly background: string;
  readonly areaBorder: string;
  readonly parentBorder: string;
  readonly selectedBorder: string;
  readonly selectedCasing: string;
  readonly noDataGround: string;
  readonly noDataLine: string;
  readonly labelText: string;
  readonly labelHalo: string;
  readonly zoneColours: readonly string[];
  readonly zoneCasing: string;
  /** 0–1 where it is the same for all zones. */
  readonly zoneFillOpacity?: number;
  readonly zoneLabelHalo: string;
  readonly point: string;
  readonly pointBorder: string;
  readonly draft: string;
  /** Multiplies line widths and type. */
  readonly scale: number;
}

/** All words of the drawing, in the language and number format of the reader. */
export interface PaperWords {
  readonly title: string;
  /** For those who cannot see it: what it shows, and that the tables hold the figures. */
  readonly description: string;
  /** Null draws no legend: the page has one beside. */
  readonly legend: { readonly heading: string; readonly classes: readonly string[]; readonly noData: string } | null;
  readonly north: string;
  readonly metres: string;
  readonly kilometres: string;
  readonly source: string;
}

export interface PaperOptions {
  /** User units: CSS pixels on screen, or tenths of a millimetre; anything square. */
  readonly width: number;
  readonly height: number;
  readonly theme: PaperTheme;
  readonly words: PaperWords;
  /** What must be seen; null for the whole division. */
  readonly extent: LonLatBox | null;
  /** The division of the scene. */
  readonly division: DivisionData;
  /** The coarser division whose borders are drawn over it, or null. */
  readonly parentDivision: DivisionData | null;
  /** Ids in the drawing begin with it: two drawings can stand on one page. */
  readonly idPrefix: string;
}

/** A rectangle of the drawing, in user units, y down. */
export interface PaperRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
