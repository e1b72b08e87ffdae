/** Plan files in and out, in one part of the program that is fetched when a file is first saved or opened. */
import { overlapOfPartsM2 } from '../core/geometry/overlapping-parts.ts';
import type { PlainDocument } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { PlanFileReading } from '../io/plan-file/parse-plan-file.ts';
import { parsePlanFile } from '../io/plan-file/parse-plan-file.ts';
import type { PlanFileChanges } from '../io/plan-file/plan-file-changes.ts';
import { mergePatch, planFileChanges } from '../io/plan-file/plan-file-changes.ts';
import { planFileSummary } from '../io/plan-file/plan-file-summary.ts';
import { planFileName, writePlanFile } from '../io/plan-file/write-plan-file.ts';
import type { PlanStore } from '../store/plan-store.ts';
import type { PendingMerge } from '../ui/plan-actions.ts';
import { downloadText } from './files.ts';

export interface ComparedFile {
  readonly shown: PendingMerge;
  readonly changes: PlanFileChanges;
  readonly document: PlainDocument;
}

export async function readPlanFile(file: File): Promise<Result<PlanFileReading>> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return fail(problem('file-unreadable', { file: file.name }));
  }
  const read = parsePlanFile(text);
  return read.ok ? read : fail(problem(read.problem.code, { file: file.name, ...read.problem.details }));
}

/** Names of the file's zones that have parts lying over each other. */
export function zonesOfOverlappingParts(document: PlainDocument): readonly string[] {
  return readPlan(document).plan.zones.flatMap(({ name, shape }) =>
    shape.kind === 'drawn' && overlapOfPartsM2(shape.polygons) > 0 ? [name] : [],
  );
}

export function downloadPlan(plan: Plan): void {
  downloadText(planFileName(plan.title), writePlanFile(plan));
}

/** The title, with a number behind it where another plan has it already: two of one name cannot be told apart. */
export function distinctTitle(title: string, taken: ReadonlySet<string>): string {
  let candidate = title;
  for (let number = 2; taken.has(candidate); number++) candidate = `${title} (${number})`;
  return candidate;
}

/** What a file would add to and change in the open plan. */
export function compareWithFile(current: PlainDocument, document: PlainDocument, fileName: string): ComparedFile {
  const changes = planFileChanges(current, document);
  const { title } = readPlan(document).plan;
  const summary = planFileSummary(current, document, changes);
  return { shown: { fileName, title, ...summary, conflicts: changes.changed }, changes, document };
}

/** Takes in what the file adds and, of what differs, what the person chose: one undo step. */
export function takeInFile(store: PlanStore, file: ComparedFile, takeTheirs: ReadonlySet<number>): void {
  const theirs = new Set([...takeTheirs].map((position) => file.changes.changed[position]));
  store.commit(mergePatch(file.changes, file.document, (conflict) => (theirs.has(conflict) ? 'theirs' : 'mine')));
}
