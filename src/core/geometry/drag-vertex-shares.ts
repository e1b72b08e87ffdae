import type { Result } from '../result.ts';
import { succeed } from '../result.ts';
import type { AreaIndex } from './area-index.ts';
import type { AreaOverlap } from './area-overlap.ts';
import { addAreaOverlap } from './area-overlap.ts';
import type { AreaShare } from './area-shares.ts';
import { shareFromOverlap } from './area-shares.ts';
import { DraggedCorner } from './dragged-corner.ts';
import type { BinnedEdges } from './edge-bins.ts';
import type { VertexPath } from './edit-vertices.ts';
import { moveVertex } from './edit-vertices.ts';
import type { LonLat, LonLatMultiPolygon } from './lon-lat.ts';
import { projectPoint } from './projection.ts';
import { resolveZoneBoundary } from './zone-boundary.ts';

/** Counted anew after so many moves, so that rounding cannot pile up: some 1e-16 of an area a move. */
const MOVES_BETWEEN_COUNTS = 1000;

/** The area shares of a zone while one of its corners is dragged. */
export interface DragVertexShares {
  /**
   * Shares with the corner at a place: every area touched, in division order, as `areaShares` would give them, but computed
   * from what the corner sweeps wherever that tells. Throws RangeError on a coordinate that is not a finite number.
   */
  moveTo(position: LonLat): readonly AreaShare[];
  /** The zone's area with the corner where it is, m². */
  readonly areaM2: number;
}

/** Begins a drag, the corner still in its place. Problem: `vertex-unknown`. */
export function dragVertexShares(
  index: AreaIndex,
  polygons: LonLatMultiPolygon,
  path: VertexPath,
  accuracyM: number,
): Result<DragVertexShares> {
  const start = polygons[path.polygon]?.[path.ring]?.[path.vertex] ?? [0, 0];
  const known = moveVertex(polygons, path, start);
  return known.ok ? succeed(new OverlapSums(index, known.value, path, accuracyM)) : known;
}

class OverlapSums implements DragVertexShares {
  areaM2 = 0;
  readonly #index: AreaIndex;
  readonly #path: VertexPath;
  readonly #accuracyM: number;
  readonly #corner: DraggedCorner;
  readonly #polygons: LonLatMultiPolygon;
  /** By position, for the areas met so far, which `#met` lists in division order. */
  readonly #overlapM2: Float64Array;
  readonly #borderInsideM: Float64Array;
  readonly #isMet: Uint8Array;
  #met: number[] = [];
  readonly #shares = new Map<number, AreaShare>();
  readonly #scratch: AreaOverlap = { overlapM2: 0, borderInsideM: 0 };
  #movesSinceCount = 0;

  constructor(index: AreaIndex, polygons: LonLatMultiPolygon, path: VertexPath, accuracyM: number) {
    this.#index = index;
    this.#path = path;
    this.#accuracyM = accuracyM;
    this.#polygons = polygons;
    this.#overlapM2 = new Float64Array(index.areaCount);
    this.#borderInsideM = new Float64Array(index.areaCount);
    this.#isMet = new Uint8Array(index.areaCount);
    this.#corner = new DraggedCorner(path);
    this.#count(polygons);
  }

  moveTo(position: LonLat): readonly AreaShare[] {
    const [x, y] = projectPoint(position);
    if (!(Number.isFinite(x) && Number.isFinite(y))) throw new RangeError(`not a position: ${position}`);
    this.#movesSinceCount++;
    if (this.#corner.moveTo(x, y) && this.#movesSinceCount < MOVES_BETWEEN_COUNTS) {
      this.areaM2 = Math.max(0, this.areaM2 + this.#corner.sweptM2);
      this.#add(this.#corner.swept);
    } else {
      const moved = moveVertex(this.#polygons, this.#path, position);
      if (!moved.ok) throw new Error(`the corner ${JSON.stringify(this.#path)} was there when the drag began`);
      this.#count(moved.value);
    }
    return this.#list();
  }

  #count(polygons: LonLatMultiPolygon): void {
    for (const position of this.#met) {
      this.#overlapM2[position] = 0;
      this.#borderInsideM[position] = 0;
      this.#isMet[position] = 0;
    }
    this.#met = [];
    this.#shares.clear();
    const boundary = resolveZoneBoundary(polygons);
    this.areaM2 = boundary.areaM2;
    this.#add(boundary);
    this.#corner.restart(polygons);
    this.#movesSinceCount = 0;
  }

  /** Adds what closed rings have in common with each area, and looks at the areas that this changes. */
  #add(edges: BinnedEdges): void {
    const index = this.#index;
    const { minX, minY, maxX, maxY } = edges.box;
    const scratch = this.#scratch;
    let isLonger = false;
    for (const position of index.tree?.search(minX, minY, maxX, maxY) ?? []) {
      scratch.overlapM2 = 0;
      scratch.borderInsideM = 0;
      addAreaOverlap(index, position, edges, scratch);
      if (scratch.overlapM2 === 0 && scratch.borderInsideM === 0) continue;
      const overlapM2 = (this.#overlapM2[position] as number) + scratch.overlapM2;
      const borderInsideM = (this.#borderInsideM[position] as number) + scratch.borderInsideM;
      this.#overlapM2[position] = overlapM2;
      this.#borderInsideM[position] = borderInsideM;
      const share = shareFromOverlap(index, position, overlapM2, borderInsideM, this.#accuracyM);
      if (share === null) this.#shares.delete(position);
      else this.#shares.set(position, share);
      if (this.#isMet[position] === 1) continue;
      this.#isMet[position] = 1;
      this.#met.push(position);
      isLonger = true;
    }
    if (isLonger) this.#met.sort((one, other) => one - other);
  }

  #list(): readonly AreaShare[] {
    const shares: AreaShare[] = [];
    for (const position of this.#met) {
      const share = this.#shares.get(position);
      if (share !== undefined) shares.push(share);
    }
    return shares;
  }
}
