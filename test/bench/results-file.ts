import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './measure-time.ts';
import { mainTable, resultTable } from './result-table.ts';
import type { SoakReport } from './soak.ts';
import { describeSoak } from './soak.ts';

const FILE = fileURLToPath(new URL('./results.md', import.meta.url));
const SOAK_FILE = fileURLToPath(new URL('./soak.md', import.meta.url));
const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BIOME = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
/** Between these lines of the README stands the table of the last run. */
const README_TABLE = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;

/** What a run came to; what was not run, or could not be, says so. */
export interface RunResults {
  readonly results: readonly BenchResult[];
  /** Of what the cases are made, a line each. */
  readonly cases: readonly string[];
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
}

/** Which machine and versions the figures hold for. */
export function machine(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${processors}, ${memory}, ${platform()} ${release()} ${arch()}, Node ${process.version}`;
}

/** Writes test/bench/results.md anew, whole, and the README's table. Throws where the README has lost the table's place. */
export function writeResults(run: RunResults, date: string): void {
  const sections = [
    '# Bench',
    `${date.slice(0, 10)}. ${machine()}.`,
    'Made by `npm run bench -- --write`: every figure below is of that one run. What is bound is bound by the issue that asked for it.',
    '## Times',
    resultTable(run.results),
    ...run.missing.map((reason) => `Not measured: ${reason}`),
    'Cases:',
    run.cases.map((line) => `- ${line}`).join('\n'),
    WHAT_IS_MEASURED,
  ];
  writeFileSync(FILE, `${sections.join('\n\n')}\n`);
  const readme = readFileSync(README, 'utf8');
  if (!README_TABLE.test(readme)) throw new Error('README.md has no place for the table of the bench');
  const table = `\nMeasured ${date.slice(0, 10)} on ${machine()}.\n\n${mainTable(run.results)}\n\n`;
  writeFileSync(
    README,
    readme.replace(README_TABLE, (_, begin: string, end: string) => `${begin}${table}${end}`),
  );
  layOut(FILE, README);
}

/** Writes test/bench/soak.md anew, whole. */
export function writeSoak(soak: SoakReport, date: string): void {
  const stamp = `${date.slice(0, 10)}. Made by \`npm run bench -- --soak --write\`.`;
  writeFileSync(SOAK_FILE, `${['# Soak', stamp, describeSoak(soak)].join('\n\n')}\n`);
  layOut(SOAK_FILE);
}

/** As the linter wants its tables. */
function layOut(...files: readonly string[]): void {
  execFileSync(process.execPath, [BIOME, 'format', '--write', ...files], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const WHAT_IS_MEASURED = `What the names say:

- \`kernel-full\`: a zone of 30 to 60 corners, new lon/lat in, projected, checked for crossings, measured against every area; shares out.
- \`kernel-drag\`: the next pointer position of one dragged corner in, shares of all areas touched out.
- \`kernel-load\`: parsed coordinates in, projected and indexed.
- \`project\`: longitude and latitude of a million places to EPSG:3006.
- \`turf-indexed\`, \`turf-naive\`: Turf's \`intersect\` on the same zones and areas, behind the same R-tree and without one.
- \`pointer-to-figures\`: in the built app in Chromium, WebGL in software: from the pointer event until the frame with the new figures is painted.
- \`pointer-computing\`: the part of that which works out figures, money and the drawing. The browser's clock has steps of 0.1 ms.
- \`budget-edit-work\`: in the built app in Chromium, 2,000 lines × 10 years × 500 zones, the budget table shown: all that one edited cell sets off on the page's thread, from Enter on, with style, layout and paint of the frame.
- \`budget-edit-to-figures\`: from the key until the frame with the new figures is painted, the wait for the frame included.
- \`overlap-ledger\`: in a page of Chromium, 200 zones × 20,000 holdings of three companies, near to 100 m: the whole ledger from borders never met before, and the whole ledger after one zone got another border.`;
