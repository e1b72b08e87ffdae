import type { AllocationState } from '../catalog/catalog.ts';
import type { BudgetLine, Financier } from '../plan/plan.ts';
import { unplacedShare, zoneShares } from '../plan/weights.ts';
import type { ChangeKind, Pair } from './change-kind.ts';
import { kindOf, pairById, saysTheSame } from './change-kind.ts';
import type { ComparedSide } from './compared-side.ts';
import type { YearAmount } from './plan-figures.ts';

const LINE_FIELDS = [
  'title',
  'purpose',
  'body',
  'status',
  'note',
  'priority',
  'commitment',
  'partners',
  'startDate',
  'endDate',
  'decisionReference',
] as const;

/** What of a line is said otherwise than before, but for its amounts of a year and financier. */
export type LineField = (typeof LINE_FIELDS)[number] | 'place' | 'goal' | 'costTypes' | 'followUp';

/** A line's money of one year from one financier. Whole kronor. */
export interface AmountChange {
  readonly year: number;
  readonly financier: Financier;
  readonly beforeSek: number;
  readonly afterSek: number;
}

export interface LineChange {
  readonly kind: ChangeKind;
  readonly before: BudgetLine | null;
  readonly after: BudgetLine | null;
  readonly fields: readonly LineField[];
  /** Those that differ, by year. */
  readonly amounts: readonly AmountChange[];
  readonly beforeSek: number;
  readonly afterSek: number;
}

/** A year on one of the sides. Whole kronor. */
export interface YearSide {
  readonly allocationSek: number;
  readonly state: AllocationState | null;
  readonly plannedSek: number;
  readonly plannedAllFinanciersSek: number;
}

export interface YearChange extends Pair<YearSide> {
  readonly year: number;
  readonly kind: ChangeKind;
}

export function lineChanges(before: ComparedSide, after: ComparedSide): readonly LineChange[] {
  return pairById(before.plan.budgetLines, after.plan.budgetLines).map((pair) => {
    const amounts = amountChanges(amountsOf(pair.before, before), amountsOf(pair.after, after));
    const fields = fieldChanges(pair, amounts.length > 0);
    return {
      ...pair,
      kind: kindOf(pair, fields.length > 0 || amounts.length > 0),
      fields,
      amounts,
      beforeSek: sumOf(amountsOf(pair.before, before)),
      afterSek: sumOf(amountsOf(pair.after, after)),
    };
  });
}

/** Every year of either side. */
export function yearChanges(before: ComparedSide, after: ComparedSide): readonly YearChange[] {
  const [was, is] = [before, after].map(
    ({ figures }) => new Map(figures.years.map((entry) => [entry.year, yearSide(entry)])),
  );
  const years = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort((a, b) => a - b);
  return years.map((year) => {
    const pair = { before: was?.get(year) ?? null, after: is?.get(year) ?? null };
    return { year, ...pair, kind: kindOf(pair, !saysTheSame(pair.before, pair.after)) };
  });
}

function yearSide({ allocationSek, state, plannedSek, plannedAllFinanciersSek }: YearSide): YearSide {
  return { allocationSek, state, plannedSek, plannedAllFinanciersSek };
}

function amountsOf(line: BudgetLine | null, { figures }: ComparedSide): readonly YearAmount[] {
  return figures.lines.find(({ id }) => id === line?.id)?.amounts ?? [];
}

function amountChanges(before: readonly YearAmount[], after: readonly YearAmount[]): readonly AmountChange[] {
  const cells = new Map<string, AmountChange>();
  const cellOf = ({ year, financier }: YearAmount): AmountChange =>
    cells.get(`${year}/${financier}`) ?? { year, financier, beforeSek: 0, afterSek: 0 };
  for (const amount of before) {
    cells.set(`${amount.year}/${amount.financier}`, { ...cellOf(amount), beforeSek: amount.amountSek });
  }
  for (const amount of after) {
    cells.set(`${amount.year}/${amount.financier}`, { ...cellOf(amount), afterSek: amount.amountSek });
  }
  return [...cells.values()]
    .filter(({ beforeSek, afterSek }) => beforeSek !== afterSek)
    .sort((a, b) => a.year - b.year || (a.financier < b.financier ? -1 : 1));
}

function fieldChanges({ before, after }: Pair<BudgetLine>, amountsDiffer: boolean): readonly LineField[] {
  if (before === null || after === null) return [];
  return [
    ...LINE_FIELDS.filter((field) => before[field] !== after[field]),
    ...(saysTheSame(placeOf(before), placeOf(after)) ? [] : ['place' as const]),
    ...(saysTheSame(before.goal, after.goal) ? [] : ['goal' as const]),
    // The same sums by year and financier, otherwise divided.
    ...(amountsDiffer || saysTheSame(cellsOf(before, true), cellsOf(after, true)) ? [] : ['costTypes' as const]),
    ...(saysTheSame(cellsOf(before, false), cellsOf(after, false)) ? [] : ['followUp' as const]),
  ];
}

/** Where the money goes, whatever the scale of the weights. */
function placeOf({ place }: BudgetLine): unknown {
  const shares = zoneShares(place).map(({ zone, share }) => [zone, share.toFixed(9)]);
  return [place.kind, shares.sort(), unplacedShare(place).toFixed(9)];
}

/** What is budgeted, or what is forecast and spent: cells with money, in one order. */
function cellsOf({ amounts }: BudgetLine, isBudget: boolean): readonly string[] {
  return amounts
    .filter(({ measure, amountSek }) => (measure === 'budget') === isBudget && amountSek !== 0)
    .map(({ year, financier, costType, measure, amountSek }) =>
      [year, financier, costType, measure, amountSek].join('/'),
    )
    .sort();
}

function sumOf(amounts: readonly YearAmount[]): number {
  return amounts.reduce((sum, { amountSek }) => sum + amountSek, 0);
}
