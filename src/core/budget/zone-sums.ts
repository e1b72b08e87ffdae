import type { ZoneId } from '../identifiers.ts';
import type { BudgetLine } from '../plan/plan.ts';
import { changedLines } from './changed-lines.ts';
import type { BudgetLeaf } from './leaves.ts';
import { lineLeaves } from './leaves.ts';

/** What one zone has in one year. Whole kronor. */
export interface ZoneYearSum {
  readonly allSek: number;
  readonly stateGrantSek: number;
}

export type ZoneSums = ReadonlyMap<ZoneId, ReadonlyMap<number, ZoneYearSum>>;

/** Of each zone that a line touches, its years; a zone untouched since last time keeps its map. */
type Sums = Map<ZoneId, Map<number, ZoneYearSum>>;

function addLeaf(sums: Sums, fresh: Set<ZoneId>, leaf: BudgetLeaf, times: number): void {
  if (leaf.place.kind !== 'zone') return;
  const { zone } = leaf.place;
  // Copied the first time it changes: whoever was given the earlier map keeps it as it was.
  const years = fresh.has(zone) ? (sums.get(zone) ?? new Map()) : new Map(sums.get(zone));
  fresh.add(zone);
  sums.set(zone, years);
  const before = years.get(leaf.year);
  const amountSek = times * leaf.amountSek;
  years.set(leaf.year, {
    allSek: (before?.allSek ?? 0) + amountSek,
    stateGrantSek: (before?.stateGrantSek ?? 0) + (leaf.financier === 'state-grant' ? amountSek : 0),
  });
}

/**
 * Sums of zones that follow a plan edit by edit: only lines that are other objects than last time are taken out and put
 * in. Sums of whole kronor are exact, so the result is the same as summing everything anew.
 */
export function makeZoneSums(): (lines: readonly BudgetLine[]) => ZoneSums {
  let earlier: readonly BudgetLine[] = [];
  let sums: Sums = new Map();
  return (lines) => {
    const next: Sums = new Map(sums);
    const fresh = new Set<ZoneId>();
    for (const [line, times] of changedLines(earlier, lines)) {
      if (times !== 0) for (const leaf of lineLeaves(line)) addLeaf(next, fresh, leaf, times);
    }
    [earlier, sums] = [lines, next];
    return sums;
  };
}
