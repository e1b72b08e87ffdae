import type { LonLat, LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';

export type DrawingMode = 'polygon' | 'freehand' | 'rectangle' | 'circle';

/** Pulls a position to something near it (an area border), or null where nothing is near enough. */
export type Snap = (position: LonLat) => LonLat | null;

export interface DrawingEvents {
  /** With every move of the hand; null while it is not yet a shape with an inside. */
  onChange(draft: LonLatMultiPolygon | null): void;
  /** The shape is closed. The tool has stopped and shows nothing any more. */
  onFinish(polygons: LonLatMultiPolygon): void;
  snap: Snap;
}

/** Draws one new shape at a time. The map library and the drawing library are behind this. */
export interface DrawingTool {
  /** Drops an unfinished drawing and begins anew. */
  start(mode: DrawingMode, events: DrawingEvents): void;
  /** Takes back the corner set last; false where there is none to take back. */
  undoLastPoint(): boolean;
  /** Drops the drawing. */
  cancel(): void;
  readonly active: boolean;
}
