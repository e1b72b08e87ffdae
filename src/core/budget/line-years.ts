import type { AmountMeasure, BudgetAmount, BudgetLine, YearSpan } from '../plan/plan.ts';

/** What a line holds in one year. Whole kronor. */
export interface LineYear {
  readonly year: number;
  readonly allSek: number;
  readonly stateGrantSek: number;
}

type YearsOfMeasure = Map<AmountMeasure, readonly LineYear[]>;

/** Lines are immutable values: an edit makes another list of amounts, and only that one is summed again. */
const known = new WeakMap<readonly BudgetAmount[], YearsOfMeasure>();

function summed(amounts: readonly BudgetAmount[], measure: AmountMeasure): readonly LineYear[] {
  const years = new Map<number, { year: number; allSek: number; stateGrantSek: number }>();
  for (const amount of amounts) {
    if (amount.measure !== measure) continue;
    const entry = years.get(amount.year) ?? { year: amount.year, allSek: 0, stateGrantSek: 0 };
    years.set(amount.year, entry);
    entry.allSek += amount.amountSek;
    if (amount.financier === 'state-grant') entry.stateGrantSek += amount.amountSek;
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** The years a line says anything of, in order, with all its money and what of it the state grant pays. */
export function lineYears({ amounts }: BudgetLine, measure: AmountMeasure = 'budget'): readonly LineYear[] {
  const ofMeasure: YearsOfMeasure = known.get(amounts) ?? new Map();
  known.set(amounts, ofMeasure);
  const found = ofMeasure.get(measure) ?? summed(amounts, measure);
  ofMeasure.set(measure, found);
  return found;
}

export type YearSums = ReadonlyMap<number, LineYear>;

/** Several figures ask for the same sums after an edit. */
const sumsOfLines = new WeakMap<readonly BudgetLine[], Map<AmountMeasure, YearSums>>();

/** Sums of many lines by year. Every year that any line says anything of. */
export function yearSums(lines: readonly BudgetLine[], measure: AmountMeasure = 'budget'): YearSums {
  const ofMeasure = sumsOfLines.get(lines) ?? new Map<AmountMeasure, YearSums>();
  sumsOfLines.set(lines, ofMeasure);
  const found = ofMeasure.get(measure) ?? addedUp(lines, measure);
  ofMeasure.set(measure, found);
  return found;
}

function addedUp(lines: readonly BudgetLine[], measure: AmountMeasure): YearSums {
  const sums = new Map<number, { year: number; allSek: number; stateGrantSek: number }>();
  for (const line of lines) {
    for (const { year, allSek, stateGrantSek } of lineYears(line, measure)) {
      const sum = sums.get(year);
      if (sum === undefined) sums.set(year, { year, allSek, stateGrantSek });
      else {
        sum.allSek += allSek;
        sum.stateGrantSek += stateGrantSek;
      }
    }
  }
  return sums;
}

const spanOfAmounts = new WeakMap<readonly BudgetAmount[], YearSpan | 'none'>();

/** The first and last year in which a line holds money of any kind; null where it holds none. */
export function yearsWithMoney({ amounts }: BudgetLine): YearSpan | null {
  const known = spanOfAmounts.get(amounts) ?? spanOf(amounts);
  spanOfAmounts.set(amounts, known);
  return known === 'none' ? null : known;
}

function spanOf(amounts: readonly BudgetAmount[]): YearSpan | 'none' {
  const years = amounts.flatMap(({ year, amountSek }) => (amountSek > 0 ? [year] : []));
  return years.length === 0 ? 'none' : { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}
