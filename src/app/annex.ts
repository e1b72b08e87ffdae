/** The annex of the open plan, in one part of the program that is fetched when paper is first asked for. */
import { computePlanFigures } from '../core/decision/plan-figures.ts';
import { problem } from '../core/problem.ts';
import { fileNameOf } from '../io/file-name.ts';
import { annexBlocks } from '../paper/annex/annex-document.ts';
import type { AnnexBlock, AnnexInput } from '../paper/annex/annex-input.ts';
import { shareBlocks } from '../paper/annex/annex-share.ts';
import { layOutPages } from '../paper/paginate-dom.ts';
import type { AnnexOptions, AnnexShown } from '../ui/paper-actions.ts';
import { leftOutText } from '../ui/share/left-out-text.ts';
import type { Workspace } from '../ui/workspace.ts';
import { inputOf, makeDecision, pageOf, viewOf } from './decision.ts';
import { downloadText } from './files.ts';
import { pageAddress } from './page-address.ts';
import { codeContent } from './plan-code.ts';
import { codeLinks } from './plan-link.ts';

export async function showAnnex(
  workspace: Workspace,
  holder: HTMLElement,
  options: AnnexOptions,
): Promise<AnnexShown | null> {
  const decision = await makeDecision(workspace);
  if (!options.isWanted()) return null;
  const input = decision === null ? unfrozenInput(workspace) : inputOf(decision, workspace);
  const { plan, reference, matter, t } = input;
  const { municipality } = reference.catalog;
  const pageCount = layOutPages(annexBlocks(input, options.a3Sheet, codeBlocks(workspace)), holder, {
    header: [
      `${municipality.name} · ${plan.title}`,
      [matter.caseNumber, matter.date].filter((text) => text !== '').join(' · '),
    ],
    footer: t('annex.kicker'),
    pageText: (page, pages) => t('annex.page', { page, pages }),
    continued: (caption) => t('annex.continued', { caption }),
  });
  return { pageCount, checksum: decision?.checksum ?? null };
}

/** The code of the link to the plan; none where the page's address leads nowhere from another machine. */
function codeBlocks(workspace: Workspace): readonly AnnexBlock[] {
  const code = codeContent(codeLinks(workspace));
  if (code === null) return [];
  const { t, session } = workspace;
  const leftOut = leftOutText(t, session.state.language, code.leftOut);
  return shareBlocks({ ...code, leftOut, page: pageAddress() }, t);
}

/** Downloads the frozen decision; its checksum, or null where there was none to freeze, which is told. */
export async function freezeDecision(workspace: Workspace): Promise<string | null> {
  const decision = await makeDecision(workspace);
  if (decision === null) {
    workspace.tell(problem('decision-data-gone'));
    return null;
  }
  const { title } = decision.content.plan;
  const name = `${fileNameOf(title)}.beslut.html`;
  downloadText(name, pageOf(decision, workspace), 'text/html');
  return decision.checksum;
}

/** What can be printed where the data cannot be read again: the same annex, without a checksum. */
function unfrozenInput(workspace: Workspace): AnnexInput {
  const { store, reference, session, t, format } = workspace;
  const plan = store().plan();
  return {
    plan,
    reference,
    figures: computePlanFigures(plan, reference),
    matter: plan.matter,
    view: viewOf(workspace),
    checksum: null,
    language: session.state.language,
    t,
    format: format(),
  };
}
