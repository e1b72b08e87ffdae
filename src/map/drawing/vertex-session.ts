import type { LonLat, LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import type { ScreenPoint } from '../map-types.ts';
import type { VertexEditorEvents } from './vertex-editor.ts';
import type { PlacedVertex, VertexAddress } from './vertex-model.ts';
import {
  deleteVertex,
  insertVertex,
  listMidpoints,
  listVertices,
  moveVertex,
  neighbourVertex,
  positionOf,
  sameAddress,
  shifted,
  translateZone,
} from './vertex-model.ts';

/** The surface the editor works on: a map, or a fake in tests. */
export interface EditSurface {
  project(position: LonLat): ScreenPoint;
  unproject(point: ScreenPoint): LonLat;
  draw(drawing: EditDrawing | null): void;
}

export interface EditDrawing {
  readonly polygons: LonLatMultiPolygon;
  readonly vertices: readonly (PlacedVertex & { readonly focused: boolean })[];
  readonly midpoints: readonly PlacedVertex[];
}

export interface Press {
  readonly point: ScreenPoint;
  /** How far from a corner a press still takes it, pixels: a finger needs more than a mouse. */
  readonly tolerance: number;
  /** Alt held: take the corner away. */
  readonly remove: boolean;
}

type Drag =
  | { readonly kind: 'vertex'; readonly address: VertexAddress; readonly offset: ScreenPoint }
  | { readonly kind: 'zone'; readonly from: ScreenPoint; readonly moving: boolean };

/** Where edges are shorter than this on screen their middles would lie under the corners. */
const SHORTEST_EDGE_WITH_MIDDLE_PIXELS = 28;
const MOVE_TOLERANCE_PIXELS = 4;

/** The editor's behaviour, apart from any map: what presses, moves and keys do to the zone. */
export class VertexSession {
  readonly #surface: EditSurface;
  readonly #events: VertexEditorEvents;
  #polygons: LonLatMultiPolygon;
  /** What was reported last by `onCommit`: where a dropped drag goes back to. */
  #committed: LonLatMultiPolygon;
  #focused: VertexAddress | null = null;
  #drag: Drag | null = null;

  constructor(surface: EditSurface, polygons: LonLatMultiPolygon, events: VertexEditorEvents) {
    this.#surface = surface;
    this.#events = events;
    this.#polygons = polygons;
    this.#committed = polygons;
    this.redraw();
  }

  get focused(): VertexAddress | null {
    return this.#focused;
  }

  replace(polygons: LonLatMultiPolygon): void {
    this.#drag = null;
    this.#polygons = polygons;
    this.#committed = polygons;
    if (this.#focused !== null && positionOf(polygons, this.#focused) === null) this.focus(null);
    this.redraw();
  }

  focus(address: VertexAddress | null): void {
    if (address !== null && positionOf(this.#polygons, address) === null) {
      throw new RangeError(`No corner at ${JSON.stringify(address)}`);
    }
    if (sameAddress(this.#focused, address)) return;
    this.#focused = address;
    this.redraw();
    this.#events.onFocus(address);
  }

  focusNeighbour(step: 1 | -1): void {
    this.focus(neighbourVertex(this.#polygons, this.#focused, step));
  }

  /** True when the press was on the zone, so that the map shall not pan with it. */
  press({ point, tolerance, remove }: Press): boolean {
    const vertex = this.#nearest(listVertices(this.#polygons), point, tolerance);
    if (vertex !== null) {
      this.focus(vertex.address);
      if (remove) this.deleteFocused();
      else this.#drag = { kind: 'vertex', address: vertex.address, offset: this.#offset(vertex.position, point) };
      return true;
    }
    const midpoint = this.#nearest(this.#midpoints(), point, tolerance);
    if (midpoint !== null && !remove) {
      const address = { ...midpoint.address, vertex: midpoint.address.vertex + 1 };
      this.#polygons = insertVertex(this.#polygons, midpoint.address, midpoint.position);
      this.#drag = { kind: 'vertex', address, offset: this.#offset(midpoint.position, point) };
      this.focus(address);
      this.#changed();
      return true;
    }
    if (!this.#isInside(point)) return false;
    this.#drag = { kind: 'zone', from: point, moving: false };
    return true;
  }

  move(point: ScreenPoint): void {
    const drag = this.#drag;
    if (drag === null) return;
    switch (drag.kind) {
      case 'vertex': {
        const wanted = this.#surface.unproject({ x: point.x + drag.offset.x, y: point.y + drag.offset.y });
        this.#polygons = moveVertex(this.#polygons, drag.address, this.#events.snap(wanted) ?? wanted);
        this.#changed();
        return;
      }
      case 'zone': {
        const moving = drag.moving || Math.hypot(point.x - drag.from.x, point.y - drag.from.y) >= MOVE_TOLERANCE_PIXELS;
        if (!moving) return;
        this.#drag = { ...drag, moving };
        // Always from where the drag began, so that roundings do not add up.
        const { unproject } = this.#surface;
        this.#polygons = translateZone(this.#committed, unproject(drag.from), unproject(point));
        this.#changed();
        return;
      }
    }
  }

  release(): void {
    if (this.#drag?.kind === 'zone' && !this.#drag.moving) this.focus(null);
    this.#drag = null;
    this.commit();
  }

  /** Drops an unfinished drag; false where there is none. */
  cancelDrag(): boolean {
    if (this.#drag === null) return false;
    this.#drag = null;
    if (this.#focused !== null && positionOf(this.#committed, this.#focused) === null) this.focus(null);
    this.#polygons = this.#committed;
    this.#changed();
    return true;
  }

  /** Moves the focused corner, or the whole zone, without ending the step: `commit` does. */
  nudge(eastM: number, northM: number): void {
    const position = this.#focused === null ? null : positionOf(this.#polygons, this.#focused);
    if (this.#focused !== null && position !== null) {
      this.#polygons = moveVertex(this.#polygons, this.#focused, shifted(position, eastM, northM));
    } else {
      const anchor = this.#polygons[0]?.[0]?.[0];
      if (anchor === undefined) return;
      this.#polygons = translateZone(this.#polygons, anchor, shifted(anchor, eastM, northM));
    }
    this.#changed();
  }

  insertAfterFocused(): void {
    const focused = this.#focused;
    const midpoint = listMidpoints(this.#polygons).find(({ address }) => sameAddress(address, focused));
    if (focused === null || midpoint === undefined) return;
    this.#polygons = insertVertex(this.#polygons, focused, midpoint.position);
    this.focus({ ...focused, vertex: focused.vertex + 1 });
    this.#changed();
    this.commit();
  }

  deleteFocused(): void {
    if (this.#focused === null) return;
    const result = deleteVertex(this.#polygons, this.#focused);
    if (!result.ok) {
      this.#events.onProblem(result.problem);
      return;
    }
    this.#polygons = result.value;
    // The next corner slides into the place; past the end it is the ring's last one.
    const before = { ...this.#focused, vertex: Math.max(0, this.#focused.vertex - 1) };
    const next = [this.#focused, before].find((address) => positionOf(this.#polygons, address) !== null) ?? null;
    this.#focused = next;
    this.#events.onFocus(next);
    this.#changed();
    this.commit();
  }

  commit(): void {
    if (this.#polygons === this.#committed) return;
    this.#committed = this.#polygons;
    this.#events.onCommit(this.#polygons);
  }

  redraw(): void {
    const focused = this.#focused;
    this.#surface.draw({
      polygons: this.#polygons,
      vertices: listVertices(this.#polygons).map((placed) => ({
        ...placed,
        focused: sameAddress(placed.address, focused),
      })),
      midpoints: this.#midpoints(),
    });
  }

  #changed(): void {
    this.redraw();
    this.#events.onChange(this.#polygons);
  }

  #midpoints(): readonly PlacedVertex[] {
    const longEnough = ({ address, position }: PlacedVertex): boolean => {
      const start = positionOf(this.#polygons, address);
      if (start === null) return false;
      const offset = this.#offset(start, this.#surface.project(position));
      return Math.hypot(offset.x, offset.y) * 2 >= SHORTEST_EDGE_WITH_MIDDLE_PIXELS;
    };
    return listMidpoints(this.#polygons).filter(longEnough);
  }

  #nearest(placed: readonly PlacedVertex[], point: ScreenPoint, tolerance: number): PlacedVertex | null {
    let nearest: PlacedVertex | null = null;
    let least = tolerance;
    for (const candidate of placed) {
      const offset = this.#offset(candidate.position, point);
      const distance = Math.hypot(offset.x, offset.y);
      if (distance <= least) [nearest, least] = [candidate, distance];
    }
    return nearest;
  }

  /** From the point to where the position is on screen. */
  #offset(position: LonLat, point: ScreenPoint): ScreenPoint {
    const on = this.#surface.project(position);
    return { x: on.x - point.x, y: on.y - point.y };
  }

  /** By the even-odd rule over all rings, on screen. */
  #isInside(point: ScreenPoint): boolean {
    let inside = false;
    for (const ring of this.#polygons.flat()) {
      const corners = ring.map((position) => this.#surface.project(position));
      for (const [index, corner] of corners.entries()) {
        const before = corners.at(index - 1) ?? corner;
        const crosses = corner.y > point.y !== before.y > point.y;
        if (!crosses) continue;
        const x = ((before.x - corner.x) * (point.y - corner.y)) / (before.y - corner.y) + corner.x;
        if (point.x < x) inside = !inside;
      }
    }
    return inside;
  }
}
