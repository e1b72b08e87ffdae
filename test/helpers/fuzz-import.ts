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
  const failures: string[] = [];
  let [read, refused, slowestMs] = [0, 0, 0];
  for (let turn = 0; turn < mutations; turn++) {
    const seed = firstSeed + turn;
    const file = files[turn % files.length];
    if (file === undefined) throw new Error('no fixtures to fuzz');
    const bytes = mutate(file.bytes, seededNumbers(seed));
    const begun = performance.now();
    const fault = await faultOf(file.name, bytes);
    const took = performance.now() - begun;
    slowestMs = Math.max(slowestMs, took);
    if (fault === 'refused') refused++;
    else if (fault === null) read++;
    else failures.push(`${file.name}, seed ${seed}: ${fault}`);
    if (took > MOST_MS) failures.push(`${file.name}, seed ${seed}: took ${Math.round(took)} ms`);
  }
  return { mutations, read, refused, slowestMs, failures };
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
