import type { AllocationStatement } from '../budget/allocation.ts';
import { allocationHistory, allocationInForce } from '../budget/allocation.ts';
import type { BudgetLeaf, LeafPlace } from '../budget/leaves.ts';
import { lineLeaves } from '../budget/leaves.ts';
import type { LedgerYear } from '../budget/ledger.ts';
import { ledger, ledgerYears } from '../budget/ledger.ts';
import { lineYears } from '../budget/line-years.ts';
import type { AllocationState, Catalog } from '../catalog/catalog.ts';
import { AMOUNT_MEASURES } from '../plan/document-schema.ts';
import type { AmountMeasure, BudgetLine, CostType, Financier, Plan } from '../plan/plan.ts';
import { columnsOf, tableOfColumns } from './export-columns.ts';
import type { ExportTable } from './export-table.ts';

/** What the sheets about money are called, in the language of the moment. */
export interface MoneyWords {
  readonly budgetLines: string;
  readonly amounts: string;
  readonly allocation: string;
  readonly years: string;
  readonly column: Readonly<Record<MoneyColumn, string>>;
  readonly yearSum: (year: number) => string;
  readonly yearGrant: (year: number) => string;
  readonly purposeOf: (line: BudgetLine) => string;
  readonly bodyOf: (line: BudgetLine) => string;
  readonly placeOf: (line: BudgetLine) => string;
  readonly lineStatus: (line: BudgetLine) => string;
  readonly commitment: (commitment: NonNullable<BudgetLine['commitment']>) => string;
  readonly measured: (line: BudgetLine) => string;
  readonly leafPlace: (place: LeafPlace) => string;
  readonly financier: (financier: Financier) => string;
  readonly costType: (costType: CostType) => string;
  readonly measure: (measure: AmountMeasure) => string;
  readonly state: (state: AllocationState) => string;
  readonly standing: (standing: AllocationStanding) => string;
}

/** In force, replaced by a later statement, or struck out as a mistake. */
export type AllocationStanding = 'in-force' | 'replaced' | 'struck';

export type MoneyColumn =
  | 'line'
  | 'purpose'
  | 'body'
  | 'partners'
  | 'status'
  | 'priority'
  | 'commitment'
  | 'place'
  | 'start'
  | 'end'
  | 'decision'
  | 'goal'
  | 'measured'
  | 'baseline'
  | 'target'
  | 'note'
  | 'total'
  | 'year'
  | 'financier'
  | 'costType'
  | 'measure'
  | 'amount'
  | 'state'
  | 'standing'
  | 'source'
  | 'date'
  | 'firstYear'
  | 'lastYear'
  | 'carryOver'
  | 'frame'
  | 'carriedIn'
  | 'planned'
  | 'plannedAll'
  | 'left';

/** One row a line: what is said of it, and what is budgeted year by year, in all and of the state grant. */
export function budgetLinesTable(plan: Plan, words: MoneyWords): ExportTable {
  const { column } = words;
  const years = ledgerYears(plan);
  const { text, number } = columnsOf<BudgetLine>();
  const inYear = (line: BudgetLine, year: number) => lineYears(line).find((each) => each.year === year);
  return tableOfColumns(
    { name: 'budget_lines', title: words.budgetLines },
    [
      text('line', column.line, ({ title }) => title),
      text('purpose', column.purpose, words.purposeOf),
      text('body', column.body, words.bodyOf),
      text('partners', column.partners, ({ partners }) => partners),
      text('status', column.status, words.lineStatus),
      number('priority', column.priority, ({ priority }) => priority),
      text('commitment', column.commitment, ({ commitment }) =>
        commitment === null ? null : words.commitment(commitment),
      ),
      text('place', column.place, words.placeOf),
      ...years.map((year) => number(`sek_${year}`, words.yearSum(year), (line) => inYear(line, year)?.allSek)),
      number('sek_total', column.total, (line) => lineYears(line).reduce((sum, { allSek }) => sum + allSek, 0)),
      ...years.map((year) =>
        number(`grant_${year}`, words.yearGrant(year), (line) => inYear(line, year)?.stateGrantSek),
      ),
      text('start', column.start, ({ startDate }) => startDate),
      text('end', column.end, ({ endDate }) => endDate),
      text('decision', column.decision, ({ decisionReference }) => decisionReference),
      text('goal', column.goal, ({ goal }) => goal.text),
      text('measured', column.measured, words.measured),
      number('baseline', column.baseline, ({ goal }) => goal.baseline),
      number('target', column.target, ({ goal }) => goal.target),
      text('note', column.note, ({ note }) => note),
    ],
    plan.budgetLines,
  );
}

/** Every amount as it goes to its places: what all other sums are made of. */
export function amountsTable(plan: Plan, words: MoneyWords): ExportTable {
  const { column } = words;
  const rows = plan.budgetLines.flatMap((line) =>
    AMOUNT_MEASURES.flatMap((measure) => lineLeaves(line, measure).map((leaf) => ({ line, leaf }))),
  );
  const { text, number } = columnsOf<{ readonly line: BudgetLine; readonly leaf: BudgetLeaf }>();
  return tableOfColumns(
    { name: 'amounts', title: words.amounts },
    [
      text('line', column.line, ({ line }) => line.title),
      text('purpose', column.purpose, ({ line }) => words.purposeOf(line)),
      text('place', column.place, ({ leaf }) => words.leafPlace(leaf.place)),
      number('year', column.year, ({ leaf }) => leaf.year),
      text('financier', column.financier, ({ leaf }) => words.financier(leaf.financier)),
      text('cost_type', column.costType, ({ leaf }) => words.costType(leaf.costType)),
      text('measure', column.measure, ({ leaf }) => words.measure(leaf.measure)),
      number('sek', column.amount, ({ leaf }) => leaf.amountSek),
    ],
    rows,
  );
}

/** Everything known of every year's allocation, and which of it counts. */
export function allocationTable(plan: Plan, catalog: Catalog, words: MoneyWords): ExportTable {
  const { column } = words;
  const years = [...catalog.allocation, ...plan.allocationEvents].map(({ year }) => year);
  const rows = [...new Set(years)]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const inForce = new Map<AllocationState, AllocationStatement | null>();
      const history = allocationHistory(plan, catalog, year);
      for (const { state } of history) inForce.set(state, allocationInForce(plan, catalog, year, state));
      return history.map((statement) => ({ statement, standing: standingOf(statement, inForce) }));
    });
  const { text, number } = columnsOf<{
    readonly statement: AllocationStatement;
    readonly standing: AllocationStanding;
  }>();
  return tableOfColumns(
    { name: 'allocation', title: words.allocation },
    [
      number('year', column.year, ({ statement }) => statement.year),
      text('state', column.state, ({ statement }) => words.state(statement.state)),
      number('sek', column.amount, ({ statement }) => statement.amountSek),
      text('standing', column.standing, ({ standing }) => words.standing(standing)),
      text('source', column.source, ({ statement }) => statement.source),
      text('date', column.date, ({ statement }) => statement.date),
      text('decision', column.decision, ({ statement }) => statement.decisionReference),
      number('first_year', column.firstYear, ({ statement }) => statement.decisionYears?.firstYear),
      number('last_year', column.lastYear, ({ statement }) => statement.decisionYears?.lastYear),
      number('carry_over', column.carryOver, ({ statement }) => statement.carryOverSek),
      text('note', column.note, ({ statement }) => statement.note),
    ],
    rows,
  );
}

function standingOf(
  statement: AllocationStatement,
  inForce: ReadonlyMap<AllocationState, AllocationStatement | null>,
): AllocationStanding {
  if (statement.struck) return 'struck';
  const holds = inForce.get(statement.state) ?? null;
  const isIt =
    holds !== null &&
    holds.event === statement.event &&
    holds.date === statement.date &&
    holds.amountSek === statement.amountSek &&
    holds.source === statement.source;
  return isIt ? 'in-force' : 'replaced';
}

/** Year by year what may be planned, what is planned and what is left: the bars under the map. */
export function yearsTable(plan: Plan, catalog: Catalog, words: MoneyWords): ExportTable {
  const { column } = words;
  const { text, number } = columnsOf<LedgerYear>();
  return tableOfColumns(
    { name: 'years', title: words.years },
    [
      number('year', column.year, ({ year }) => year),
      // A year without any allocation is no allocation of 0.
      number('frame', column.frame, ({ state, allocationSek }) => (state === null ? null : allocationSek)),
      text('state', column.state, ({ state }) => (state === null ? null : words.state(state))),
      number('carried_in', column.carriedIn, ({ carriedInSek }) => carriedInSek),
      number('planned', column.planned, ({ plannedSek }) => plannedSek),
      number('left', column.left, ({ leftSek }) => leftSek),
      number('planned_all', column.plannedAll, ({ plannedAllFinanciersSek }) => plannedAllFinanciersSek),
      text('source', column.source, ({ source }) => source),
    ],
    ledger(plan, catalog),
  );
}
