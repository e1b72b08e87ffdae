/** What has become of a thing since the decision. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'same';

export interface Pair<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** Things of both sides by their id, in the order of the plan as it is now; those that are gone last. */
export function pairById<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): readonly Pair<Thing>[] {
  const earlier = new Map(before.map((thing) => [thing.id, thing]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.map((thing) => ({ before: earlier.get(thing.id) ?? null, after: thing })),
    ...before.filter(({ id }) => !later.has(id)).map((thing) => ({ before: thing, after: null })),
  ];
}

export function kindOf({ before, after }: Pair<unknown>, isChanged: boolean): ChangeKind {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return isChanged ? 'changed' : 'same';
}

/** Whether two plain values say the same: the order of the keys is that of the code that made them. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
