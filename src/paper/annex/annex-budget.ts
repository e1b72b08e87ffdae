import type { RecordedLine, YearAmount } from '../../core/decision/plan-figures.ts';
import { FINANCIERS } from '../../core/plan/document-schema.ts';
import { bodyName, purposeName } from '../../core/plan/effective-lists.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { isWithoutPlace, unplacedShare, zoneShares } from '../../core/plan/weights.ts';
import type { PageNode } from '../page-node.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, localText, nodeBlock, paragraphBlock } from './annex-input.ts';

/** As many columns of whole kronor as a page is wide for. */
const YEARS_PER_TABLE = 5;

export function budgetBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t } = input;
  return [
    headingBlock('budget', 1, t('annex.budget'), { startsPage: true }),
    nodeBlock(yearsTable(input)),
    ...carriedOverBlocks(input),
    ...(input.figures.budget.byYear.length === 0 ? [] : [nodeBlock(financiersTable(input))]),
    headingBlock('lines', 2, t('annex.lines')),
    ...(plan.budgetLines.length === 0 ? [paragraphBlock(t('annex.noLines'))] : [nodeBlock(linesTable(input))]),
    ...lineYearTables(input).map((table) => nodeBlock(table)),
    ...noteBlocks(input),
  ];
}

function yearsTable({ figures, t, format }: AnnexInput): PageNode {
  const sum = (of: (year: AnnexInput['figures']['years'][number]) => number): string =>
    format.kronor(figures.years.reduce((total, year) => total + of(year), 0));
  return tableNode(
    t('annex.yearsCaption'),
    [
      { heading: t('annex.year'), widthPercent: 11 },
      { heading: t('annex.state'), widthPercent: 13 },
      { heading: t('annex.allocated'), widthPercent: 19, kind: 'number' },
      { heading: t('annex.plannedGrant'), widthPercent: 19, kind: 'number' },
      { heading: t('annex.left'), widthPercent: 19, kind: 'number' },
      { heading: t('annex.plannedAll'), widthPercent: 19, kind: 'number' },
    ],
    [
      ...figures.years.map((year) => ({
        cells: [
          String(year.year),
          year.state === null ? t('annex.stateUnknown') : t(`allocation.state.${year.state}`),
          format.kronor(year.allocationSek),
          format.kronor(year.plannedSek),
          year.leftSek < 0
            ? t('annex.overPlanned', { amount: format.kronor(-year.leftSek) })
            : format.kronor(year.leftSek),
          format.kronor(year.plannedAllFinanciersSek),
        ],
      })),
      {
        kind: 'total',
        cells: [
          t('budget.total'),
          '',
          sum(({ allocationSek }) => allocationSek),
          sum(({ plannedSek }) => plannedSek),
          sum(({ leftSek }) => leftSek),
          sum(({ plannedAllFinanciersSek }) => plannedAllFinanciersSek),
        ],
      },
    ],
  );
}

/** Without it the sums of a year would not seem to add up. */
function carriedOverBlocks({ figures, t, format }: AnnexInput): readonly AnnexBlock[] {
  const years = figures.years.filter(({ carriedInSek }) => carriedInSek !== 0);
  if (years.length === 0) return [];
  const texts = years.map(({ year, carriedInSek }) => `${year} ${format.kronor(carriedInSek)}`);
  return [paragraphBlock(t('annex.carriedOver', { years: texts.join(', ') }), 'doc-note')];
}

function financiersTable({ figures, t, format }: AnnexInput): PageNode {
  const { byYear, totalSek } = figures.budget;
  const rows = FINANCIERS.map((financier) => ({
    name: t(`budget.financier.${financier}`),
    amountSek: sumOf(byYear.filter((amount) => amount.financier === financier)),
  })).filter(({ amountSek }) => amountSek !== 0);
  const share = (amountSek: number): string =>
    totalSek === 0 ? '' : format.percentOfFraction(amountSek / totalSek, 1);
  return tableNode(
    t('annex.financiersCaption'),
    [
      { heading: t('budget.financier'), widthPercent: 50 },
      { heading: t('annex.amount'), widthPercent: 30, kind: 'number' },
      { heading: t('annex.share'), widthPercent: 20, kind: 'number' },
    ],
    [
      ...rows.map(({ name, amountSek }) => ({ cells: [name, format.kronor(amountSek), share(amountSek)] })),
      { kind: 'total', cells: [t('budget.total'), format.kronor(totalSek), share(totalSek)] },
    ],
  );
}

function linesTable(input: AnnexInput): PageNode {
  const { plan, figures, t, format, reference } = input;
  return tableNode(
    t('annex.linesCaption'),
    [
      { heading: t('budget.line'), widthPercent: 24 },
      { heading: t('budget.place'), widthPercent: 24 },
      { heading: t('annex.purposeAndBody'), widthPercent: 23 },
      { heading: t('budget.status'), widthPercent: 13 },
      { heading: t('annex.amount'), widthPercent: 16, kind: 'number' },
    ],
    [
      ...plan.budgetLines.map((line): TableRow => {
        const purpose = line.purpose === null ? null : purposeName(reference.catalog, plan, line.purpose);
        const body = line.body === null ? null : bodyName(reference.catalog, plan, line.body);
        const names = [purpose, body].flatMap((name) => (name === null ? [] : [localText(input, name)]));
        return {
          cells: [
            line.title,
            placeText(input, line),
            names.join('; '),
            t(`budget.status.${line.status}`),
            format.kronor(recordedLine(input, line)?.totalSek ?? 0),
          ],
        };
      }),
      { kind: 'total', cells: [t('budget.total'), '', '', '', format.kronor(figures.budget.totalSek)] },
    ],
  );
}

/** Where a line's money goes, in words. */
export function placeText(
  { plan, t, format }: Pick<AnnexInput, 'plan' | 't' | 'format'>,
  { place }: BudgetLine,
): string {
  if (place.kind === 'municipality-wide') return t('annex.municipalityWide');
  if (isWithoutPlace(place)) return t('budget.withoutPlace');
  const nameOf = (id: string): string => plan.zones.find((zone) => zone.id === id)?.name ?? id;
  const shares = zoneShares(place).map(({ zone, share }) => `${nameOf(zone)} ${format.percentOfFraction(share)}`);
  const unplaced = unplacedShare(place);
  const rest = unplaced === 0 ? [] : [t('budget.withoutPlaceShare', { share: format.percentOfFraction(unplaced) })];
  return [...shares, ...rest].join(', ');
}

/** Whole kronor of each line and year; years without any money are left out. */
function lineYearTables(input: AnnexInput): readonly PageNode[] {
  const { plan, figures, t, format } = input;
  const years = [...new Set(figures.budget.byYear.map(({ year }) => year))].sort((a, b) => a - b);
  const parts = Array.from({ length: Math.ceil(years.length / YEARS_PER_TABLE) }, (_, part) =>
    years.slice(part * YEARS_PER_TABLE, (part + 1) * YEARS_PER_TABLE),
  );
  return parts.map((part) => {
    const ofYear = (amounts: readonly YearAmount[], year: number): string =>
      format.number(sumOf(amounts.filter((amount) => amount.year === year)));
    return tableNode(
      t('annex.lineYearsCaption', { from: part[0] ?? '', to: part.at(-1) ?? '' }),
      [
        { heading: t('budget.line'), widthPercent: 100 - part.length * 14 },
        ...part.map((year) => ({ heading: String(year), widthPercent: 14, kind: 'number' as const })),
      ],
      [
        ...plan.budgetLines.map((line): TableRow => {
          const amounts = recordedLine(input, line)?.amounts ?? [];
          return { cells: [line.title, ...part.map((year) => ofYear(amounts, year))] };
        }),
        { kind: 'total', cells: [t('budget.total'), ...part.map((year) => ofYear(figures.budget.byYear, year))] },
      ],
    );
  });
}

function noteBlocks({ plan }: AnnexInput): readonly AnnexBlock[] {
  return plan.budgetLines.flatMap(({ title, note }) =>
    note === '' ? [] : [paragraphBlock(`${title}: ${note}`, 'doc-note')],
  );
}

function recordedLine({ figures }: AnnexInput, line: BudgetLine): RecordedLine | undefined {
  return figures.lines.find(({ id }) => id === line.id);
}

function sumOf(amounts: readonly YearAmount[]): number {
  return amounts.reduce((sum, { amountSek }) => sum + amountSek, 0);
}
