import type { LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import type { Problem } from '../../core/problem.ts';
import type { Snap } from './drawing-tool.ts';
import type { VertexAddress } from './vertex-model.ts';

export interface VertexEditorEvents {
  /** With every move of the hand or key. */
  onChange(polygons: LonLatMultiPolygon): void;
  /** The hand has let go: one step to undo. */
  onCommit(polygons: LonLatMultiPolygon): void;
  /** The corner that keys act on, or null. */
  onFocus(address: VertexAddress | null): void;
  onProblem(problem: Problem): void;
  snap: Snap;
}

/**
 * Reshapes one zone: drag a corner, drag a middle to make a corner, Delete or Alt-click takes one away, drag the inside to move
 * it all. Rings that are not touched are handed back as the very same objects. Everything can be done by these methods as well.
 */
export interface VertexEditor {
  start(polygons: LonLatMultiPolygon, events: VertexEditorEvents): void;
  /** The zone was changed from elsewhere (undo, another tab): shown anew, an unfinished drag is dropped, nothing is reported. */
  replace(polygons: LonLatMultiPolygon): void;
  readonly active: boolean;
  readonly focused: VertexAddress | null;
  focusVertex(address: VertexAddress | null): void;
  focusNext(): void;
  focusPrevious(): void;
  /** Moves the focused corner, or the whole zone where none is, by metres. */
  nudge(eastM: number, northM: number): void;
  insertAfterFocused(): void;
  deleteFocused(): void;
  stop(): void;
}
