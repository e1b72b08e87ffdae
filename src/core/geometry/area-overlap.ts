import type { AreaIndex } from './area-index.ts';
import type { BorderRuns } from './border-runs.ts';
import { RUN_FIELDS } from './border-runs.ts';
import type { BinnedEdges } from './edge-bins.ts';
import { ABOVE, BELOW, NearEdges, passBox, TOUCHING } from './near-edges.ts';

/** Overlap with one area, and the length of the area's own border that lies inside the zone. */
export interface AreaOverlap {
  overlapM2: number;
  borderInsideM: number;
}

const near = new NearEdges();

/**
 * The kernel: adds to the result what a zone, or any closed rings with signed edges, has in common with one area. For
 * regions P and Q with signed edges,
 *
 *     area(P ∩ Q) = Σ s_e · s_f · ∫ min(e(x), f(x)) dx   over e ∈ ∂P, f ∈ ∂Q with overlapping x-ranges:
 *
 * at each x the inside of P and the inside of Q are unions of intervals, written as signed rays below their ends, and two
 * rays share what lies below the lower end. The terms are trapezoids, or two where the lines cross. The result is
 * continuous in its input: no corner is classified, so shared edges, slivers and touching points are nothing special.
 * Where f lies below e it is inside the ray of e, so the same walk tells how much of f lies inside P.
 *
 * An area whose box no edge touches lies wholly in or out. Other borders come in runs of edges: an edge of the zone that
 * passes below a run's box has a closed form, its own integral between the ends of the run; those that pass above take the
 * run's sums; and only where the box is touched are its parts looked at, in the end edge by edge. Heights are from the area's lowest point,
 * to save digits. Raw: rounding may leave the overlap some 1e-6 m² below 0 or above the area. Sums stay plain: against
 * GEOS they keep shares to 5e-12.
 */
export function addAreaOverlap(index: AreaIndex, position: number, zone: BinnedEdges, result: AreaOverlap): void {
  const { boxes } = index;
  const box = position * 4;
  const baseY = boxes[box + 1] as number;
  near.gather(zone, boxes[box] as number, baseY, boxes[box + 2] as number, boxes[box + 3] as number);
  const wholly = near.isTouched ? near.covering : near.covering + near.winding;
  if (wholly !== 0) {
    result.overlapM2 += wholly * (index.areaM2[position] as number);
    result.borderInsideM += wholly * (index.borderM[position] as number);
  }
  if (!near.isTouched) return;
  const lastChain = index.areaStart[position + 1] as number;
  for (let chain = index.areaStart[position] as number; chain < lastChain; chain++) {
    addChainOverlap(index, chain, baseY, result);
  }
}

/** How many times the zone winds around a box, 1 inside and 0 outside; null where one of its edges touches the box. */
export function windingAround(
  zone: BinnedEdges,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): number | null {
  near.gather(zone, minX, minY, maxX, maxY);
  return near.isTouched ? null : near.covering + near.winding;
}

function addChainOverlap(index: AreaIndex, chain: number, baseY: number, result: AreaOverlap): void {
  const { longRuns, shortRuns } = index;
  const lastVertex = (index.chainStart[chain + 1] as number) - 1;
  const endOfShort = shortRuns.chainStart[chain + 1] as number;
  const endOfLong = longRuns.chainStart[chain + 1] as number;
  const shortInLong = longRuns.edgesInRun / shortRuns.edgesInRun;
  let from = index.chainStart[chain] as number;
  let short = shortRuns.chainStart[chain] as number;
  for (let long = longRuns.chainStart[chain] as number; long < endOfLong; long++) {
    const to = Math.min(from + longRuns.edgesInRun, lastVertex);
    const nearLong = addRunOverlap(longRuns, long, near.all, near.count, near.nearLongRun, result);
    const next = Math.min(short + shortInLong, endOfShort);
    for (let start = from; nearLong > 0 && short < next; short++) {
      const end = Math.min(start + shortRuns.edgesInRun, to);
      const nearShort = addRunOverlap(shortRuns, short, near.nearLongRun, nearLong, near.nearShortRun, result);
      for (let entry = 0; entry < nearShort; entry++) {
        addEdgeOverlap(index, start, end, baseY, near.nearShortRun[entry] as number, result);
      }
      start = end;
    }
    short = next;
    from = to;
  }
}

/**
 * Adds what the candidates have in common with a run as far as its box and sums tell, and writes to `remaining` those that
 * its parts must be compared with. Answers how many they are.
 */
function addRunOverlap(
  runs: BorderRuns,
  run: number,
  candidates: Uint32Array,
  candidateCount: number,
  remaining: Uint32Array,
  result: AreaOverlap,
): number {
  const { records } = runs;
  const record = run * RUN_FIELDS;
  const minX = records[record] as number;
  const minY = records[record + 1] as number;
  const maxX = records[record + 2] as number;
  const maxY = records[record + 3] as number;
  const middle = (minX + maxX) / 2;
  let covering = 0;
  let winding = 0;
  let isTouched = false;
  let remainingCount = 0;
  for (let entry = 0; entry < candidateCount; entry++) {
    const edge = candidates[entry] as number;
    const left = near.left[edge] as number;
    const right = near.right[edge] as number;
    if (right < minX || left > maxX) continue;
    const fromY = near.leftY[edge] as number;
    const toY = near.rightY[edge] as number;
    const passing = passBox(left, fromY, right, toY, near.slope[edge] as number, minX, minY, maxX, maxY);
    if (passing === BELOW) {
      result.overlapM2 -= integralBetween(edge, records[record + 4] as number, records[record + 5] as number);
    } else if (passing === ABOVE && left < minX && right > maxX) {
      covering += near.sign[edge] as number;
    } else {
      if (passing === TOUCHING) isTouched = true;
      else if (left <= middle && middle < right) winding += near.sign[edge] as number;
      remaining[remainingCount++] = edge;
    }
  }
  // Where nothing touches the box, edges that end above it have successors, and one place speaks for all.
  if (!isTouched) covering += winding;
  if (covering !== 0) {
    result.overlapM2 += covering * (records[record + 6] as number);
    result.borderInsideM += covering * (records[record + 7] as number);
  }
  return isTouched ? remainingCount : 0;
}

/** Signed ∫ of an edge of the zone from one x to another, as far as the edge reaches. */
function integralBetween(edge: number, fromX: number, toX: number): number {
  const left = near.left[edge] as number;
  const right = near.right[edge] as number;
  const from = Math.max(left, Math.min(right, fromX));
  const to = Math.max(left, Math.min(right, toX));
  const meanHeight = (near.height[edge] as number) + (near.slope[edge] as number) * ((from + to) / 2 - left);
  return (near.sign[edge] as number) * (to - from) * meanHeight;
}

/** One edge of the zone against the edges of the area from vertex `from` to vertex `to`. */
function addEdgeOverlap(
  index: AreaIndex,
  from: number,
  to: number,
  baseY: number,
  edge: number,
  result: AreaOverlap,
): void {
  const { x, y } = index;
  const left = near.left[edge] as number;
  const right = near.right[edge] as number;
  // A vertical edge of the zone bounds nothing from above; it is only there to tell that a box is touched.
  if (left === right) return;
  const height = near.height[edge] as number;
  const slope = near.slope[edge] as number;
  let twiceArea = 0;
  let inside = 0;
  let nextX = x[from] as number;
  let nextY = (y[from] as number) - baseY;
  for (let vertex = from + 1; vertex <= to; vertex++) {
    const startX = nextX;
    const startY = nextY;
    nextX = x[vertex] as number;
    nextY = (y[vertex] as number) - baseY;
    const clippedStart = Math.max(left, Math.min(right, startX));
    const clippedEnd = Math.max(left, Math.min(right, nextX));
    const dx = nextX - startX;
    const dy = nextY - startY;
    if (clippedStart === clippedEnd) {
      if (dx === 0) inside += verticalInside(startX, startY, nextY, left, right, height + slope * (startX - left));
      continue;
    }
    const startHeight = clippedStart === startX ? startY : startY + dy * ((clippedStart - startX) / dx);
    const endHeight = clippedEnd === nextX ? nextY : startY + dy * ((clippedEnd - startX) / dx);
    const startGap = height + slope * (clippedStart - left) - startHeight;
    const endGap = height + slope * (clippedEnd - left) - endHeight;
    const above = partAboveZero(startGap, endGap);
    const width = clippedEnd - clippedStart;
    // Twice the mean of the lower line: of the area's own, and of what the zone's lies below it.
    twiceArea += width * (startHeight + endHeight + (1 - above) * (Math.min(startGap, 0) + Math.min(endGap, 0)));
    if (above > 0) inside += above * (width / dx) * Math.sqrt(dx * dx + dy * dy);
  }
  const sign = near.sign[edge] as number;
  result.overlapM2 -= (sign * twiceArea) / 2;
  result.borderInsideM += sign * inside;
}

/** The part of [0, 1] where g > 0; half of it where g is zero throughout: a shared border belongs half to each side. */
function partAboveZero(from: number, to: number): number {
  if (from > 0) return to >= 0 ? 1 : from / (from - to);
  if (to > 0) return from === 0 ? 1 : to / (to - from);
  return from === 0 && to === 0 ? 0.5 : 0;
}

/** How much of a vertical edge of the area lies below an edge of the zone: the mean of just left and just right of it. */
function verticalInside(x: number, oneY: number, otherY: number, left: number, right: number, height: number): number {
  if (x < left || x > right) return 0;
  const below = Math.max(0, Math.min(height, Math.max(oneY, otherY)) - Math.min(oneY, otherY));
  return x === left || x === right ? below / 2 : below;
}
