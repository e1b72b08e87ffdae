import type { BudgetLineId } from '../identifiers.ts';
import type { BudgetLine, Plan } from '../plan/plan.ts';
import { lineYears, yearSums } from './line-years.ts';

/** How the state grant stands to the costs it helps to pay (ordinance 2018:151 § 7). Whole kronor. */
export interface CoFinancing {
  readonly grantSek: number;
  /** Everything, whoever pays. */
  readonly costSek: number;
  /** grant / cost, 0–1; null where nothing is planned. */
  readonly grantShare: number | null;
  /** How much more others would have to pay, on top, for the grant to be within its share; 0 where it is. */
  readonly addSek: number;
  /** How much of the grant others would have to take over, at the same cost; 0 where it is within its share. */
  readonly moveSek: number;
}

/** Least whole cost of which the grant is at most `percent`. Checked from both sides, so that a rounded quotient never decides. */
function leastCostSek(grantSek: number, percent: number): number {
  let cost = Math.ceil((grantSek * 100) / percent);
  while (cost > 0 && (cost - 1) * percent >= grantSek * 100) cost -= 1;
  while (cost * percent < grantSek * 100) cost += 1;
  return cost;
}

/** Greatest whole grant that is at most `percent` of the cost. */
function greatestGrantSek(costSek: number, percent: number): number {
  let grant = Math.floor((costSek * percent) / 100);
  while ((grant + 1) * 100 <= costSek * percent) grant += 1;
  while (grant > 0 && grant * 100 > costSek * percent) grant -= 1;
  return grant;
}

/** `percent`: the most the grant may cover, over 0 and at most 100. */
export function coFinancing(grantSek: number, costSek: number, percent: number): CoFinancing {
  const within = grantSek * 100 <= costSek * percent;
  return {
    grantSek,
    costSek,
    grantShare: costSek === 0 ? null : grantSek / costSek,
    addSek: within ? 0 : leastCostSek(grantSek, percent) - costSek,
    moveSek: within ? 0 : grantSek - greatestGrantSek(costSek, percent),
  };
}

const NOTHING = { allSek: 0, stateGrantSek: 0 };

/** The plan of one year: this is the rule as the ordinance has it. */
export function planCoFinancing(plan: Plan, year: number): CoFinancing {
  const { stateGrantSek, allSek } = yearSums(plan.budgetLines).get(year) ?? NOTHING;
  return coFinancing(stateGrantSek, allSek, plan.settings.maximumGrantPercent);
}

export interface LineCoFinancing {
  readonly line: BudgetLineId;
  readonly title: string;
  /** Decided, ongoing or completed: the lack is then not a thing of planning any more. */
  readonly decided: boolean;
  /** The years it lacks co-financing, in order; never empty. */
  readonly years: readonly (CoFinancing & { readonly year: number })[];
  /** Sums of those years. */
  readonly addSek: number;
  readonly moveSek: number;
}

interface KnownCoFinancing {
  readonly percent: number;
  readonly lacking: LineCoFinancing | null;
}

/** Lines are immutable values: of thousands an edit makes one anew, and its row alone. */
const lackingOfLine = new WeakMap<BudgetLine, KnownCoFinancing>();

/** One line by itself: not what the ordinance asks, but where the lack lies. Null where no year lacks any. */
export function lineCoFinancing(line: BudgetLine, percent: number): LineCoFinancing | null {
  const known = lackingOfLine.get(line);
  if (known?.percent === percent) return known.lacking;
  const lacking = lackingYears(line, percent);
  lackingOfLine.set(line, { percent, lacking });
  return lacking;
}

function lackingYears(line: BudgetLine, percent: number): LineCoFinancing | null {
  const years = lineYears(line)
    .map(({ year, allSek, stateGrantSek }) => ({ year, ...coFinancing(stateGrantSek, allSek, percent) }))
    .filter(({ addSek }) => addSek > 0);
  if (years.length === 0) return null;
  return {
    line: line.id,
    title: line.title,
    decided: line.status !== 'proposed',
    years,
    addSek: years.reduce((sum, { addSek }) => sum + addSek, 0),
    moveSek: years.reduce((sum, { moveSek }) => sum + moveSek, 0),
  };
}

/** Lines that lack co-financing by themselves, the decided ones first, then the greatest lack, ties by id. */
export function linesLackingCoFinancing(plan: Plan, year: number | null = null): readonly LineCoFinancing[] {
  return plan.budgetLines
    .flatMap((line) => {
      const lacking = lineCoFinancing(line, plan.settings.maximumGrantPercent);
      const concerned = lacking !== null && (year === null || lacking.years.some((each) => each.year === year));
      return concerned ? [lacking] : [];
    })
    .sort((a, b) => Number(b.decided) - Number(a.decided) || b.addSek - a.addSek || (a.line < b.line ? -1 : 1));
}
