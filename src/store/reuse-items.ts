import { jsonEqual } from './json-equal.ts';

/** The new list with the old one's items where the same place says the same; the old list where all places do. */
export function reuseItems<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const list = after.map((item, place) => {
    const earlier = before[place];
    return earlier !== undefined && jsonEqual(earlier, item) ? earlier : item;
  });
  return list.length === before.length && list.every((item, place) => item === before[place]) ? before : list;
}
