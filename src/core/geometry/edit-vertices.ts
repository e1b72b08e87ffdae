import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { roundPosition } from './geojson.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from './lon-lat.ts';
import { projectPoint, unprojectPoint } from './projection.ts';

/** One corner of a shape; `vertex` counts from 0 and does not count the closing repetition. */
export interface VertexPath {
  readonly polygon: number;
  readonly ring: number;
  readonly vertex: number;
}

/** Puts a corner elsewhere. Problem: `vertex-unknown`. */
export function moveVertex(polygons: LonLatMultiPolygon, path: VertexPath, to: LonLat): Result<LonLatMultiPolygon> {
  return editRing(polygons, path, (corners) => succeed(corners.with(path.vertex, to)));
}

/** Puts a new corner after the one named, on the way to the next. Problem: `vertex-unknown`. */
export function insertVertex(
  polygons: LonLatMultiPolygon,
  after: VertexPath,
  position: LonLat,
): Result<LonLatMultiPolygon> {
  return editRing(polygons, after, (corners) => succeed(corners.toSpliced(after.vertex + 1, 0, position)));
}

/** Takes a corner away. Problems: `vertex-unknown`; `ring-too-short` where fewer than three would stay. */
export function deleteVertex(polygons: LonLatMultiPolygon, path: VertexPath): Result<LonLatMultiPolygon> {
  return editRing(polygons, path, (corners) =>
    corners.length <= 3
      ? fail(problem('ring-too-short', { part: path.polygon + 1, ring: path.ring + 1 }))
      : succeed(corners.toSpliced(path.vertex, 1)),
  );
}

/** Moves the whole shape as a hand does that grips it at `from` and lets go at `to`: the same metres for every corner. */
export function moveShape(polygons: LonLatMultiPolygon, from: LonLat, to: LonLat): LonLatMultiPolygon {
  const [fromX, fromY] = projectPoint(from);
  const [toX, toY] = projectPoint(to);
  return polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.map((position) => {
        const [x, y] = projectPoint(position);
        // Nine decimals, 0.1 mm: the shape keeps its form, and a drawing surface that refuses more takes it.
        return roundPosition(unprojectPoint([x + toX - fromX, y + toY - fromY]), 9);
      }),
    ),
  );
}

/** Edits one ring's corners without their closing repetition, and closes it again. */
function editRing(
  polygons: LonLatMultiPolygon,
  path: VertexPath,
  edit: (corners: readonly LonLat[]) => Result<readonly LonLat[]>,
): Result<LonLatMultiPolygon> {
  const polygon = polygons[path.polygon];
  const ring = polygon?.[path.ring];
  const isKnown = Number.isInteger(path.vertex) && path.vertex >= 0 && path.vertex < (ring?.length ?? 0) - 1;
  if (polygon === undefined || ring === undefined || !isKnown) {
    return fail(problem('vertex-unknown', { part: path.polygon + 1, ring: path.ring + 1, vertex: path.vertex + 1 }));
  }
  const edited = edit(ring.slice(0, -1));
  if (!edited.ok) return edited;
  return succeed(polygons.with(path.polygon, polygon.with(path.ring, closeRing(edited.value))));
}

function closeRing(corners: readonly LonLat[]): LonLatRing {
  return [...corners, ...corners.slice(0, 1)];
}
