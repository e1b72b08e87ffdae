import type { ApplicationLine, ApplicationSection } from '../../core/budget/application.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { bodyName, purposeName } from '../../core/plan/effective-lists.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import type { AnnexBlock } from '../annex/annex-input.ts';
import { headingBlock, localText, nodeBlock, paragraphBlock, recordedText } from '../annex/annex-input.ts';
import type { PageChild } from '../page-node.ts';
import { pageNode } from '../page-node.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import type { ApplicationInput } from './application-input.ts';
import { measureOf, moneyColumns, moneyRow, saidOr } from './application-input.ts';

/** One zone, or what has none: use, goals, time plan and budget, in the ordinance's order. */
export function sectionBlocks(
  input: ApplicationInput,
  section: ApplicationSection,
  number: number,
): readonly AnnexBlock[] {
  const { t } = input;
  const title = section.zone?.name ?? t(`application.${keyOf(section.kind)}`);
  const captionOf = (what: 'application.goals' | 'application.schedule' | 'application.budget'): string =>
    t('application.tableOf', { what: t(what), place: title });
  return [
    headingBlock(`section-${number}`, 1, `${number}. ${title}`, { startsPage: number === 1 }),
    ...aboutBlocks(input, section),
    headingBlock(`section-${number}-use`, 2, t('application.use')),
    nodeBlock(
      pageNode(
        'ul',
        {},
        section.lines.map(({ line }) => pageNode('li', {}, useOf(input, line))),
      ),
    ),
    headingBlock(`section-${number}-goals`, 2, t('application.goals')),
    nodeBlock(goalTable(input, captionOf('application.goals'), section.lines)),
    headingBlock(`section-${number}-schedule`, 2, t('application.schedule')),
    nodeBlock(scheduleTable(input, captionOf('application.schedule'), section.lines)),
    headingBlock(`section-${number}-budget`, 2, t('application.budget')),
    nodeBlock(budgetTable(input, captionOf('application.budget'), section)),
  ];
}

function keyOf(kind: ApplicationSection['kind']): 'municipalityWide' | 'withoutPlace' | 'section' {
  switch (kind) {
    case 'zone':
      return 'section';
    case 'municipality-wide':
      return 'municipalityWide';
    case 'without-place':
      return 'withoutPlace';
  }
}

function aboutBlocks(input: ApplicationInput, { kind, zone }: ApplicationSection): readonly AnnexBlock[] {
  const { t, plan, reference, figures, format } = input;
  if (zone === null) {
    return [
      paragraphBlock(t(kind === 'without-place' ? 'application.withoutPlaceText' : 'application.municipalityWideText')),
    ];
  }
  const recorded = figures.zones.find(({ id }) => id === zone.id);
  const counting = countingDivisionOf(reference);
  const figure = recorded?.figures.find(({ indicator }) => indicator === counting.residents);
  const indicator = reference.catalog.indicators.find(({ id }) => id === counting.residents);
  const areaM2 = recorded?.areaM2 ?? null;
  const purpose = zone.purpose === null ? null : purposeName(reference.catalog, plan, zone.purpose);
  const sentences = [
    ...(figure === undefined || indicator === undefined || areaM2 === null
      ? []
      : [
          t('application.zoneResidents', {
            residents: recordedText(input, figure, indicator),
            area: format.squareKilometres(areaM2),
          }),
        ]),
    ...(purpose === null ? [] : [t('application.zonePurpose', { purpose: localText(input, purpose) })]),
  ];
  return [
    ...(sentences.length === 0 ? [] : [paragraphBlock(sentences.join(' '))]),
    ...(zone.note.trim() === '' ? [] : [paragraphBlock(zone.note)]),
  ];
}

function useOf(input: ApplicationInput, line: BudgetLine): readonly PageChild[] {
  const { t, plan, reference } = input;
  const purpose = line.purpose === null ? null : purposeName(reference.catalog, plan, line.purpose);
  const body = line.body === null ? null : bodyName(reference.catalog, plan, line.body);
  const sentences = [
    ...(purpose === null ? [] : [t('application.purpose', { purpose: localText(input, purpose) })]),
    ...(line.note.trim() === '' ? [] : [asSentence(line.note.trim())]),
    ...(body === null ? [] : [t('application.body', { body: localText(input, body) })]),
    ...(line.partners.trim() === '' ? [] : [t('application.partners', { partners: line.partners.trim() })]),
    ...(line.decisionReference === '' ? [] : [t('application.decision', { decision: line.decisionReference })]),
  ];
  const isSaid = purpose !== null || line.note.trim() !== '';
  return [
    pageNode('strong', {}, [t('application.useLine', { title: line.title })]),
    ...(isSaid ? [] : [pageNode('em', {}, [t('application.notSaid')]), ' ']),
    sentences.join(' '),
  ];
}

/** What was written without a full stop would run into what follows. */
function asSentence(text: string): string {
  return /[.!?…:;]$/.test(text) ? text : `${text}.`;
}

function goalTable(input: ApplicationInput, caption: string, lines: readonly ApplicationLine[]) {
  const { t, format, reference } = input;
  const valueText = (line: BudgetLine, value: number | null): string => {
    if (value === null) return '';
    const indicator = reference.catalog.indicators.find(({ id }) => id === line.goal.indicator);
    return indicator === undefined
      ? format.number(value, Number.isInteger(value) ? 0 : 1)
      : format.withUnit(value, indicator.unit, indicator.decimals);
  };
  return tableNode(
    caption,
    [
      { heading: t('application.measure'), widthPercent: 23 },
      { heading: t('application.goal'), widthPercent: 31 },
      { heading: t('application.measuredBy'), widthPercent: 17 },
      { heading: t('application.baseline'), widthPercent: 16, kind: 'number' },
      { heading: t('application.target'), widthPercent: 13, kind: 'number' },
    ],
    lines.map(
      ({ line }): TableRow => ({
        cells: [
          line.title,
          saidOr(input, line.goal.text),
          measureOf(input, line) || '–',
          valueText(line, line.goal.baseline) || '–',
          valueText(line, line.goal.target) || '–',
        ],
      }),
    ),
  );
}

function scheduleTable(input: ApplicationInput, caption: string, lines: readonly ApplicationLine[]) {
  const { t, plan, reference } = input;
  return tableNode(
    caption,
    [
      { heading: t('application.measure'), widthPercent: 38 },
      { heading: t('application.start'), widthPercent: 15 },
      { heading: t('application.end'), widthPercent: 15 },
      { heading: t('application.responsible'), widthPercent: 32 },
    ],
    lines.map(({ line }): TableRow => {
      const body = line.body === null ? null : bodyName(reference.catalog, plan, line.body);
      return {
        cells: [
          line.title,
          saidOr(input, line.startDate),
          saidOr(input, line.endDate),
          body === null ? '–' : localText(input, body),
        ],
      };
    }),
  );
}

/** Line by line, each year under its own head where there are several. */
function budgetTable(input: ApplicationInput, caption: string, { lines, years }: ApplicationSection) {
  const { t } = input;
  const ofYear = (wanted: number): readonly TableRow[] =>
    lines.flatMap(({ line, years: own }) => {
      const found = own.filter(({ year }) => year === wanted);
      return found.length === 0 ? [] : [moneyRow(input, line.title, found)];
    });
  const rows =
    years.length === 1
      ? years.flatMap(({ year }) => ofYear(year))
      : years.flatMap(({ year }): readonly TableRow[] => [{ kind: 'group', cells: [String(year)] }, ...ofYear(year)]);
  return tableNode(caption, moneyColumns(input, t('application.measure')), [
    ...rows,
    moneyRow(input, t('application.total'), years, 'total'),
  ]);
}
