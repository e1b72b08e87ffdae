import type { PlaneBox, PlaneEdges } from './plane-edges.ts';
import { at } from './typed-array.ts';

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

const MOST_BINS = 4096;

/** As many bins as keep the lists at about five entries an edge: many for short edges, few for long ones. */
export function binEdgesByX(edges: PlaneEdges, box: PlaneBox): EdgeBins {
  const width = box.maxX - box.minX;
  let widthOfAll = 0;
  for (let edge = 0; edge < edges.edgeCount; edge++) widthOfAll += at(edges.rightX, edge) - at(edges.leftX, edge);
  const wanted = width > 0 ? Math.floor((4 * edges.edgeCount * width) / widthOfAll) : 1;
  const binCount = Math.max(1, Math.min(MOST_BINS, wanted));
  const layout = { binCount, minX: box.minX, binsPerMetre: width > 0 ? binCount / width : 0 };
  const firstBin = edges.leftX.map((x) => binOf(layout, x));
  const start = new Uint32Array(binCount + 1);
  forEachEntry(layout, edges, firstBin, (bin) => {
    start[bin + 1] = at(start, bin + 1) + 1;
  });
  for (let bin = 0; bin < binCount; bin++) start[bin + 1] = at(start, bin + 1) + at(start, bin);
  const next = start.slice();
  const sorted = new Uint32Array(at(start, binCount));
  forEachEntry(layout, edges, firstBin, (bin, edge) => {
    const place = at(next, bin);
    sorted[place] = edge;
    next[bin] = place + 1;
  });
  return { ...layout, start, edges: sorted, firstBin: Uint32Array.from(firstBin) };
}

/** The bin of an x; the outermost bins reach to infinity. Never decreases as x grows. */
export function binOf(bins: Pick<EdgeBins, 'binCount' | 'minX' | 'binsPerMetre'>, x: number): number {
  const bin = Math.floor((x - bins.minX) * bins.binsPerMetre);
  return bin > 0 ? Math.min(bin, bins.binCount - 1) : 0;
}

function forEachEntry(
  bins: Pick<EdgeBins, 'binCount' | 'minX' | 'binsPerMetre'>,
  edges: PlaneEdges,
  firstBin: Float64Array,
  visit: (bin: number, edge: number) => void,
): void {
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    const last = binOf(bins, at(edges.rightX, edge));
    for (let bin = at(firstBin, edge); bin <= last; bin++) visit(bin, edge);
  }
}
