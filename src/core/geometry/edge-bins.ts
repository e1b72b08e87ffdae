import type { PlaneBox, PlaneEdges } from './plane-edges.ts';

/** Edges sorted into equal strips of x, so that only those over or under a place are looked at. */
export interface EdgeBins {
  readonly binCount: number;
  readonly minX: number;
  readonly binsPerMetre: number;
  /** Edges of bin b: `edges[start[b]]` … `edges[start[b + 1] − 1]`. */
  readonly start: Uint32Array;
  readonly edges: Uint32Array;
  /** The first bin of each edge: a pair of edges that shares several bins is met once, in the later of their first bins. */
  readonly firstBin: Uint32Array;
}

/** Signed edges of closed rings with what it takes to find those over a place. */
export interface BinnedEdges extends PlaneEdges {
  /** Empty (from +∞ to −∞) where there are no edges. */
  readonly box: PlaneBox;
  /** Rise per metre eastwards of each edge; 0 for vertical ones, which are never integrated. */
  readonly slope: Float64Array;
  readonly bins: EdgeBins;
}

const MOST_BINS = 4096;

/** Edges reach this far into the bins beside them, so that two that all but touch meet in a bin, m. */
const BIN_SLACK_M = 1e-5;

/** As many bins as keep the lists at about two entries an edge: many for short edges, few for long ones. */
export function binEdges(edges: PlaneEdges, box: PlaneBox): BinnedEdges {
  const { edgeCount, leftX, leftY, rightX, rightY, sign } = edges;
  const slope = new Float64Array(edgeCount);
  let widthOfAll = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const edgeWidth = (rightX[edge] as number) - (leftX[edge] as number);
    widthOfAll += edgeWidth;
    slope[edge] = edgeWidth > 0 ? ((rightY[edge] as number) - (leftY[edge] as number)) / edgeWidth : 0;
  }
  const width = box.maxX - box.minX;
  const wanted = width > 0 ? Math.floor((edgeCount * width) / widthOfAll) : 1;
  const binCount = Math.max(1, Math.min(MOST_BINS, wanted));
  const bins = fillBins(edges, { binCount, minX: box.minX, binsPerMetre: width > 0 ? binCount / width : 0 });
  return { edgeCount, leftX, leftY, rightX, rightY, sign, box, slope, bins };
}

function fillBins(edges: PlaneEdges, layout: Pick<EdgeBins, 'binCount' | 'minX' | 'binsPerMetre'>): EdgeBins {
  const { edgeCount, leftX, rightX } = edges;
  // One piece of memory for both: an edit makes few arrays, since each costs more than filling it.
  const memory = new Uint32Array(edgeCount + layout.binCount + 1);
  const firstBin = memory.subarray(0, edgeCount);
  const start = memory.subarray(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    const first = binOf(layout, (leftX[edge] as number) - BIN_SLACK_M);
    const last = binOf(layout, (rightX[edge] as number) + BIN_SLACK_M);
    firstBin[edge] = first;
    for (let bin = first; bin <= last; bin++) start[bin + 1] = (start[bin + 1] as number) + 1;
  }
  for (let bin = 0; bin < layout.binCount; bin++) start[bin + 1] = (start[bin + 1] as number) + (start[bin] as number);
  const sorted = new Uint32Array(start[layout.binCount] as number);
  for (let edge = 0; edge < edgeCount; edge++) {
    const last = binOf(layout, (rightX[edge] as number) + BIN_SLACK_M);
    for (let bin = firstBin[edge] as number; bin <= last; bin++) {
      const place = start[bin] as number;
      sorted[place] = edge;
      start[bin] = place + 1;
    }
  }
  // Each start has moved on to the next one's.
  for (let bin = layout.binCount; bin > 0; bin--) start[bin] = start[bin - 1] as number;
  start[0] = 0;
  return { ...layout, start, edges: sorted, firstBin };
}

/** The bin of an x; the outermost bins reach to infinity. Never decreases as x grows. */
export function binOf(bins: Pick<EdgeBins, 'binCount' | 'minX' | 'binsPerMetre'>, x: number): number {
  const bin = Math.floor((x - bins.minX) * bins.binsPerMetre);
  return bin > 0 ? Math.min(bin, bins.binCount - 1) : 0;
}
