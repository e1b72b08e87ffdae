import { DISCLOSURE_LIMITS } from '../indicator/disclosure.ts';

/** Holdings and the part of each that counts, 0 < share ≤ 1. Ascending by holding. */
export interface Members {
  readonly holdings: Uint32Array;
  readonly shares: Float64Array;
}

/** A sum that may be shown: over the holdings of a company in a zone, say. */
export interface CountCell {
  readonly key: string;
  readonly members: Members;
  /** The members outside the areas that lie wholly in the zone: what is left when whole areas are taken away. */
  readonly besideWholeAreas: Members;
}

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

interface SizedCell {
  readonly cell: CountCell;
  readonly people: number;
}

/**
 * Which cells are not to be shown, after `domain.md` §3: a count is shown where it rests on nobody or on more than 20
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
  const shownWith: (SizedCell[] | undefined)[] = [];
  const withheld = new Set<string>();
  // The largest first: each is shown only where it goes with all that are shown already.
  for (const own of sized) {
    const { key, members, besideWholeAreas } = own.cell;
    const isSafe =
      isHarmless(own.people, own.people) &&
      (besideWholeAreas === members || isSumHarmless(besideWholeAreas, peopleOf)) &&
      cellsSharing(own.cell, shownWith).every((other) => goTogether(own, other, peopleOf, sharedPart));
    if (!isSafe) {
      withheld.add(key);
      continue;
    }
    for (const holding of members.holdings) {
      const others = shownWith[holding];
      if (others === undefined) shownWith[holding] = [own];
      else others.push(own);
    }
  }
  return withheld;
}

/** Only cells that share a holding can reveal one another's rest: those apart are sums of their own. */
function cellsSharing(
  { members }: CountCell,
  shownWith: readonly (readonly SizedCell[] | undefined)[],
): readonly SizedCell[] {
  const found = new Set<SizedCell>();
  for (const holding of members.holdings) {
    for (const other of shownWith[holding] ?? []) found.add(other);
  }
  return [...found];
}

/** The part of a holding that lies in both of two cells that it is partly in; null where that is not known. */
export type SharedPart = (one: CountCell, other: CountCell, holding: number) => number | null;

/**
 * Whether the one without the other, the other without the one, and what both hold are all harmless. Of a building that is
 * partly in both, as much as must and as little as can lie in each of these, unless it is known: both ends must be harmless.
 */
function goTogether(
  one: SizedCell,
  other: SizedCell,
  peopleOf: (holding: number) => number,
  sharedPart: SharedPart,
): boolean {
  const [few, many] =
    one.cell.members.holdings.length <= other.cell.members.holdings.length ? [one, other] : [other, one];
  const both = { least: 0, most: 0 };
  const { holdings, shares } = few.cell.members;
  for (let place = 0; place < holdings.length; place++) {
    const holding = holdings[place] as number;
    const share = shares[place] as number;
    const otherShare = shareOf(many.cell.members, holding);
    if (otherShare === 0) continue;
    const people = peopleOf(holding);
    const isCut = share < 1 && otherShare < 1;
    const known = isCut ? sharedPart(few.cell, many.cell, holding) : Math.min(share, otherShare);
    both.least += people * (known ?? Math.max(0, share + otherShare - 1));
    both.most += people * (known ?? Math.min(share, otherShare));
  }
  return (
    isHarmless(both.least, both.most) &&
    isHarmless(few.people - both.most, few.people - both.least) &&
    isHarmless(many.people - both.most, many.people - both.least)
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
