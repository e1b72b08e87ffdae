import type { BinnedEdges } from './edge-bins.ts';

/** Edges of a small closed loop in memory that is used again and again: all in one bin, for sorting four would not pay. */
export class SweptEdges implements BinnedEdges {
  readonly edgeCount = 4;
  readonly leftX = new Float64Array(4);
  readonly leftY = new Float64Array(4);
  readonly rightX = new Float64Array(4);
  readonly rightY = new Float64Array(4);
  readonly sign = new Int8Array(4);
  readonly slope = new Float64Array(4);
  readonly box = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  readonly bins = {
    binCount: 1,
    minX: 0,
    binsPerMetre: 0,
    start: Uint32Array.of(0, 4),
    edges: Uint32Array.of(0, 1, 2, 3),
    firstBin: new Uint32Array(4),
  };

  /**
   * What a corner between two others sweeps when it goes from one place to another: the loop before → to → after → from,
   * which added to the old border gives the new one. `turn` is 1 where the border has the zone on its left, else −1.
   */
  set(
    beforeX: number,
    beforeY: number,
    fromX: number,
    fromY: number,
    toX: number,
    toY: number,
    afterX: number,
    afterY: number,
    turn: number,
  ): void {
    this.#setEdge(0, beforeX, beforeY, toX, toY, turn);
    this.#setEdge(1, toX, toY, afterX, afterY, turn);
    this.#setEdge(2, afterX, afterY, fromX, fromY, turn);
    this.#setEdge(3, fromX, fromY, beforeX, beforeY, turn);
    this.box.minX = Math.min(beforeX, fromX, toX, afterX);
    this.box.minY = Math.min(beforeY, fromY, toY, afterY);
    this.box.maxX = Math.max(beforeX, fromX, toX, afterX);
    this.box.maxY = Math.max(beforeY, fromY, toY, afterY);
  }

  /** Whether a place that lies on none of the edges lies inside the loop, by the even-odd rule. */
  holds(x: number, y: number): boolean {
    let isInside = false;
    for (let edge = 0; edge < 4; edge++) {
      const left = this.leftX[edge] as number;
      if (x < left || x >= (this.rightX[edge] as number)) continue;
      if ((this.leftY[edge] as number) + (this.slope[edge] as number) * (x - left) > y) isInside = !isInside;
    }
    return isInside;
  }

  #setEdge(edge: number, fromX: number, fromY: number, toX: number, toY: number, turn: number): void {
    const isVertical = fromX === toX;
    const runsFromLeft = isVertical ? fromY < toY : fromX < toX;
    this.leftX[edge] = runsFromLeft ? fromX : toX;
    this.leftY[edge] = runsFromLeft ? fromY : toY;
    this.rightX[edge] = runsFromLeft ? toX : fromX;
    this.rightY[edge] = runsFromLeft ? toY : fromY;
    this.sign[edge] = runsFromLeft === isVertical ? turn : -turn;
    this.slope[edge] = isVertical ? 0 : (toY - fromY) / (toX - fromX);
  }
}
