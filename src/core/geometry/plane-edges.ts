import { CompensatedSum } from './compensated-sum.ts';

/**
 * The border of a region in EPSG:3006 as a bag of straight edges, each written from its left to its right end. Edges need
 * not be linked: sums over them (areas, sides) are all the kernel asks for.
 */
export interface PlaneEdges {
  readonly edgeCount: number;
  readonly leftX: Float64Array;
  readonly leftY: Float64Array;
  readonly rightX: Float64Array;
  readonly rightY: Float64Array;
  /**
   * +1 where the region lies below the edge, −1 where it lies above. Vertical edges (left x = right x, left y ≤ right y)
   * bound no area from above or below; theirs is +1 with the region to the west, −1 to the east.
   */
  readonly sign: Int8Array;
}

/** Collects directed edges and gives them back flat. */
export class EdgeCollector {
  readonly #leftX: number[] = [];
  readonly #leftY: number[] = [];
  readonly #rightX: number[] = [];
  readonly #rightY: number[] = [];
  readonly #sign: number[] = [];

  get edgeCount(): number {
    return this.#sign.length;
  }

  /** An edge walked with the region on its left hand. An edge without length is left out. */
  addDirected(fromX: number, fromY: number, toX: number, toY: number): void {
    if (toX < fromX || (toX === fromX && toY < fromY)) this.add(toX, toY, fromX, fromY, toX < fromX ? 1 : -1);
    else if (toX > fromX) this.add(fromX, fromY, toX, toY, -1);
    else if (toY > fromY) this.add(fromX, fromY, toX, toY, 1);
  }

  add(leftX: number, leftY: number, rightX: number, rightY: number, sign: number): void {
    this.#leftX.push(leftX);
    this.#leftY.push(leftY);
    this.#rightX.push(rightX);
    this.#rightY.push(rightY);
    this.#sign.push(sign);
  }

  addAll(edges: PlaneEdges): void {
    for (let edge = 0; edge < edges.edgeCount; edge++) {
      this.add(
        edges.leftX[edge] as number,
        edges.leftY[edge] as number,
        edges.rightX[edge] as number,
        edges.rightY[edge] as number,
        edges.sign[edge] as number,
      );
    }
  }

  toPlaneEdges(): PlaneEdges {
    return {
      edgeCount: this.edgeCount,
      leftX: new Float64Array(this.#leftX),
      leftY: new Float64Array(this.#leftY),
      rightX: new Float64Array(this.#rightX),
      rightY: new Float64Array(this.#rightY),
      sign: new Int8Array(this.#sign),
    };
  }
}

export interface PlaneBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The box of all edges; of no edges the empty box, from +∞ to −∞. */
export function boxOfEdges(edges: PlaneEdges): PlaneBox {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    const leftY = edges.leftY[edge] as number;
    const rightY = edges.rightY[edge] as number;
    minX = Math.min(minX, edges.leftX[edge] as number);
    maxX = Math.max(maxX, edges.rightX[edge] as number);
    minY = Math.min(minY, leftY, rightY);
    maxY = Math.max(maxY, leftY, rightY);
  }
  return { minX, minY, maxX, maxY };
}

/** Area under the upper edges less area under the lower ones, m²; heights from `baseY`, to save digits. */
export function areaOfEdges(edges: PlaneEdges, baseY: number): number {
  const area = new CompensatedSum();
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    const width = (edges.rightX[edge] as number) - (edges.leftX[edge] as number);
    const meanHeight = ((edges.leftY[edge] as number) - baseY + ((edges.rightY[edge] as number) - baseY)) / 2;
    area.add((edges.sign[edge] as number) * width * meanHeight);
  }
  return area.value;
}
