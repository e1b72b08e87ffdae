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
  /** Σ sign of the other edges above the middle of the box. */
  winding = 0;
  /** Whether an edge touches the box, vertical edges included. If not, the zone winds covering + winding times around it. */
  isTouched = false;
  left = new Float64Array(64);
  right = new Float64Array(64);
  leftY = new Float64Array(64);
  rightY = new Float64Array(64);
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
   * a closed border cancel. Edges that pass above all of it are only counted.
   */
  gather(zone: BinnedEdges, minX: number, minY: number, maxX: number, maxY: number): void {
    const { leftX, leftY, rightX, rightY, slope, bins } = zone;
    const firstBin = binOf(bins, minX);
    const lastBin = binOf(bins, maxX);
    this.count = 0;
    this.covering = 0;
    this.winding = 0;
    this.isTouched = false;
    for (let bin = firstBin; bin <= lastBin; bin++) {
      const end = bins.start[bin + 1] as number;
      for (let entry = bins.start[bin] as number; entry < end; entry++) {
        const edge = bins.edges[entry] as number;
        const left = leftX[edge] as number;
        const right = rightX[edge] as number;
        if (right < minX || left > maxX) continue;
        if (bin !== firstBin && (bins.firstBin[edge] as number) !== bin) continue;
        const fromY = leftY[edge] as number;
        const toY = rightY[edge] as number;
        const passing = passBox(left, fromY, right, toY, slope[edge] as number, minX, minY, maxX, maxY);
        if (passing !== BELOW) this.#take(zone, edge, passing, minX, minY, maxX);
      }
    }
  }

  #take(zone: BinnedEdges, edge: number, passing: number, minX: number, minY: number, maxX: number): void {
    const left = zone.leftX[edge] as number;
    const right = zone.rightX[edge] as number;
    const sign = zone.sign[edge] as number;
    if (passing === TOUCHING) {
      this.isTouched = true;
    } else if (left < minX && right > maxX) {
      this.covering += sign;
      return;
    } else {
      const middle = (minX + maxX) / 2;
      if (left <= middle && middle < right) this.winding += sign;
    }
    const added = this.count++;
    if (added === this.left.length) this.#grow();
    this.left[added] = left;
    this.right[added] = right;
    this.leftY[added] = zone.leftY[edge] as number;
    this.rightY[added] = zone.rightY[edge] as number;
    this.height[added] = (zone.leftY[edge] as number) - minY;
    this.slope[added] = zone.slope[edge] as number;
    this.sign[added] = sign;
  }

  #grow(): void {
    this.left = doubled(this.left);
    this.right = doubled(this.right);
    this.leftY = doubled(this.leftY);
    this.rightY = doubled(this.rightY);
    this.height = doubled(this.height);
    this.slope = doubled(this.slope);
    this.sign = doubled(this.sign);
    this.nearLongRun = new Uint32Array(this.sign.length);
    this.nearShortRun = new Uint32Array(this.sign.length);
    this.all = Uint32Array.from(this.sign, (_, edge) => edge);
  }
}

/** Whether an edge passes above or below a box with which it shares x, or touches it. */
export function passBox(
  leftX: number,
  leftY: number,
  rightX: number,
  rightY: number,
  slope: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): number {
  if (leftY < minY && rightY < minY) return BELOW;
  if (leftY > maxY && rightY > maxY) return ABOVE;
  if (leftX === rightX) return TOUCHING;
  const fromY = leftX < minX ? leftY + slope * (minX - leftX) : leftY;
  const toY = rightX > maxX ? rightY - slope * (rightX - maxX) : rightY;
  if (fromY < minY && toY < minY) return BELOW;
  return fromY > maxY && toY > maxY ? ABOVE : TOUCHING;
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
