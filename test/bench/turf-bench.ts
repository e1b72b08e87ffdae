import { featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import type { AreaIndex } from '../../src/core/geometry/area-index.ts';
import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import type { KernelCase } from './kernel-cases.ts';
import type { BenchResult, BenchRounds } from './measure-time.ts';
import { measureEach } from './measure-time.ts';

/** Turf takes too long for all of them. */
const TURF_ZONES = 10;

/** Turf's `intersect` on the projected coordinates of every area that the kernel's own R-tree names. */
export function benchTurfIndexed(kernelCase: KernelCase, index: AreaIndex, rounds: BenchRounds): BenchResult {
  const areas = kernelCase.areas.map(projectedPolygon);
  return measureEach(`turf-indexed-${kernelCase.size}`, kernelCase.zones.slice(0, TURF_ZONES), rounds, (zone) => {
    const projected = projectedPolygon(zone);
    const [minX, minY, maxX, maxY] = boxOf(projected);
    return turfOverlapM2(
      projected,
      (index.tree?.search(minX, minY, maxX, maxY) ?? []).map((position) => areas[position]),
    );
  });
}

/** The same without an index: every area against the zone. */
export function benchTurfNaive(kernelCase: KernelCase, rounds: BenchRounds): BenchResult {
  const areas = kernelCase.areas.map(projectedPolygon);
  return measureEach(`turf-naive-${kernelCase.size}`, kernelCase.zones.slice(0, TURF_ZONES), rounds, (zone) =>
    turfOverlapM2(projectedPolygon(zone), areas),
  );
}

function turfOverlapM2(zone: Feature<Polygon>, areas: readonly (Feature<Polygon> | undefined)[]): number {
  let overlapM2 = 0;
  for (const area of areas) {
    if (area === undefined) continue;
    const piece = intersect(featureCollection([zone, area]));
    if (piece === null) continue;
    const parts = piece.geometry.type === 'Polygon' ? [piece.geometry.coordinates] : piece.geometry.coordinates;
    for (const [outer = [], ...holes] of parts) {
      overlapM2 += planeAreaM2(outer) - holes.reduce((sum, hole) => sum + planeAreaM2(hole), 0);
    }
  }
  return overlapM2;
}

/** The cases' shapes have one part each. */
function projectedPolygon(shape: LonLatMultiPolygon): Feature<Polygon> {
  return polygon((shape[0] ?? []).map((ring) => ring.map((position) => [...projectPoint(position)])));
}

function boxOf(shape: Feature<Polygon>): readonly [number, number, number, number] {
  const [outer = []] = shape.geometry.coordinates;
  const [xs, ys] = [outer.map(([x = 0]) => x), outer.map(([, y = 0]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function planeAreaM2(ring: readonly (readonly number[])[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  for (const [step, [x = 0, y = 0]] of ring.slice(1).entries()) {
    const [beforeX = 0, beforeY = 0] = ring[step] ?? [];
    twice += (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY);
  }
  return Math.abs(twice / 2);
}
