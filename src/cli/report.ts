import { readFile } from 'node:fs/promises';
import { problem } from '../core/problem.ts';
import { loadReferenceData } from '../io/catalog/load-reference-data.ts';
import { readFolderText } from '../io/catalog/read-folder-text.ts';
import { parsePlanFile } from '../io/plan-file/parse-plan-file.ts';
import { buildReport } from './report/build-report.ts';
import { problemLine } from './report/problem-line.ts';
import { readReportOptions, readVerifyOption, USAGE } from './report/report-options.ts';

/** Recomputes a plan's figures without a browser: JSON on stdout, or one line on stderr and exit code 1. */
async function main(): Promise<void> {
  const decisionFile = readVerifyOption(process.argv.slice(2), process.env);
  if (decisionFile !== null) return await verify(decisionFile);
  const options = readReportOptions(process.argv.slice(2), process.env);
  if (options === null) return stop(USAGE);
  const { planFile, geoFolder } = options;

  const text = await readFile(planFile, 'utf8').catch((error: unknown) => (error instanceof Error ? error : null));
  if (typeof text !== 'string') {
    return stop(problemLine(planFile, problem('file-unreadable', { what: text?.message ?? 'unknown reason' })));
  }
  const file = parsePlanFile(text);
  if (!file.ok) return stop(problemLine(planFile, file.problem));
  const reference = await loadReferenceData(readFolderText(geoFolder));
  if (!reference.ok) return stop(problemLine(geoFolder, reference.problem));

  // Whoever reads may stop before the end, as `head` does.
  process.stdout.once('error', ({ message }) => stop(`the answer could not be written (${message})`));
  process.stdout.write(`${JSON.stringify(buildReport(file.value, reference.value))}\n`);
}

/** One line of JSON where the frozen decision is as it was made; else what differs and where, and exit code 1. */
async function verify(file: string): Promise<void> {
  const bytes = await readFile(file).catch((error: unknown) => (error instanceof Error ? error : null));
  if (!(bytes instanceof Uint8Array)) {
    return stop(problemLine(file, problem('file-unreadable', { what: bytes?.message ?? 'unknown reason' })));
  }
  const { verifyDecision } = await import('./report/verify-decision.ts');
  const answer = await verifyDecision(bytes);
  if (answer.verified) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else for (const reason of answer.reasons) stop(`${file}: ${reason}`);
}

function stop(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

await main();
