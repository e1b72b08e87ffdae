import type { AreaIndex } from '../../src/core/geometry/area-index.ts';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { areaShares } from '../../src/core/geometry/area-shares.ts';
import { moveVertex } from '../../src/core/geometry/edit-vertices.ts';
import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import type { KernelCase } from './kernel-cases.ts';
import type { BenchResult, BenchRounds } from './measure-time.ts';
import { measureEach } from './measure-time.ts';

const ACCURACY_M = 50;

const EDITS_OF_A_ZONE = 10;
/** Beside the zone's own corner, in degrees: some tens of metres. */
const EDIT_DEGREES = 0.0005;

/**
 * Full edits: each zone ten times in a row with a corner elsewhere, as a planner works at one; every time new lon/lat that is
 * projected, checked for crossings, and measured against every area, cut or not.
 */
export function benchFullEdit(kernelCase: KernelCase, index: AreaIndex, rounds: BenchRounds): BenchResult {
  const edits = kernelCase.zones.flatMap(editsOf);
  return measureEach(`kernel-full-${kernelCase.size}`, edits, rounds, (zone) =>
    areaShares(index, resolveZoneBoundary(zone), ACCURACY_M),
  );
}

function editsOf(zone: LonLatMultiPolygon): readonly LonLatMultiPolygon[] {
  return Array.from({ length: EDITS_OF_A_ZONE }, (_, edit) => {
    const [longitude, latitude] = zone[0]?.[0]?.[edit] ?? [0, 0];
    const moved = moveVertex(zone, { polygon: 0, ring: 0, vertex: edit }, [longitude + EDIT_DEGREES, latitude]);
    if (!moved.ok) throw new Error('a zone of the bench has fewer corners than edits');
    return moved.value;
  });
}

/** Parsed GeoJSON coordinates to the index that shares are computed from. */
export function benchLoad(kernelCase: KernelCase, rounds: BenchRounds): BenchResult {
  return measureEach(`kernel-load-${kernelCase.size}`, [kernelCase.areas], rounds, buildAreaIndex);
}

/** How many areas a zone of the case touches, on average and at most. */
export function touchedAreas(
  kernelCase: KernelCase,
  index: AreaIndex,
): { readonly mean: number; readonly most: number } {
  const counts = kernelCase.zones.map((zone) => areaShares(index, resolveZoneBoundary(zone), ACCURACY_M).length);
  return { mean: counts.reduce((sum, count) => sum + count, 0) / counts.length, most: Math.max(...counts) };
}
