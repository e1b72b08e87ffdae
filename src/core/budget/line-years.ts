import type { AmountMeasure, BudgetAmount, BudgetLine } from '../plan/plan.ts';

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

/** Sums of many lines by year. Every year that any line says anything of. */
export function yearSums(
  lines: readonly BudgetLine[],
  measure: AmountMeasure = 'budget',
): ReadonlyMap<number, LineYear> {
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
