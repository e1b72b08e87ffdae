import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Where a list starts. */
export const FIRST_ORDER_KEY = 'a0';

/** Whether a text is a fractional key that new keys can be made beside. */
export function isOrderKey(text: string): boolean {
  if (!/^[0-9A-Za-z]+$/.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

export interface Ordered {
  readonly id: string;
  readonly orderKey: string;
}

/** By key, then by id: two people may add at the same place at once. Plain code-unit order, the same everywhere. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A key after everything in an ordered list. */
export function orderKeyAfter(entries: readonly Ordered[]): string {
  return generateKeyBetween(entries[entries.length - 1]?.orderKey ?? null, null);
}

/** `count` rising keys after everything in an ordered list. */
export function orderKeysAfter(entries: readonly Ordered[], count: number): readonly string[] {
  return generateNKeysBetween(entries[entries.length - 1]?.orderKey ?? null, null, count);
}

/** A key right after one entry of an ordered list, before the next that has a greater key. */
export function orderKeyBehind(entries: readonly Ordered[], id: string): string {
  const position = entries.findIndex((entry) => entry.id === id);
  const own = entries[position]?.orderKey;
  if (own === undefined) return orderKeyAfter(entries);
  const next = entries.slice(position + 1).find((entry) => entry.orderKey > own);
  return generateKeyBetween(own, next?.orderKey ?? null);
}
