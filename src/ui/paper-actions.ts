import type { Zone } from '../core/plan/plan.ts';
import type { AreaLayer } from '../core/scene/area-layer.ts';

export interface LayerDrawing {
  readonly zones: readonly Zone[];
  readonly layer: AreaLayer;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** What panels ask of paper: drawing it is a part of the program that is fetched when it is first asked for. */
export interface PaperActions {
  /** Lays the annex of the open plan out in the element, which is in the page. Returns how many pages came of it. */
  showAnnex(holder: HTMLElement, options: { readonly a3Sheet: boolean }): Promise<number>;
  print(): void;
  /** A plan's zones over a layer of areas, as a drawing of that size in CSS pixels. */
  drawLayer(drawing: LayerDrawing): Promise<Element>;
}
