import type { DivisionData } from '../catalog/reference-data.ts';
import { areaAt } from '../geometry/area-at.ts';
import { buildAreaIndex } from '../geometry/area-index.ts';
import { areaShares } from '../geometry/area-shares.ts';
import { CompensatedSum } from '../geometry/compensated-sum.ts';
import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { projectPoint } from '../geometry/projection.ts';
import { at } from '../geometry/typed-array.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { resolveZoneBoundary } from '../geometry/zone-boundary.ts';
import type { DivisionId } from '../identifiers.ts';
import { pieceOfCell } from './cell-pieces.ts';
import { buildCountBlocks, nearbyOrder } from './count-blocks.ts';
import type { AreaPieces, AreaPoints, PlacedArea, PlacedDivision } from './placed-division.ts';
import { peopleSharesIn } from './placed-division.ts';
import { weightsShownTogether } from './shown-together.ts';
import type { WeightCell, WeightContent, WeightLayerName } from './weight-layer.ts';
import { entryCount } from './weight-layer.ts';
import type { PlacedWeights } from './weighting.ts';

/** How a layer lies on one division. */
export interface PlacementSummary {
  readonly totalCount: number;
  /** The count outside all areas: at points there, and on the parts of cells there. */
  readonly outsideCount: number;
  /** Points outside all areas, and cells that touch none. */
  readonly outsideEntries: number;
  /** Areas in which the layer counts nobody. */
  readonly areasWithoutWeights: number;
}

/** What a layer says, found on every division. */
export interface Placement {
  readonly divisions: ReadonlyMap<DivisionId, PlacedDivision>;
  readonly summaries: ReadonlyMap<DivisionId, PlacementSummary>;
}

/** Each step does about this many points; a cell is some twenty times the work. */
const POINTS_A_STEP = 200;
const CELLS_A_STEP = 10;
/** A cell whose ground lies in one area to within this part of it lies there wholly: less is rounding. */
const WHOLLY_INSIDE = 1 - 1e-9;

/**
 * Finds the area of every point and splits every cell by area, once for each division. A generator, so that a page can
 * stay awake meanwhile: each step is some milliseconds of work and yields how much is done, 0–1.
 */
export function* placeWeights(
  content: WeightContent,
  divisions: ReadonlyMap<DivisionId, DivisionData>,
): Generator<number, Placement, void> {
  const sorters = [...divisions.values()].map(sorterOf);
  const all = Math.max(1, entryCount(content));
  const pointCount = content.pointCounts.length;
  for (let point = 0; point < pointCount; point++) {
    if (point % POINTS_A_STEP === 0) yield point / all;
    for (const sorter of sorters) sortPoint(sorter, content, point);
  }
  for (const [number, cell] of content.cells.entries()) {
    if (number % CELLS_A_STEP === 0) yield (pointCount + number) / all;
    const boundary = resolveZoneBoundary(cell.polygons);
    for (const sorter of sorters) splitCell(sorter, cell, boundary);
  }
  const placed = new Map<DivisionId, PlacedDivision>();
  const summaries = new Map<DivisionId, PlacementSummary>();
  for (const { data, pointsOfArea, piecesOfArea, outsideEntries } of sorters) {
    const areas: PlacedArea[] = [];
    for (const [position, points] of pointsOfArea.entries()) {
      yield 1;
      areas.push(placedArea(placePoints(content, points), placePieces(piecesOfArea[position] ?? [])));
    }
    placed.set(data.division.id, { areas });
    summaries.set(data.division.id, summarize(content, areas, outsideEntries));
  }
  return { divisions: placed, summaries };
}

/** The placed layer under its name, for figures to be weighted by. */
export function placedWeights({ divisions }: Placement, { name, source }: WeightLayerName): PlacedWeights {
  const layer = { name, source };
  const weights: PlacedWeights = {
    layer,
    beside: (zones, reference, reshaped = () => null) => weightsShownTogether(weights, zones, reference, reshaped),
    peopleShares(division, zone, shares) {
      const placed = divisions.get(division);
      if (placed === undefined) throw new Error(`weights "${name}" are not placed on division ${division}`);
      return peopleSharesIn(placed, zone, shares, layer);
    },
  };
  return weights;
}

interface Piece {
  readonly polygons: LonLatMultiPolygon;
  readonly count: number;
}

/** What has been found so far of one division's areas. */
interface Sorter {
  readonly data: DivisionData;
  /** Numbers of the points in each area. */
  readonly pointsOfArea: readonly number[][];
  readonly piecesOfArea: readonly Piece[][];
  outsideEntries: number;
}

function sorterOf(data: DivisionData): Sorter {
  return { data, pointsOfArea: data.areas.map(() => []), piecesOfArea: data.areas.map(() => []), outsideEntries: 0 };
}

function pointPosition({ pointPositions }: WeightContent, point: number): LonLat {
  return [at(pointPositions, 2 * point), at(pointPositions, 2 * point + 1)];
}

function sortPoint(sorter: Sorter, content: WeightContent, point: number): void {
  const area = areaAt(sorter.data.index, pointPosition(content, point));
  if (area === null) sorter.outsideEntries++;
  else sorter.pointsOfArea[area]?.push(point);
}

/** Puts the parts of a cell where they belong. */
function splitCell(sorter: Sorter, cell: WeightCell, boundary: ZoneBoundary): void {
  const { index } = sorter.data;
  const shares = boundary.areaM2 > 0 ? areaShares(index, boundary, 0) : [];
  if (shares.length === 0) sorter.outsideEntries++;
  for (const { position, overlapM2 } of shares) {
    const part = overlapM2 / boundary.areaM2;
    sorter.piecesOfArea[position]?.push(
      part >= WHOLLY_INSIDE
        ? { polygons: cell.polygons, count: cell.count }
        : { polygons: pieceOfCell(cell.polygons, index, position), count: cell.count * part },
    );
  }
}

function placePoints(content: WeightContent, points: readonly number[]): AreaPoints {
  const boxes = new Float64Array(points.length * 4);
  for (const [place, point] of points.entries()) {
    const [x, y] = projectPoint(pointPosition(content, point));
    boxes.set([x, y, x, y], place * 4);
  }
  const order = nearbyOrder(boxes);
  const counts = Float64Array.from(order, (place) => at(content.pointCounts, points[place] ?? 0));
  return {
    x: Float64Array.from(order, (place) => at(boxes, place * 4)),
    y: Float64Array.from(order, (place) => at(boxes, place * 4 + 1)),
    counts,
    blocks: buildCountBlocks(inOrder(boxes, order), counts),
  };
}

function placePieces(pieces: readonly Piece[]): AreaPieces {
  const unsorted = Float64Array.from(pieces.flatMap(({ polygons }) => planeBox(polygons)));
  const sorted = [...nearbyOrder(unsorted)].flatMap((place) => pieces[place] ?? []);
  const index = buildAreaIndex(sorted.map(({ polygons }) => polygons));
  // A sliver too thin to have ground after rounding holds nobody.
  const counts = Float64Array.from(sorted, ({ count }, piece) => (at(index.areaM2, piece) > 0 ? count : 0));
  return { index, counts, blocks: buildCountBlocks(index.boxes, counts) };
}

/** Where a piece lies, well enough to sort by: the box of its first position. */
function planeBox(polygons: LonLatMultiPolygon): readonly number[] {
  const [x, y] = projectPoint(polygons[0]?.[0]?.[0] ?? [0, 0]);
  return [x, y, x, y];
}

function inOrder(boxes: Float64Array, order: Uint32Array): Float64Array {
  const sorted = new Float64Array(boxes.length);
  for (const [place, entry] of order.entries()) sorted.set(boxes.subarray(entry * 4, entry * 4 + 4), place * 4);
  return sorted;
}

function placedArea(points: AreaPoints, pieces: AreaPieces): PlacedArea {
  const total = new CompensatedSum();
  for (const count of points.counts) total.add(count);
  for (const count of pieces.counts) total.add(count);
  return { points, pieces, total: total.value };
}

function summarize(content: WeightContent, areas: readonly PlacedArea[], outsideEntries: number): PlacementSummary {
  const total = new CompensatedSum();
  for (const count of content.pointCounts) total.add(count);
  for (const { count } of content.cells) total.add(count);
  const outside = new CompensatedSum();
  outside.add(total.value);
  for (const area of areas) outside.add(-area.total);
  // Cells split by area leave rounding behind, which is nobody.
  const isRounding = Math.abs(outside.value) < 1e-9 * total.value;
  return {
    totalCount: total.value,
    outsideCount: isRounding ? 0 : Math.max(0, outside.value),
    outsideEntries,
    areasWithoutWeights: areas.filter((area) => !(area.total > 0)).length,
  };
}
