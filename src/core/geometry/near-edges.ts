import type { BinnedEdges } from './edge-bins.ts';
import { binOf } from './edge-bins.ts';

/** Where an edge passes a box, over the x-range they share. */
export const BELOW = -1;
export const TOUCHING = 0;
export const ABOVE = 1;

/**
 * The edges of a zone over or near one area, packed together because every block of the area asks for them. One list
 * serves all calls, so that the innermost loops make no garbage: a call fills it and is done with it before it returns.
 */
export class NearEdges {
  count = 0;
  /** Σ sign of edges that pass above the whole box: those go by the sums of the area. */
  covering = 0;
  left = new Float64Array(64);
  right = new Float64Array(64);
  low = new Float64Array(64);
  high = new Float64Array(64);
  /** Height of the left end above the area's lowest point. */
  height = new Float64Array(64);
  slope = new Float64Array(64);
  sign = new Float64Array(64);
  /** Those that must be compared with the parts of a long run, and of a short one: positions in the arrays above. */
  nearLongRun = new Uint32Array(64);
  nearShortRun = new Uint32Array(64);
  all = Uint32Array.from({ length: 64 }, (_, edge) => edge);

  /**
   * Takes in the zone's edges over a box, but for those that pass below it: they add nothing to the whole, for the ends of
   * a closed border cancel. Answers how many times the zone winds around the box, 1 inside and 0 outside; NaN where an
   * edge touches it, vertical edges included.
   */
  gather(zone: BinnedEdges, minX: number, minY: number, maxX: number, maxY: number): number {
    const { bins } = zone;
    this.count = 0;
    this.covering = 0;
    const firstBin = binOf(bins, minX);
    const lastBin = binOf(bins, maxX);
    let winding = 0;
    for (let bin = firstBin; bin <= lastBin; bin++) {
      const end = bins.start[bin + 1] as number;
      for (let entry = bins.start[bin] as number; entry < end; entry++) {
        const edge = bins.edges[entry] as number;
        if (bin !== firstBin && (bins.firstBin[edge] as number) !== bin) continue;
        if ((zone.rightX[edge] as number) < minX || (zone.leftX[edge] as number) > maxX) continue;
        winding += this.#gatherOne(zone, edge, minX, minY, maxX, maxY);
      }
    }
    return winding;
  }

  #gatherOne(zone: BinnedEdges, edge: number, minX: number, minY: number, maxX: number, maxY: number): number {
    const added = this.#add(zone, edge, minY);
    const passing = this.passing(added, minX, minY, maxX, maxY);
    if (passing === TOUCHING) return Number.NaN;
    const left = this.left[added] as number;
    const right = this.right[added] as number;
    const sign = this.sign[added] as number;
    const isCovering = left < minX && right > maxX;
    if (passing === BELOW || isCovering) this.count = added;
    if (passing === BELOW) return 0;
    if (isCovering) this.covering += sign;
    const middle = (minX + maxX) / 2;
    return left <= middle && middle < right ? sign : 0;
  }

  /** Whether an edge passes above or below a box that shares x with it, or touches it. */
  passing(near: number, minX: number, minY: number, maxX: number, maxY: number): number {
    const low = this.low[near] as number;
    const high = this.high[near] as number;
    if (high < minY) return BELOW;
    if (low > maxY) return ABOVE;
    const left = this.left[near] as number;
    const right = this.right[near] as number;
    if (left === right) return TOUCHING;
    // What rises to the right is lowest where the shared range begins, what falls is highest there.
    const slope = this.slope[near] as number;
    const rises = slope > 0;
    const atMinX = left < minX ? (rises ? low : high) + slope * (minX - left) : rises ? low : high;
    const atMaxX = right > maxX ? (rises ? high : low) - slope * (right - maxX) : rises ? high : low;
    if ((rises ? atMaxX : atMinX) < minY) return BELOW;
    return (rises ? atMinX : atMaxX) > maxY ? ABOVE : TOUCHING;
  }

  #add(zone: BinnedEdges, edge: number, baseY: number): number {
    const leftY = zone.leftY[edge] as number;
    const rightY = zone.rightY[edge] as number;
    const added = this.count++;
    if (added === this.left.length) this.#grow();
    this.left[added] = zone.leftX[edge] as number;
    this.right[added] = zone.rightX[edge] as number;
    this.low[added] = Math.min(leftY, rightY);
    this.high[added] = Math.max(leftY, rightY);
    this.height[added] = leftY - baseY;
    this.slope[added] = zone.slope[edge] as number;
    this.sign[added] = zone.sign[edge] as number;
    return added;
  }

  #grow(): void {
    this.left = doubled(this.left);
    this.right = doubled(this.right);
    this.low = doubled(this.low);
    this.high = doubled(this.high);
    this.height = doubled(this.height);
    this.slope = doubled(this.slope);
    this.sign = doubled(this.sign);
    this.nearLongRun = new Uint32Array(this.sign.length);
    this.nearShortRun = new Uint32Array(this.sign.length);
    this.all = Uint32Array.from(this.sign, (_, edge) => edge);
  }
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
