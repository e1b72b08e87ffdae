import type { ZoneStatus } from '../../core/plan/plan.ts';

/** A line of a legend: what wears the look, and how many do. */
export interface PictureClass {
  readonly label: string;
  /** Quieter, behind the label; empty where there is nothing to add. */
  readonly count: string;
}

/** All words of a picture, in the language and number format of the reader. */
export interface PictureWords {
  readonly title: string;
  /** For those who cannot see it. */
  readonly description: string;
  /** One number large, above the legend; null for none. */
  readonly number: { readonly value: string; readonly label: string; readonly beside: string } | null;
  /** Paragraphs under it. */
  readonly text: readonly string[];
  readonly legend: {
    readonly heading: string;
    readonly caption: string;
    /** In the order of the scene's legend: low to high. */
    readonly classes: readonly PictureClass[];
    readonly noData: PictureClass;
    /** Where two figures are shown at once. */
    readonly grid: PictureGridWords | null;
  };
  /** In the order of the scene's point legends. */
  readonly pointLegends: readonly {
    readonly heading: string;
    readonly classes: readonly PictureClass[];
    readonly noData: PictureClass;
  }[];
  /** What the points are where they wear no classes; null where there are none. */
  readonly points: string | null;
  readonly zoneKinds: readonly { readonly status: ZoneStatus; readonly name: string }[];
  /** Small lines under the legend, such as what a mark means. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly north: string;
  readonly metres: string;
  readonly kilometres: string;
}

export interface PictureGridWords {
  readonly x: string;
  readonly y: string;
  /** Limits of each class of the axis, ascending. */
  readonly xLimits: readonly string[];
  readonly yLimits: readonly string[];
}
