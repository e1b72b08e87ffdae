import { somePairOfBoxes } from './edge-sweep.ts';
import type { InsideTracker } from './inside-tracker.ts';
import type { PlaneEdges } from './plane-edges.ts';
import { EdgeCollector } from './plane-edges.ts';
import { at } from './typed-array.ts';

/**
 * Reduces edges that may cross, overlap and repeat to those that bound the tracked region, each side once.
 *
 * The plane is cut into vertical slabs at every end and every crossing; inside a slab no two edges cross, so the order at
 * its middle is the order throughout, and walking up it tells which edges separate inside from outside. Pieces of one edge
 * in adjacent slabs are joined again, but where another crosses it, so that sides of the region meet in corners: an edge that
 * bounds the region over its whole length and is crossed nowhere comes out as it went in.
 * No corner is classified, so no input is special; a misjudged order of edges closer than rounding (1 nm) moves area of
 * that width only. O((n + k)·m) for n edges, k crossings and m edges over one another.
 */
export function resolveRegion(edges: PlaneEdges, tracker: InsideTracker): PlaneEdges {
  const crossings: Crossings = new Map();
  const pieces = new KeptPieces(edges, crossings);
  const abscissas = slabAbscissas(edges, crossings);
  const order = Uint32Array.from(edges.leftX, (_, edge) => edge).sort(
    (one, other) => at(edges.leftX, one) - at(edges.leftX, other),
  );
  const heights = new Float64Array(edges.edgeCount);
  const active: number[] = [];
  let nextEdge = 0;
  for (let slab = 0; slab + 1 < abscissas.length; slab++) {
    const from = at(abscissas, slab);
    const to = at(abscissas, slab + 1);
    dropEnded(active, edges, from);
    while (nextEdge < order.length && at(edges.leftX, at(order, nextEdge)) <= from) {
      const edge = at(order, nextEdge++);
      if (at(edges.rightX, edge) > from) active.push(edge);
    }
    const middle = from + (to - from) / 2;
    for (const edge of active) heights[edge] = heightAt(edges, edge, middle);
    sortByHeight(active, heights);
    keepSeparating(active, heights, tracker, (edge, sign) => pieces.keep(edge, sign, from, to));
  }
  return pieces.finish();
}

/** y of the edge's line at x; the ends exactly. */
function heightAt(edges: PlaneEdges, edge: number, x: number): number {
  const leftX = at(edges.leftX, edge);
  const rightX = at(edges.rightX, edge);
  if (x === rightX) return at(edges.rightY, edge);
  const leftY = at(edges.leftY, edge);
  return leftY + ((at(edges.rightY, edge) - leftY) / (rightX - leftX)) * (x - leftX);
}

/** By edge, every x where it crosses another. */
type Crossings = Map<number, number[]>;

function noteCrossing(crossings: Crossings, edge: number, x: number): void {
  const known = crossings.get(edge);
  if (known === undefined) crossings.set(edge, [x]);
  else known.push(x);
}

/** Every x where an edge begins or ends or two edges cross, ascending, each once. Crossings are noted. */
function slabAbscissas(edges: PlaneEdges, crossings: Crossings): Float64Array {
  const found: number[] = [...edges.leftX, ...edges.rightX];
  const boxes = {
    minX: edges.leftX,
    maxX: edges.rightX,
    minY: edges.leftY.map((y, edge) => Math.min(y, at(edges.rightY, edge))),
    maxY: edges.leftY.map((y, edge) => Math.max(y, at(edges.rightY, edge))),
  };
  somePairOfBoxes(boxes, 0, (one, other) => {
    const from = Math.max(at(edges.leftX, one), at(edges.leftX, other));
    const to = Math.min(at(edges.rightX, one), at(edges.rightX, other));
    if (to <= from) return false;
    const gapFrom = heightAt(edges, one, from) - heightAt(edges, other, from);
    const gapTo = heightAt(edges, one, to) - heightAt(edges, other, to);
    if ((gapFrom < 0 && gapTo > 0) || (gapFrom > 0 && gapTo < 0)) {
      const x = from + (to - from) * (gapFrom / (gapFrom - gapTo));
      found.push(x);
      noteCrossing(crossings, one, x);
      noteCrossing(crossings, other, x);
    }
    return false;
  });
  const sorted = Float64Array.from(found).sort();
  return sorted.filter((x, position) => x !== sorted[position - 1]);
}

function dropEnded(active: number[], edges: PlaneEdges, x: number): void {
  let kept = 0;
  for (let position = 0; position < active.length; position++) {
    const edge = at(active, position);
    if (at(edges.rightX, edge) > x) active[kept++] = edge;
  }
  active.length = kept;
}

/** Insertion sort: the order hardly changes from one slab to the next. Equal heights go by edge number. */
function sortByHeight(active: number[], heights: Float64Array): void {
  for (let position = 1; position < active.length; position++) {
    const edge = at(active, position);
    const height = at(heights, edge);
    let free = position;
    while (free > 0) {
      const below = at(active, free - 1);
      const belowHeight = at(heights, below);
      if (belowHeight < height || (belowHeight === height && below < edge)) break;
      active[free] = below;
      free--;
    }
    active[free] = edge;
  }
}

/** Walks up one slab; edges at exactly the same height are crossed together, so that doubled ones cancel. */
function keepSeparating(
  active: readonly number[],
  heights: Float64Array,
  tracker: InsideTracker,
  keep: (edge: number, sign: number) => void,
): void {
  tracker.reset();
  let position = 0;
  while (position < active.length) {
    const first = at(active, position);
    const height = at(heights, first);
    const wasInside = tracker.isInside();
    do {
      tracker.cross(at(active, position));
      position++;
    } while (position < active.length && at(heights, at(active, position)) === height);
    if (tracker.isInside() !== wasInside) keep(first, wasInside ? 1 : -1);
  }
}

/** Joins what is kept of each edge in adjacent slabs, up to where another crosses it. */
class KeptPieces {
  readonly #edges: PlaneEdges;
  readonly #crossings: Crossings;
  readonly #result = new EdgeCollector();
  readonly #steps: VerticalStep[] = [];
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #sign: Int8Array;

  constructor(edges: PlaneEdges, crossings: Crossings) {
    this.#edges = edges;
    this.#crossings = crossings;
    this.#from = new Float64Array(edges.edgeCount);
    this.#to = new Float64Array(edges.edgeCount);
    this.#sign = new Int8Array(edges.edgeCount);
  }

  keep(edge: number, sign: number, from: number, to: number): void {
    if (this.#sign[edge] === sign && this.#to[edge] === from && this.#crossings.get(edge)?.includes(from) !== true) {
      this.#to[edge] = to;
      return;
    }
    this.#flush(edge);
    this.#sign[edge] = sign;
    this.#from[edge] = from;
    this.#to[edge] = to;
  }

  finish(): PlaneEdges {
    for (let edge = 0; edge < this.#edges.edgeCount; edge++) this.#flush(edge);
    addVerticalEdges(this.#steps, this.#result);
    return this.#result.toPlaneEdges();
  }

  #flush(edge: number): void {
    const sign = at(this.#sign, edge);
    if (sign === 0) return;
    const from = at(this.#from, edge);
    const to = at(this.#to, edge);
    const fromY = heightAt(this.#edges, edge, from);
    const toY = heightAt(this.#edges, edge, to);
    this.#result.add(from, fromY, to, toY, sign);
    this.#steps.push({ x: from, y: fromY, change: sign }, { x: to, y: toY, change: -sign });
    this.#sign[edge] = 0;
  }
}

/** Where a piece ends, the count of regions just west less regions just east of x changes as one goes up. */
interface VerticalStep {
  readonly x: number;
  readonly y: number;
  readonly change: number;
}

/**
 * Closes the border where pieces end at the same x but not at the same y: what the region holds just west of x and not just
 * east of it, or the other way round. As many edges then enter each point as leave it, whatever was rounded.
 */
function addVerticalEdges(steps: VerticalStep[], result: EdgeCollector): void {
  steps.sort((one, other) => one.x - other.x || one.y - other.y);
  let westLessEast = 0;
  for (const [position, step] of steps.entries()) {
    const next = steps[position + 1];
    westLessEast = next?.x === step.x ? westLessEast + step.change : 0;
    if (next === undefined || next.y === step.y) continue;
    for (let copy = 0; copy < Math.abs(westLessEast); copy++) {
      result.add(step.x, step.y, step.x, next.y, Math.sign(westLessEast));
    }
  }
}
