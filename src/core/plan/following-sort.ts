/**
 * A sort that follows a list edit by edit: where the items stand in the order they took last time, that is seen by one
 * comparison each, and nothing is sorted. What it gives is what sorting anew gives.
 */
export function makeFollowingSort<Item>(
  compare: (one: Item, other: Item) => number,
): (items: readonly Item[]) => readonly Item[] {
  let order: readonly number[] = [];
  const inOrder = (items: readonly Item[]): Item[] => order.map((position) => items[position] as Item);
  return (items) => {
    if (order.length === items.length) {
      const followed = inOrder(items);
      if (isSorted(followed, compare)) return followed;
    }
    order = items.map((_, position) => position).sort((a, b) => compare(items[a] as Item, items[b] as Item));
    return inOrder(items);
  };
}

function isSorted<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): boolean {
  for (let place = 1; place < items.length; place++) {
    if (compare(items[place - 1] as Item, items[place] as Item) > 0) return false;
  }
  return true;
}
