/**
 * A sort that follows a list edit by edit: where the items stand in the order they took last time, that is seen by one
 * comparison for each that is another, and nothing is sorted. What it gives is what sorting anew gives.
 */
export function makeFollowingSort<Item>(
  compare: (one: Item, other: Item) => number,
): (items: readonly Item[]) => readonly Item[] {
  let order: readonly number[] = [];
  let before: readonly Item[] = [];
  const inOrder = (items: readonly Item[]): Item[] => order.map((position) => items[position] as Item);
  /** Two that stood so last time need no comparison. */
  const follows = (item: Item, place: number, items: readonly Item[]): boolean => {
    const previous = items[place - 1] as Item;
    if (place === 0 || (item === before[place] && previous === before[place - 1])) return true;
    return compare(previous, item) <= 0;
  };
  return (items) => {
    const followed = order.length === items.length ? inOrder(items) : [];
    if (followed.length === items.length && followed.every(follows)) {
      before = followed;
      return followed;
    }
    order = items.map((_, position) => position).sort((a, b) => compare(items[a] as Item, items[b] as Item));
    before = inOrder(items);
    return before;
  };
}
