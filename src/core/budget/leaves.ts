import type { BudgetLineId, ZoneId } from '../identifiers.ts';
import type { AmountMeasure, BudgetAmount, BudgetLine, Plan } from '../plan/plan.ts';
import { rememberEachBy } from '../remember.ts';
import type { WeightedPart } from './largest-remainder.ts';
import { splitByLargestRemainder } from './largest-remainder.ts';

/** Where the money of a leaf goes: a zone, the whole municipality, or nowhere yet ("utan plats"). */
export type LeafPlace =
  | { readonly kind: 'zone'; readonly zone: ZoneId }
  | { readonly kind: 'municipality-wide' }
  | { readonly kind: 'without-place' };

/** The smallest piece of money. Everything else sums leaves, so every total agrees with every other to the krona. */
export interface BudgetLeaf extends BudgetAmount {
  readonly line: BudgetLineId;
  readonly place: LeafPlace;
}

/** Stands for what is without place among a line's parts. No zone has an empty id. */
const UNPLACED_KEY = '';

function splitAmount(line: BudgetLine, amount: BudgetAmount): readonly BudgetLeaf[] {
  if (line.place.kind === 'municipality-wide') {
    return [{ ...amount, line: line.id, place: { kind: 'municipality-wide' } }];
  }
  const { weights, unplacedWeight } = line.place;
  if (weights.length === 0) return [{ ...amount, line: line.id, place: { kind: 'without-place' } }];
  const parts = weights.map(({ zone, weight }): WeightedPart => ({ key: zone, weight }));
  const amountOfPart = splitByLargestRemainder(
    amount.amountSek,
    unplacedWeight === undefined ? parts : [...parts, { key: UNPLACED_KEY, weight: unplacedWeight }],
  );
  const leaf = (place: LeafPlace, key: string): BudgetLeaf => ({
    ...amount,
    line: line.id,
    place,
    amountSek: amountOfPart.get(key) ?? 0,
  });
  const inZones = weights.map(({ zone }) => leaf({ kind: 'zone', zone }, zone));
  return unplacedWeight === undefined ? inZones : [...inZones, leaf({ kind: 'without-place' }, UNPLACED_KEY)];
}

const leavesOfLine = rememberEachBy((line: BudgetLine, measure: AmountMeasure): readonly BudgetLeaf[] =>
  line.amounts.filter((amount) => amount.measure === measure).flatMap((amount) => splitAmount(line, amount)),
);

/** The leaves of one line. Lines are immutable values: each is split once, and again only when an edit made another. */
export function lineLeaves(line: BudgetLine, measure: AmountMeasure = 'budget'): readonly BudgetLeaf[] {
  return leavesOfLine(line, measure);
}

/** Splits every cell of one measure once. Overlapping zones are split alone: what they share is not divided. */
export function budgetLeaves(plan: Plan, measure: AmountMeasure = 'budget'): readonly BudgetLeaf[] {
  return plan.budgetLines.flatMap((line) => lineLeaves(line, measure));
}

/** Sums leaves by a key: by year, by financier, by line and year, by whatever a table's row or column is. */
export function sumLeaves<Key>(
  leaves: readonly BudgetLeaf[],
  keyOf: (leaf: BudgetLeaf) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const leaf of leaves) {
    const key = keyOf(leaf);
    sums.set(key, (sums.get(key) ?? 0) + leaf.amountSek);
  }
  return sums;
}
