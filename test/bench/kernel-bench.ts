import type { AreaIndex } from '../../src/core/geometry/area-index.ts';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { areaShares } from '../../src/core/geometry/area-shares.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import type { KernelCase } from './kernel-cases.ts';
import type { BenchResult, BenchRounds } from './measure-time.ts';
import { measureEach } from './measure-time.ts';

const ACCURACY_M = 50;

/** A full edit: a zone in lon/lat projected, checked for crossings, and measured against every area, cut or not. */
export function benchFullEdit(kernelCase: KernelCase, index: AreaIndex, rounds: BenchRounds): BenchResult {
  return measureEach(`kernel-full-${kernelCase.size}`, kernelCase.zones, rounds, (zone) =>
    areaShares(index, resolveZoneBoundary(zone), ACCURACY_M),
  );
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
