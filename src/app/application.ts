/** The application of the open plan, in one part of the program that is fetched when it is first asked for. */
import { applicationPack } from '../core/budget/application.ts';
import { budgetLeaves } from '../core/budget/leaves.ts';
import type { ZonePeople } from '../core/budget/reach.ts';
import { zonePeople } from '../core/budget/reach.ts';
import { reachPicture } from '../core/budget/reach-picture.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import { computePlanFigures } from '../core/decision/plan-figures.ts';
import type { ZoneId } from '../core/identifiers.ts';
import { countingDivisionOf } from '../core/indicator/counting-division.ts';
import { computeZoneFigures } from '../core/indicator/zone-figures.ts';
import type { Plan, YearSpan } from '../core/plan/plan.ts';
import { policyHash } from '../io/decision/decision-file.ts';
import { fileNameOf } from '../io/file-name.ts';
import { applicationBlocks } from '../paper/application/application-document.ts';
import type { ApplicationInput } from '../paper/application/application-input.ts';
import { spanText } from '../paper/application/application-input.ts';
import { applicationPage } from '../paper/application/application-page.ts';
import frozenStyle from '../paper/frozen/frozen-style.css?raw';
import { layOutPages } from '../paper/paginate-dom.ts';
import printStyle from '../styles/print.css?raw';
import type { Workspace } from '../ui/workspace.ts';
import { viewOf } from './decision.ts';
import { downloadText } from './files.ts';

const STYLE = `${printStyle}${frozenStyle}`;

/** Lays the application out in the element; how many pages came of it. */
export function showApplication(workspace: Workspace, holder: HTMLElement, span: YearSpan): number {
  const input = applicationInput(workspace, span);
  const { plan, reference, matter, t } = input;
  return layOutPages(applicationBlocks(input), holder, {
    header: [
      `${reference.catalog.municipality.name} · ${plan.title}`,
      [matter.caseNumber, matter.date].filter((text) => text !== '').join(' · '),
    ],
    footer: t('application.kicker'),
    pageText: (page, pages) => t('application.page', { page, pages }),
    continued: (caption) => t('application.continued', { caption }),
  });
}

export function saveApplication(workspace: Workspace, span: YearSpan): void {
  const input = applicationInput(workspace, span);
  const years = spanText(input.pack);
  const page = applicationPage({
    title: `${input.t('application.heading')} ${years}: ${input.plan.title}`,
    language: input.language,
    blocks: applicationBlocks(input),
    style: STYLE,
    styleHash: policyHash(STYLE),
  });
  downloadText(`${fileNameOf(input.plan.title)}.ansokan-${years}.html`, page, 'text/html');
}

/** As all paper: people are spread evenly inside areas, since a weight layer lives in one browser. */
function applicationInput(workspace: Workspace, span: YearSpan): ApplicationInput {
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
    pack: applicationPack(plan, span),
    challenged: challengedShares(plan, reference, span),
  };
}

function challengedShares(plan: Plan, reference: ReferenceData, span: YearSpan): ApplicationInput['challenged'] {
  const { data, residents } = countingDivisionOf(reference);
  const people = new Map<ZoneId, ZonePeople>();
  for (const { id, shape } of plan.zones) {
    const figures = computeZoneFigures([shape], reference);
    if (figures.ok) people.set(id, zonePeople(figures.value, residents));
  }
  const leaves = budgetLeaves(plan).filter(({ year }) => year >= span.firstYear && year <= span.lastYear);
  const { reach, byType } = reachPicture(leaves, people, data, reference);
  if (byType === null || reach.totalSek === 0 || byType.residents === 0) return null;
  return {
    shareOfMoney: byType.challengedSek / reach.totalSek,
    shareOfResidents: byType.challengedResidents / byType.residents,
  };
}
