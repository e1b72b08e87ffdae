import { pathToFileURL } from 'node:url';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { areaShares } from '../../src/core/geometry/area-shares.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import type { KernelCase } from './kernel-cases.ts';
import { realCase, syntheticCase } from './kernel-cases.ts';

export interface BenchResult {
  readonly name: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
}

const WARM_UP_ROUNDS = 5;
const ROUNDS = 10;

/** A full edit: a zone in lon/lat resolved to its border and measured against every area. */
export function benchKernel(kernelCase: KernelCase): readonly BenchResult[] {
  const startOfIndex = performance.now();
  const index = buildAreaIndex(kernelCase.areas);
  const indexMs = performance.now() - startOfIndex;
  const timesMs: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const zone of kernelCase.zones) {
      const start = performance.now();
      areaShares(index, resolveZoneBoundary(zone), 50);
      if (round >= WARM_UP_ROUNDS) timesMs.push(performance.now() - start);
    }
  }
  return [
    { name: kernelCase.name, ...summary(timesMs) },
    { name: kernelCase.name.replace('full', 'load'), ...summary([indexMs]) },
  ];
}

function summary(timesMs: readonly number[]): Omit<BenchResult, 'name'> {
  const sorted = timesMs.toSorted((one, other) => one - other);
  const quantile = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { medianMs: quantile(0.5), p95Ms: quantile(0.95), runs: sorted.length };
}

export function kernelBenchResults(): readonly BenchResult[] {
  return [realCase(), syntheticCase('kernel-full-6000', 80, 75, 400)].flatMap(benchKernel);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, medianMs, p95Ms, runs } of kernelBenchResults()) {
    console.log(`${name.padEnd(20)} median ${medianMs.toFixed(4)} ms   p95 ${p95Ms.toFixed(4)} ms   ${runs} runs`);
  }
}
