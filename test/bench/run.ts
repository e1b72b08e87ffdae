import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { fuzzImports } from '../helpers/fuzz-import.ts';
import { benchDrag } from './drag-bench.ts';
import { benchFullEdit, benchLoad, touchedAreas } from './kernel-bench.ts';
import type { KernelCase } from './kernel-cases.ts';
import { countryCase, hugeCase, realCase } from './kernel-cases.ts';
import type { BenchResult } from './measure-time.ts';
import { benchNeed } from './need-bench.ts';
import { benchOverlapLedger, benchOverlaps } from './overlap-bench.ts';
import { benchProjection } from './projection-bench.ts';
import { resultTable } from './result-table.ts';
import type { RunResults } from './results-file.ts';
import { machine, writeResults, writeSoak } from './results-file.ts';
import { describeSoak, runSoak } from './soak.ts';
import { benchTurfIndexed, benchTurfNaive } from './turf-bench.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    soak: { type: 'boolean', default: false },
    drags: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    fuzz: { type: 'boolean', default: false },
    import: { type: 'boolean', default: false },
    mutations: { type: 'string', default: '100000' },
    kill: { type: 'boolean', default: false },
    kills: { type: 'string', default: '50' },
    closes: { type: 'string', default: '50' },
  },
});

if (options.kill) await runKill();
else if (options.fuzz) await runFuzz();
else if (options.import) await runImport();
else if (options.soak) runLongSoak(options.write);
else if (options.write) await writeTimes();
else await runTimes();

/** Loaded only here, for it needs a browser. */
async function runImport(): Promise<void> {
  const { benchImport, importResults } = await import('./import-bench.ts');
  const results = importResults(await benchImport());
  console.log(`${machine()}\n\n${resultTable(results)}`);
  writeJson(results);
}

/** Damaged copies of every file of the import's fixtures. */
async function runFuzz(): Promise<void> {
  const { mutations, read, refused, slowestMs, failures } = await fuzzImports(
    Number(options.mutations),
    Number(options.seed),
  );
  console.log(`${mutations} damaged files: ${read} read, ${refused} refused, slowest ${slowestMs.toFixed(0)} ms`);
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}

/** All times of one run, written to test/bench/results.md and the README. */
async function writeTimes(): Promise<void> {
  const times = await runTimes();
  writeResults(times, new Date().toISOString());
  if (times.missing.length > 0) process.exitCode = 1;
}

async function runTimes(): Promise<RunResults> {
  const cases: string[] = [];
  const missing: string[] = [];
  // The page first: what the other cases leave in memory is of no matter to it then.
  const results = [
    ...report(await pointerResults(missing)),
    ...report(await budgetEditResults(missing)),
    ...report(await overlapLedgerResults(missing)),
    ...realResults(cases),
    ...countryResults(cases),
    ...hugeResults(cases),
    ...report(benchOverlaps()),
    ...report(benchNeed()),
    ...report([benchProjection()]),
  ];
  console.log(`\n${machine()}\n`);
  console.log(resultTable(results));
  for (const reason of missing) console.log(`Not measured: ${reason}`);
  writeJson(results);
  return { results, cases, missing };
}

function writeJson(results: readonly BenchResult[]): void {
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
}

/** Loaded only here, for it needs a browser; without one the rest is measured all the same. */
async function pointerResults(missing: string[]): Promise<readonly BenchResult[]> {
  try {
    const { benchPointer } = await import('./pointer-bench.ts');
    return await benchPointer();
  } catch (error) {
    missing.push(`pointer-to-figures: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** As the pointer's: one cell of a large budget edited in the page. */
async function budgetEditResults(missing: string[]): Promise<readonly BenchResult[]> {
  try {
    const { benchBudgetEdit } = await import('./budget-edit-bench.ts');
    return await benchBudgetEdit();
  } catch (error) {
    missing.push(`budget-edit-to-figures: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** As the pointer's: what the page works out is timed where it runs. */
async function overlapLedgerResults(missing: string[]): Promise<readonly BenchResult[]> {
  try {
    return await benchOverlapLedger();
  } catch (error) {
    missing.push(`overlap-ledger: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

function realResults(cases: string[]): readonly BenchResult[] {
  const real = realCase();
  const index = buildAreaIndex(real.areas);
  describe(real, index, cases);
  return report([
    benchFullEdit(real, index, { warmUp: 2, measured: 3 }),
    benchDrag(real, index),
    benchTurfIndexed(real, index, { warmUp: 1, measured: 2 }),
    benchTurfNaive(real, { warmUp: 1, measured: 1 }),
    benchLoad(real, { warmUp: 2, measured: 5 }),
  ]);
}

function countryResults(cases: string[]): readonly BenchResult[] {
  const country = countryCase();
  const index = buildAreaIndex(country.areas);
  describe(country, index, cases);
  return report([
    benchFullEdit(country, index, { warmUp: 2, measured: 3 }),
    benchDrag(country, index),
    benchTurfIndexed(country, index, { warmUp: 1, measured: 2 }),
    benchLoad(country, { warmUp: 0, measured: 3 }),
  ]);
}

function hugeResults(cases: string[]): readonly BenchResult[] {
  const huge = hugeCase();
  const index = buildAreaIndex(huge.areas);
  describe(huge, index, cases);
  return report([benchFullEdit(huge, index, { warmUp: 1, measured: 1 })]);
}

function describe(kernelCase: KernelCase, index: ReturnType<typeof buildAreaIndex>, cases: string[]): void {
  const { mean, most } = touchedAreas(kernelCase, index);
  const vertices = Math.round(index.x.length / index.areaCount);
  const line = `${index.areaCount} areas × ${vertices} vertices: a zone touches ${mean.toFixed(0)} areas, at most ${most}`;
  console.log(line);
  cases.push(line);
}

function report(results: readonly BenchResult[]): readonly BenchResult[] {
  for (const { name, medianMs, p95Ms } of results)
    console.log(`  ${name}: ${medianMs.toFixed(4)} ms, p95 ${p95Ms.toFixed(4)} ms`);
  return results;
}

/** Not a matter of time, so it may run on a machine that does other things too. */
function runLongSoak(write: boolean): void {
  const soak = runSoak(Number(options.drags), Number(options.seed), (done) => console.error(`${done} drags`));
  console.log(describeSoak(soak));
  if (write) writeSoak(soak, new Date().toISOString());
  if (soak.failures.length > 0) process.exitCode = 1;
}

/** Loaded only here, for it needs a browser. */
async function runKill(): Promise<void> {
  const { describeKillBench, runKillBench } = await import('./kill-bench.ts');
  const killed = await runKillBench({ kills: Number(options.kills), closes: Number(options.closes) });
  console.log(describeKillBench(killed));
  if (killed.lostEdits.length > 0 || killed.loadProblems.length > 0) process.exitCode = 1;
}
