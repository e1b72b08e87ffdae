/** Whether two lists say the same, item by item and value by value: scenes are made anew, and MapLibre lays out again what it is given. */
export function sameItems<Item extends object>(one: readonly Item[] | undefined, other: readonly Item[]): boolean {
  const isSame = (item: Item, position: number): boolean =>
    Object.entries(other[position] ?? {}).every(([name, value]) => Reflect.get(item, name) === value);
  return one?.length === other.length && one.every(isSame);
}
