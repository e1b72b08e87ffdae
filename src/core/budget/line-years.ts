import type { AmountMeasure, BudgetAmount, BudgetLine, YearSpan } from '../plan/plan.ts';
import { rememberEach, rememberEachBy } from '../remember.ts';
import { changedLines } from './changed-lines.ts';

/** What a line holds in one year. Whole kronor. */
export interface LineYear {
  readonly year: number;
  readonly allSek: number;
  readonly stateGrantSek: number;
}

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

const yearsOfAmounts = rememberEachBy(summed);

/** The years a line says anything of, in order, with all its money and what of it the state grant pays. */
export function lineYears({ amounts }: BudgetLine, measure: AmountMeasure = 'budget'): readonly LineYear[] {
  return yearsOfAmounts(amounts, measure);
}

export type YearSums = ReadonlyMap<number, LineYear>;

/** Several figures ask for the same sums after an edit. */
const sumsOfLines = rememberEachBy(followed);

/** An edit changes one line, a block that is pasted some; where more have changed all are added up. */
const MOST_LINES_FOLLOWED = 100;

/** The last sums of each measure: a plan is edited line by line, and most of what is asked for is an edit from it. */
const lastSums = new Map<AmountMeasure, { readonly lines: readonly BudgetLine[]; readonly sums: YearSums }>();

/** Sums of many lines by year. Every year that any line says anything of. */
export function yearSums(lines: readonly BudgetLine[], measure: AmountMeasure = 'budget'): YearSums {
  return sumsOfLines(lines, measure);
}

/** Sums of whole kronor are exact: changed lines taken out and put in give what adding up anew gives. */
function followed(lines: readonly BudgetLine[], measure: AmountMeasure): YearSums {
  const before = lastSums.get(measure);
  const changes = before === undefined ? null : changedLines(before.lines, lines);
  const sums =
    (before === undefined || changes === null ? null : withChanges(before.sums, changes, measure)) ??
    addedUp(lines, measure);
  lastSums.set(measure, { lines, sums });
  return sums;
}

/** Null where too many lines have changed, or where a year may have got its first amount or lost its last. */
function withChanges(
  sums: YearSums,
  changes: ReadonlyMap<BudgetLine, number>,
  measure: AmountMeasure,
): YearSums | null {
  if (changes.size > 2 * MOST_LINES_FOLLOWED) return null;
  const next = new Map(sums);
  const moreNames = new Map<number, number>();
  for (const [line, times] of changes) {
    for (const { year, allSek, stateGrantSek } of lineYears(line, measure)) {
      const before = next.get(year) ?? { year, allSek: 0, stateGrantSek: 0 };
      next.set(year, {
        year,
        allSek: before.allSek + times * allSek,
        stateGrantSek: before.stateGrantSek + times * stateGrantSek,
      });
      moreNames.set(year, (moreNames.get(year) ?? 0) + times);
    }
  }
  return [...moreNames.values()].every((more) => more === 0) ? next : null;
}

/** Over the years from the first to the last in flat arrays: a map that is asked for each cell costs ten times as much. */
function addedUp(lines: readonly BudgetLine[], measure: AmountMeasure): YearSums {
  const yearsOfLines = lines.map((line) => lineYears(line, measure));
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const years of yearsOfLines) {
    first = Math.min(first, years[0]?.year ?? first);
    last = Math.max(last, years.at(-1)?.year ?? last);
  }
  if (first > last) return new Map();
  const span = last - first + 1;
  const [allSek, stateGrantSek] = [new Float64Array(span), new Float64Array(span)];
  const isNamed = new Uint8Array(span);
  for (const years of yearsOfLines) {
    for (const entry of years) {
      const turn = entry.year - first;
      isNamed[turn] = 1;
      allSek[turn] = (allSek[turn] as number) + entry.allSek;
      stateGrantSek[turn] = (stateGrantSek[turn] as number) + entry.stateGrantSek;
    }
  }
  const sums = new Map<number, LineYear>();
  for (let turn = 0; turn < span; turn++) {
    if (isNamed[turn] === 0) continue;
    const year = first + turn;
    sums.set(year, { year, allSek: allSek[turn] as number, stateGrantSek: stateGrantSek[turn] as number });
  }
  return sums;
}

const spanOfAmounts = rememberEach((amounts: readonly BudgetAmount[]): YearSpan | null => {
  const years = amounts.flatMap(({ year, amountSek }) => (amountSek > 0 ? [year] : []));
  return years.length === 0 ? null : { firstYear: Math.min(...years), lastYear: Math.max(...years) };
});

/** The first and last year in which a line holds money of any kind; null where it holds none. */
export function yearsWithMoney({ amounts }: BudgetLine): YearSpan | null {
  return spanOfAmounts(amounts);
}
