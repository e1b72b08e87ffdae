import { DISCLOSURE_LIMITS } from '../indicator/disclosure.ts';

/** A sum that may be shown: over the holdings of a company in a zone, say. */
export interface CountCell {
  readonly key: string;
  /** Holding → the part of it that counts here, 0 < share ≤ 1. */
  readonly members: ReadonlyMap<number, number>;
  /** The members outside the areas that lie wholly in the zone: what is left when whole areas are taken away. */
  readonly besideWholeAreas: ReadonlyMap<number, number>;
}

const NOBODY: ReadonlyMap<number, number> = new Map();

/**
 * Which cells are not to be shown, after `domain.md` §3: a count is shown where it rests on nobody or on more than 20
 * people. Nor may shown ones reveal a hidden rest: for each two of them, and for each without the areas wholly in it, what
 * the one holds and the other does not, and what both hold, rests on nobody or on more than 20 too. Where two reveal such
 * a rest, the one of fewer people is hidden, ties by key; so the order of the cells never matters.
 */
export function withheldCells(cells: readonly CountCell[], peopleOf: (holding: number) => number): ReadonlySet<string> {
  const sized = cells
    .map((cell) => ({ cell, people: sumOf(cell.members, peopleOf) }))
    .sort((a, b) => a.people - b.people || (a.cell.key < b.cell.key ? -1 : 1));
  const shown: CountCell[] = [];
  const withheld = new Set<string>();
  // The largest first: each is shown only where it goes with all that are shown already.
  for (const { cell } of sized.reverse()) {
    const isSafe =
      !restsOnFew(cell.members, NOBODY, peopleOf) &&
      !restsOnFew(cell.besideWholeAreas, NOBODY, peopleOf) &&
      shown.every((other) => goTogether(cell, other, peopleOf));
    if (isSafe) shown.push(cell);
    else withheld.add(cell.key);
  }
  return withheld;
}

function goTogether(one: CountCell, other: CountCell, peopleOf: (holding: number) => number): boolean {
  const [few, many] = one.members.size <= other.members.size ? [one, other] : [other, one];
  const isApart = [...few.members.keys()].every((holding) => !many.members.has(holding));
  if (isApart) return true;
  return (
    !restsOnFew(one.members, other.members, peopleOf) &&
    !restsOnFew(other.members, one.members, peopleOf) &&
    !restsOnFew(one.members, complementOf(other.members), peopleOf)
  );
}

/** Shares of the parts outside, so that what is left when they are taken away is what both hold. */
function complementOf(members: ReadonlyMap<number, number>): (holding: number) => number {
  return (holding) => 1 - (members.get(holding) ?? 0);
}

/**
 * Whether what is left of the members without the others may be few people, yet somebody. A building that is partly in both
 * may lie in the rest with anything from least to most: both ends must be harmless.
 */
function restsOnFew(
  members: ReadonlyMap<number, number>,
  without: ReadonlyMap<number, number> | ((holding: number) => number),
  peopleOf: (holding: number) => number,
): boolean {
  const shareTaken = typeof without === 'function' ? without : (holding: number) => without.get(holding) ?? 0;
  let least = 0;
  let most = 0;
  for (const [holding, share] of members) {
    const people = peopleOf(holding);
    const taken = shareTaken(holding);
    least += people * Math.max(0, share - taken);
    most += people * Math.min(share, 1 - taken);
  }
  return most > 1e-9 && least <= DISCLOSURE_LIMITS.denominator + 1e-9;
}

function sumOf(members: ReadonlyMap<number, number>, peopleOf: (holding: number) => number): number {
  let sum = 0;
  for (const [holding, share] of members) sum += share * peopleOf(holding);
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
    [...members.keys()].filter((holding) => peopleOf(holding) > 0).sort((a, b) => peopleOf(a) - peopleOf(b) || a - b),
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
