/**
 * The areas' borders cut into runs of consecutive edges, each with its box and its sums: where no edge of a zone comes near
 * the box, the sums stand for all edges of the run.
 */
export interface BorderRuns {
  /** Run r of a chain, counted from 0, begins at the chain's vertex r · edgesInRun; the last may be shorter. */
  readonly edgesInRun: number;
  /** Chain c is runs chainStart[c] … chainStart[c + 1] − 1. */
  readonly chainStart: Uint32Array;
  /**
   * RUN_FIELDS numbers a run, side by side so that a run costs one fetch from memory: minX, minY, maxX, maxY, x of its first
   * and of its last vertex, area under its edges (heights from the lowest point of the area, signed as in the kernel, m²),
   * length of its edges (m).
   */
  readonly records: Float64Array;
}

export const RUN_FIELDS = 8;

interface Chains {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly chainStart: Uint32Array;
  readonly areaStart: Uint32Array;
  /** Box of each area. */
  readonly boxes: Float64Array;
}

export function buildBorderRuns(chains: Chains, edgesInRun: number): BorderRuns {
  const { areaStart } = chains;
  const chainCount = chains.chainStart.length - 1;
  const chainStart = new Uint32Array(chainCount + 1);
  for (let chain = 0; chain < chainCount; chain++) {
    const edges = Math.max(0, (chains.chainStart[chain + 1] as number) - (chains.chainStart[chain] as number) - 1);
    chainStart[chain + 1] = (chainStart[chain] as number) + Math.ceil(edges / edgesInRun);
  }
  const runCount = chainStart[chainCount] as number;
  const runs: BorderRuns = {
    edgesInRun,
    chainStart,
    records: new Float64Array(runCount * RUN_FIELDS),
  };
  for (let area = 0; area + 1 < areaStart.length; area++) {
    const baseY = chains.boxes[area * 4 + 1] as number;
    for (let chain = areaStart[area] as number; chain < (areaStart[area + 1] as number); chain++) {
      const lastVertex = (chains.chainStart[chain + 1] as number) - 1;
      let from = chains.chainStart[chain] as number;
      for (let run = chainStart[chain] as number; run < (chainStart[chain + 1] as number); run++) {
        const to = Math.min(from + edgesInRun, lastVertex);
        writeRun(chains, from, to, baseY, runs.records, run * RUN_FIELDS);
        from = to;
      }
    }
  }
  return runs;
}

function writeRun(
  chains: Chains,
  from: number,
  to: number,
  baseY: number,
  records: Float64Array,
  record: number,
): void {
  const { x, y } = chains;
  let beforeX = x[from] as number;
  let beforeY = y[from] as number;
  let minX = beforeX;
  let minY = beforeY;
  let maxX = beforeX;
  let maxY = beforeY;
  let area = 0;
  let length = 0;
  for (let vertex = from + 1; vertex <= to; vertex++) {
    const nextX = x[vertex] as number;
    const nextY = y[vertex] as number;
    const dx = nextX - beforeX;
    const dy = nextY - beforeY;
    minX = Math.min(minX, nextX);
    minY = Math.min(minY, nextY);
    maxX = Math.max(maxX, nextX);
    maxY = Math.max(maxY, nextY);
    area -= dx * (beforeY - baseY + dy / 2);
    length += Math.sqrt(dx * dx + dy * dy);
    beforeX = nextX;
    beforeY = nextY;
  }
  records[record] = minX;
  records[record + 1] = minY;
  records[record + 2] = maxX;
  records[record + 3] = maxY;
  records[record + 4] = x[from] as number;
  records[record + 5] = x[to] as number;
  records[record + 6] = area;
  records[record + 7] = length;
}
