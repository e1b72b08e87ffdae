import { DISCLOSURE_LIMITS } from '../indicator/disclosure.ts';
import type { CountCell, Members, SharedPart } from './count-cell.ts';
import type { HeldByBoth, SizedCell } from './shown-cells.ts';
import { ShownCells } from './shown-cells.ts';

/** Members from pairs of holding and share, in any order. */
export function membersOf(pairs: Iterable<readonly [holding: number, share: number]>): Members {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return {
    holdings: Uint32Array.from(sorted, ([holding]) => holding),
    shares: Float64Array.from(sorted, ([, share]) => share),
  };
}

/** People: less than anybody, and more than rounding brings about in a share of a building. */
const ROUNDING = 1e-3;

/**
 * Which cells are not to be shown (README, _Hidden counts_): a count is shown where it rests on nobody or on more than 20
 * people. Nor may shown ones reveal a hidden rest: for each two of them, and for each without the areas wholly in it, what
 * the one holds and the other does not, and what both hold, rests on nobody or on more than 20 too. Where two reveal such
 * a rest, the one of fewer people is hidden, ties by key; so the order of the cells never matters.
 */
export function withheldCells(
  cells: readonly CountCell[],
  peopleOf: (holding: number) => number,
  sharedPart: SharedPart = () => null,
): ReadonlySet<string> {
  const sized = cells
    .map((cell): SizedCell => ({ cell, people: sumOf(cell.members, peopleOf) }))
    .sort((a, b) => b.people - a.people || (a.cell.key < b.cell.key ? 1 : -1));
  const shown = new ShownCells(cells);
  const withheld = new Set<string>();
  // The largest first: each is shown only where it goes with all that are shown already.
  for (const own of sized) {
    const { key, members, besideWholeAreas } = own.cell;
    const isSafe =
      isHarmless(own.people, own.people) &&
      (besideWholeAreas === members || isSumHarmless(besideWholeAreas, peopleOf)) &&
      goesWithShown(own, shown, peopleOf, sharedPart);
    if (isSafe) shown.add(own);
    else withheld.add(key);
  }
  return withheld;
}

/** What lies in both is measured only where the limits of it do not settle the matter. */
function goesWithShown(
  own: SizedCell,
  shown: ShownCells,
  peopleOf: (holding: number) => number,
  sharedPart: SharedPart,
): boolean {
  const open = shown.commonWith(own.cell, peopleOf).filter((both) => !goTogether(own, both));
  if (open.length === 0) return true;
  // Where nothing is cut there is nothing to measure.
  if (open.some(({ least, most }) => least === most)) return false;
  const unsettled = new Set(open.map(({ other }) => other));
  return shown.commonWith(own.cell, peopleOf, sharedPart, unsettled).every((both) => goTogether(own, both));
}

/** Whether the one without the other, the other without the one, and what both hold are all harmless, at either end. */
function goTogether(own: SizedCell, { other, least, most }: HeldByBoth): boolean {
  return (
    isHarmless(least, most) &&
    isHarmless(own.people - most, own.people - least) &&
    isHarmless(other.people - most, other.people - least)
  );
}

/** Nobody for sure, or more than few for sure. */
function isHarmless(least: number, most: number): boolean {
  return most <= ROUNDING || least > DISCLOSURE_LIMITS.denominator + ROUNDING;
}

/** By binary search; 0 for one that is no member. */
export function shareOf({ holdings, shares }: Members, holding: number): number {
  let low = 0;
  let high = holdings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = holdings[middle] as number;
    if (found === holding) return shares[middle] as number;
    if (found < holding) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function isSumHarmless(members: Members, peopleOf: (holding: number) => number): boolean {
  const people = sumOf(members, peopleOf);
  return isHarmless(people, people);
}

function sumOf({ holdings, shares }: Members, peopleOf: (holding: number) => number): number {
  let sum = 0;
  for (let place = 0; place < holdings.length; place++) {
    sum += (shares[place] as number) * peopleOf(holdings[place] as number);
  }
  return sum;
}

/**
 * Which single holdings' counts are not to be shown: those of few people, and as many of the next smallest as it takes for
 * the hidden ones of every cell to be at least two and more than 20 people, so that a sum less what is shown reveals none.
 */
export function withheldHoldings(
  cells: readonly CountCell[],
  peopleOf: (holding: number) => number,
): ReadonlySet<number> {
  const withheld = new Set<number>();
  const bySize = cells.map(({ members }) =>
    [...members.holdings].filter((holding) => peopleOf(holding) > 0).sort((a, b) => peopleOf(a) - peopleOf(b) || a - b),
  );
  for (const holdings of bySize) {
    for (const holding of holdings) if (peopleOf(holding) <= DISCLOSURE_LIMITS.denominator) withheld.add(holding);
  }
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const holdings of bySize) {
      const hidden = holdings.filter((holding) => withheld.has(holding));
      const people = hidden.reduce((sum, holding) => sum + peopleOf(holding), 0);
      if (hidden.length === 0 || (hidden.length > 1 && people > DISCLOSURE_LIMITS.denominator)) continue;
      const next = holdings.find((holding) => !withheld.has(holding));
      if (next === undefined) continue;
      withheld.add(next);
      isChanged = true;
    }
  }
  return withheld;
}
