import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutate, seededNumbers } from './mutate-bytes.ts';
import { readImport } from './read-import-fixture.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const MOST_MS = 1000;

export interface FuzzReport {
  readonly mutations: number;
  readonly read: number;
  readonly refused: number;
  readonly slowestMs: number;
  /** Seed and file of each mutation that threw, hung or lost lines. */
  readonly failures: readonly string[];
}

/** Reads damaged copies of every fixture in turn: none may throw, take over a second, or lose a line without a word. */
export async function fuzzImports(mutations: number, firstSeed: number): Promise<FuzzReport> {
  const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(FOLDER + name)) }));
  // Readers are fetched when first used: that is no file's time.
  for (const { name, bytes } of files) await readImport(name, bytes);
  const failures: string[] = [];
  let [read, refused, slowestMs] = [0, 0, 0];
  for (let turn = 0; turn < mutations; turn++) {
    const seed = firstSeed + turn;
    const file = files[turn % files.length];
    if (file === undefined) throw new Error('no fixtures to fuzz');
    const bytes = mutate(file.bytes, seededNumbers(seed));
    const begun = processorMs();
    const fault = await faultOf(file.name, bytes);
    const took = processorMs() - begun;
    slowestMs = Math.max(slowestMs, took);
    if (fault === 'refused') refused++;
    else if (fault === null) read++;
    else failures.push(`${file.name}, seed ${seed}: ${fault}`);
    if (took > MOST_MS) failures.push(`${file.name}, seed ${seed}: took ${Math.round(took)} ms`);
  }
  return { mutations, read, refused, slowestMs, failures };
}

/** Time on the processor: a machine that does much else is no reason to call a reader slow. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function faultOf(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const reading = await readImport(name, bytes);
    if (!reading.ok) return 'refused';
    if (reading.value.kind !== 'table') return null;
    const { fates, lineCount } = reading.value.table;
    const told = fates.reduce((sum, { count }) => sum + count, 0);
    return told === lineCount ? null : `${lineCount} lines in, ${told} told`;
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
