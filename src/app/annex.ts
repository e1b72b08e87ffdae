/** The annex of the open plan, in one part of the program that is fetched when paper is first asked for. */

import { computePlanFigures } from '../core/decision/plan-figures.ts';
import { annexBlocks } from '../paper/annex/annex-document.ts';
import type { AnnexInput } from '../paper/annex/annex-input.ts';
import { layOutPages } from '../paper/paginate-dom.ts';
import type { Workspace } from '../ui/workspace.ts';

export function showAnnex(workspace: Workspace, holder: HTMLElement, options: { readonly a3Sheet: boolean }): number {
  const input = annexInput(workspace);
  const { plan, reference, matter, t } = input;
  const { municipality } = reference.catalog;
  return layOutPages(annexBlocks(input, options.a3Sheet), holder, {
    header: [`${municipality.name} · ${plan.title}`, [matter.caseNumber, matter.date].filter(Boolean).join(' · ')],
    footer: t('annex.kicker'),
    pageText: (page, pages) => t('annex.page', { page, pages }),
    continued: (caption) => t('annex.continued', { caption }),
  });
}

function annexInput({ store, reference, session, t, format }: Workspace): AnnexInput {
  const plan = store().plan();
  const { language, indicator, division, classMethod, classCount, manualBreaks } = session.state;
  return {
    plan,
    reference,
    figures: computePlanFigures(plan, reference),
    matter: plan.matter,
    view: {
      indicator,
      division,
      classes: { method: classMethod, classCount, manualBreaks: [...manualBreaks] },
    },
    checksum: null,
    language,
    t,
    format: format(),
  };
}
