import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { fuzzImports } from '../helpers/fuzz-import.ts';
import { benchDrag } from './drag-bench.ts';
import { benchFullEdit, benchLoad, touchedAreas } from './kernel-bench.ts';
import type { KernelCase } from './kernel-cases.ts';
import { countryCase, hugeCase, realCase } from './kernel-cases.ts';
import type { BenchResult } from './measure-time.ts';
import { benchOverlaps } from './overlap-bench.ts';
import { resultTable } from './result-table.ts';
import { describeSoak, runSoak } from './soak.ts';
import { benchTurfIndexed, benchTurfNaive } from './turf-bench.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    soak: { type: 'boolean', default: false },
    drags: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    fuzz: { type: 'boolean', default: false },
    mutations: { type: 'string', default: '100000' },
    kill: { type: 'boolean', default: false },
    kills: { type: 'string', default: '40' },
    closes: { type: 'string', default: '40' },
  },
});

if (options.kill) await runKill();
else if (options.fuzz) await runFuzz();
else if (options.soak) runLongSoak();
else runTimes();

function runTimes(): void {
  const results = [...realResults(), ...countryResults(), ...hugeResults(), ...report(benchOverlaps())];
  console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
  console.log(resultTable(results));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
}

function realResults(): readonly BenchResult[] {
  const real = realCase();
  const index = buildAreaIndex(real.areas);
  describe(real, index);
  return report([
    benchFullEdit(real, index, { warmUp: 2, measured: 3 }),
    benchDrag(real, index),
    benchTurfIndexed(real, index, { warmUp: 1, measured: 2 }),
    benchTurfNaive(real, { warmUp: 1, measured: 1 }),
    benchLoad(real, { warmUp: 2, measured: 5 }),
  ]);
}

function countryResults(): readonly BenchResult[] {
  const country = countryCase();
  const index = buildAreaIndex(country.areas);
  describe(country, index);
  return report([
    benchFullEdit(country, index, { warmUp: 2, measured: 3 }),
    benchDrag(country, index),
    benchTurfIndexed(country, index, { warmUp: 1, measured: 2 }),
    benchLoad(country, { warmUp: 0, measured: 3 }),
  ]);
}

function hugeResults(): readonly BenchResult[] {
  const huge = hugeCase();
  const index = buildAreaIndex(huge.areas);
  describe(huge, index);
  return report([benchFullEdit(huge, index, { warmUp: 1, measured: 1 })]);
}

function describe(kernelCase: KernelCase, index: ReturnType<typeof buildAreaIndex>): void {
  const { mean, most } = touchedAreas(kernelCase, index);
  const vertices = Math.round(index.x.length / index.areaCount);
  console.log(
    `${index.areaCount} areas × ${vertices} vertices: a zone touches ${mean.toFixed(0)} areas, at most ${most}`,
  );
}

function report(results: readonly BenchResult[]): readonly BenchResult[] {
  for (const { name, medianMs, p95Ms } of results)
    console.log(`  ${name}: ${medianMs.toFixed(4)} ms, p95 ${p95Ms.toFixed(4)} ms`);
  return results;
}

function runLongSoak(): void {
  const report = runSoak(Number(options.drags), Number(options.seed), (done) => console.error(`${done} drags`));
  console.log(describeSoak(report));
  if (report.failures.length > 0) process.exitCode = 1;
}

async function runFuzz(): Promise<void> {
  const report = await fuzzImports(Number(options.mutations), Number(options.seed));
  const { mutations, read, refused, slowestMs, failures } = report;
  console.log(`${mutations} damaged files: ${read} read, ${refused} refused, slowest ${slowestMs.toFixed(0)} ms`);
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}

/** Loaded only here, for it needs a browser. */
async function runKill(): Promise<void> {
  const { describeKillBench, runKillBench } = await import('./kill-bench.ts');
  const report = await runKillBench({ kills: Number(options.kills), closes: Number(options.closes) });
  console.log(describeKillBench(report));
  if (report.lostEdits.length > 0 || report.loadProblems.length > 0) process.exitCode = 1;
}
