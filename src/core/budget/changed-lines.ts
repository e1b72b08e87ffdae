import type { BudgetLine } from '../plan/plan.ts';

/** How many times more each line is in the later list. In lists of the same length few places differ after an edit. */
export function changedLines(
  earlier: readonly BudgetLine[],
  later: readonly BudgetLine[],
): ReadonlyMap<BudgetLine, number> {
  const times = new Map<BudgetLine, number>();
  const count = (line: BudgetLine | undefined, more: 1 | -1): void => {
    if (line !== undefined) times.set(line, (times.get(line) ?? 0) + more);
  };
  for (let place = 0; place < Math.max(earlier.length, later.length); place++) {
    const before = earlier[place];
    const now = later[place];
    if (before === now) continue;
    count(before, -1);
    count(now, 1);
  }
  return times;
}
