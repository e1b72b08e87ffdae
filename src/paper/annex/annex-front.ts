import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { pageNode } from '../page-node.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock } from './annex-input.ts';

/** Title, what the registry needs, the plan in a few figures, and the contents. */
export function frontBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t, reference, matter } = input;
  const fields: readonly (readonly [string, string])[] = [
    [t('annex.caseNumber'), matter.caseNumber],
    [t('annex.officer'), matter.officer],
    [t('annex.date'), matter.date],
    [t('annex.municipality'), reference.catalog.municipality.name],
  ];
  return [
    nodeBlock(pageNode('p', { class: 'doc-kicker' }, [t('annex.kicker')])),
    nodeBlock(pageNode('h1', {}, [plan.title])),
    ...(plan.isSample ? [paragraphBlock(t('annex.sample'), 'doc-warning')] : []),
    nodeBlock(
      pageNode(
        'dl',
        { class: 'doc-fields' },
        fields.flatMap(([name, value]) => [
          pageNode('dt', {}, [name]),
          // An empty field is a line to write on.
          pageNode('dd', value === '' ? { class: 'doc-blank' } : {}, [value === '' ? '\u00A0' : value]),
        ]),
      ),
    ),
    headingBlock('summary', 1, t('annex.summary')),
    ...summaryParagraphs(input),
    { node: pageNode('h2', {}, [t('annex.contents')]), keepWithNext: true },
    { node: pageNode('ol', { class: 'doc-contents' }), isContents: true },
  ];
}

function summaryParagraphs(input: AnnexInput): readonly AnnexBlock[] {
  return summarySentences(input).map((sentence) => paragraphBlock(sentence));
}

/** The plan in a few sentences, from the same figures as every table. */
function summarySentences({ plan, figures, t, format, reference }: AnnexInput): readonly string[] {
  const { residents } = countingDivisionOf(reference);
  const whole = figures.municipality.find(({ indicator }) => indicator === residents)?.value ?? null;
  const inZones = figures.union?.figures ?? figures.zones[0]?.figures ?? [];
  const reached = inZones.find(({ indicator }) => indicator === residents)?.value ?? null;
  const { firstYear, lastYear } = plan.settings;
  const allocated = figures.years.reduce((sum, { allocationSek }) => sum + allocationSek, 0);
  const planned = figures.years.reduce((sum, { plannedSek }) => sum + plannedSek, 0);
  const zoneCount = plan.zones.length;
  const people =
    reached === null || whole === null || whole === 0
      ? []
      : [
          t(zoneCount === 1 ? 'annex.sentence.people.one' : 'annex.sentence.people.other', {
            count: zoneCount,
            residents: format.number(reached),
            share: format.percentOfFraction(reached / whole, 1),
            whole: format.number(whole),
            municipality: reference.catalog.municipality.name,
          }),
        ];
  const left = allocated - planned;
  return [
    ...people,
    t('annex.sentence.money', {
      from: firstYear,
      to: lastYear,
      lines: plan.budgetLines.length,
      total: format.kronor(figures.budget.totalSek),
      planned: format.kronor(planned),
      allocated: format.kronor(allocated),
    }),
    left < 0
      ? t('annex.sentence.over', { amount: format.kronor(-left) })
      : t('annex.sentence.left', { amount: format.kronor(left) }),
    ...overYears(figures.years).map((year) => t('annex.sentence.overYear', { year })),
  ];
}

function overYears(years: AnnexInput['figures']['years']): readonly number[] {
  return years.filter(({ leftSek }) => leftSek < 0).map(({ year }) => year);
}
