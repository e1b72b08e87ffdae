/** The decision's file beside the open plan, in one part of the program that is fetched when it is first asked for. */
import { firstFigureThatDiffers } from '../cli/report/compare-figures.ts';
import { decisionChanges } from '../core/decision/decision-changes.ts';
import { METHOD_VERSION } from '../core/decision/decision-view.ts';
import { computePlanFigures } from '../core/decision/plan-figures.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { decisionContent, filesOfPayload } from '../io/decision/decision-content.ts';
import { readDecisionPage } from '../io/decision/read-decision-page.ts';
import { changesBlocks } from '../paper/changes/changes-document.ts';
import type { ChangesInput } from '../paper/changes/changes-input.ts';
import { changesSummary } from '../paper/changes/changes-summary.ts';
import { layOutPages } from '../paper/paginate-dom.ts';
import type { ChangesOptions, ChangesShown, DecidedPlan } from '../ui/paper-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import { chooseFile } from './files.ts';

const DECISION_FILE_TYPES = '.html,text/html';

/** Null where the person changes their mind, or the file is no decision as it was frozen, which is told. */
export async function chooseDecision(workspace: Workspace, onFile: () => void): Promise<DecidedPlan | null> {
  const file = await chooseFile(DECISION_FILE_TYPES);
  if (file === null) return null;
  onFile();
  const read = await readDecision(file);
  if (read.ok) return read.value;
  workspace.tell(read.problem);
  return null;
}

async function readDecision(file: File): Promise<Result<DecidedPlan>> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return fail(problem('file-unreadable', { file: file.name }));
  }
  // A mark at the start is a change like any other.
  const page = readDecisionPage(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), file.name);
  if (!page.ok) return page;
  const { payload, checksum } = page.value;
  const files = await filesOfPayload(payload);
  if (!files.ok) return files;
  const content = await decisionContent(payload.plan, files.value);
  if (!content.ok) return content;
  const { plan, reference } = content.value;
  const { figures, method } = payload;
  // As they would be written, where a number has the digits of its text.
  const anew: unknown = JSON.parse(JSON.stringify(content.value.figures));
  return succeed({
    fileName: file.name,
    checksum,
    figuresAgree: method !== METHOD_VERSION || firstFigureThatDiffers(anew, figures) === null,
    side: { plan, reference, figures, method },
  });
}

/** Lays the comparison with the open plan out in the element; the sentence it begins with, and how many pages came of it. */
export function showChanges(
  workspace: Workspace,
  decided: DecidedPlan,
  holder: HTMLElement,
  { everyFigure }: ChangesOptions,
): ChangesShown {
  const { store, reference, session, t, format, now } = workspace;
  const plan = store().plan();
  const after = { plan, reference, figures: computePlanFigures(plan, reference), method: METHOD_VERSION };
  const input: ChangesInput = {
    before: decided.side,
    after,
    changes: decisionChanges(decided.side, after),
    checksum: decided.checksum,
    figuresAgree: decided.figuresAgree,
    comparedOn: now(),
    everyFigure,
    language: session.state.language,
    t,
    format: format(),
  };
  const pageCount = layOutPages(changesBlocks(input), holder, {
    header: [`${reference.catalog.municipality.name} · ${plan.title}`, decided.side.plan.matter.caseNumber],
    footer: t('changes.kicker'),
    pageText: (page, pages) => t('changes.page', { page, pages }),
    continued: (caption) => t('changes.continued', { caption }),
  });
  return { pageCount, summary: changesSummary(input), isAnotherPlan: input.changes.isAnotherPlan };
}
