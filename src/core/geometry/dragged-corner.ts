import type { VertexPath } from './edit-vertices.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import { planeRing, signedRingArea } from './plane-ring.ts';
import type { RoledRing } from './separate-rings.ts';
import { areSeparateRings } from './separate-rings.ts';
import { segmentsTouch } from './simple-ring.ts';
import { SweptEdges } from './swept-edges.ts';

/**
 * A shape in EPSG:3006 one corner of which moves. Knows whether a move is told by what the corner sweeps: it is where no
 * ring touches itself or another before or after, none is swept over whole, and the ring keeps its direction.
 */
export class DraggedCorner {
  readonly swept = new SweptEdges();
  /** What the last move that was told added to the area, m². */
  sweptM2 = 0;
  readonly #path: VertexPath;
  #isSeparate = false;
  /** All corners of all rings, and for each the next one in its ring. */
  #x = new Float64Array(0);
  #y = new Float64Array(0);
  #next = new Uint32Array(0);
  /** The first corner of every ring but that of the dragged one. */
  #otherRings: readonly number[] = [];
  #corner = 0;
  #before = 0;
  /** Area of the dragged corner's ring, positive where it runs counter-clockwise, m². */
  #ringAreaM2 = 0;
  #isHole = false;

  constructor(path: VertexPath) {
    this.#path = path;
  }

  /** Takes the shape as it is, at the start and wherever a move was not told. */
  restart(polygons: LonLatMultiPolygon): void {
    const rings = polygons.flatMap((polygon, part) =>
      polygon.map((ring, position): RoledRing => ({ ...planeRing(ring), part, isHole: position > 0 })),
    );
    const given = polygons.flat();
    // A ring of repeated points has other corners here than there.
    const isAsGiven = rings.every((ring, position) => ring.x.length === (given[position]?.length ?? 0) - 1);
    this.#isSeparate = isAsGiven && areSeparateRings(rings);
    if (!this.#isSeparate) return;
    this.#x = Float64Array.from(rings.flatMap((ring) => ring.x));
    this.#y = Float64Array.from(rings.flatMap((ring) => ring.y));
    this.#next = new Uint32Array(this.#x.length);
    const dragged = this.#path.ring + polygons.slice(0, this.#path.polygon).reduce((sum, rest) => sum + rest.length, 0);
    const others: number[] = [];
    let first = 0;
    for (const [position, ring] of rings.entries()) {
      const count = ring.x.length;
      for (let point = 0; point < count; point++) this.#next[first + point] = first + ((point + 1) % count);
      if (position === dragged) {
        this.#corner = first + this.#path.vertex;
        this.#before = first + ((this.#path.vertex + count - 1) % count);
        this.#ringAreaM2 = signedRingArea(ring);
        this.#isHole = ring.isHole;
      } else {
        others.push(first);
      }
      first += count;
    }
    this.#otherRings = others;
  }

  /**
   * Moves the corner. True where `swept` holds the loop to add, signed so that it adds to the zone; false where the shape
   * must be counted anew, and `restart` be called with it.
   */
  moveTo(x: number, y: number): boolean {
    if (!this.#isSeparate) return false;
    const corner = this.#corner;
    const before = this.#before;
    const after = this.#next[corner] as number;
    const fromX = this.#x[corner] as number;
    const fromY = this.#y[corner] as number;
    const beforeX = this.#x[before] as number;
    const beforeY = this.#y[before] as number;
    const afterX = this.#x[after] as number;
    const afterY = this.#y[after] as number;
    // Half the cross product of the quadrilateral's diagonals: before to after, and from to to.
    const addedM2 = ((x - fromX) * (afterY - beforeY) - (afterX - beforeX) * (y - fromY)) / 2;
    const wasAreaM2 = this.#ringAreaM2;
    this.#x[corner] = x;
    this.#y[corner] = y;
    this.#ringAreaM2 += addedM2;
    const ringTurn = wasAreaM2 > 0 ? 1 : -1;
    const turn = this.#isHole ? -ringTurn : ringTurn;
    this.swept.set(beforeX, beforeY, fromX, fromY, x, y, afterX, afterY, turn);
    this.sweptM2 = turn * addedM2;
    this.#isSeparate =
      this.#ringAreaM2 * wasAreaM2 > 0 &&
      !this.#touches(before) &&
      !this.#touches(corner) &&
      !this.#otherRings.some((ring) => this.swept.holds(this.#x[ring] as number, this.#y[ring] as number));
    return this.#isSeparate;
  }

  /** Whether the edge from a corner touches another edge than its neighbours. */
  #touches(corner: number): boolean {
    const next = this.#next;
    const end = next[corner] as number;
    const x = this.#x;
    const y = this.#y;
    const fromX = x[corner] as number;
    const fromY = y[corner] as number;
    const toX = x[end] as number;
    const toY = y[end] as number;
    for (let other = 0; other < next.length; other++) {
      const otherEnd = next[other] as number;
      if (other === corner || other === end || otherEnd === corner) continue;
      const otherX = x[other] as number;
      const otherY = y[other] as number;
      if (segmentsTouch(fromX, fromY, toX, toY, otherX, otherY, x[otherEnd] as number, y[otherEnd] as number))
        return true;
    }
    return false;
  }
}
