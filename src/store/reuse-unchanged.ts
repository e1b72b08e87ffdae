import type { PlanReading } from '../core/plan/plan.ts';
import { jsonEqual } from './json-equal.ts';

/**
 * The new reading with the old one's objects wherever they say the same: lists, single entities, the whole. Memos that
 * depend on a part that did not change then do not run.
 */
export function reuseUnchanged(before: PlanReading, after: PlanReading): PlanReading {
  const parts = Object.entries(after.plan).map(([name, part]) => [
    name,
    reusePart(Reflect.get(before.plan, name), part),
  ]);
  const plan = { ...after.plan, ...Object.fromEntries(parts) };
  return {
    plan: shallowEqual(before.plan, plan) ? before.plan : plan,
    conflicts: reuseValue(before.conflicts, after.conflicts),
  };
}

function reusePart(before: unknown, after: unknown): unknown {
  return Array.isArray(before) && Array.isArray(after) ? reuseList(before, after) : reuseValue(before, after);
}

function reuseValue<Value>(before: Value, after: Value): Value {
  return jsonEqual(before, after) ? before : after;
}

function reuseList<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  if (before === after) return before;
  let byId: ReadonlyMap<string, Item> | null = null;
  const list = after.map((item, position) => {
    const there = before[position];
    // Nearly all are where they were; only those that moved are looked up.
    if (there?.id === item.id) return reuseValue(there, item);
    byId ??= new Map(before.map((earlier) => [earlier.id, earlier]));
    const earlier = byId.get(item.id);
    return earlier === undefined ? item : reuseValue(earlier, item);
  });
  return list.length === before.length && list.every((item, position) => item === before[position]) ? before : list;
}

function shallowEqual(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return keys.every((key) => Object.is(Reflect.get(before, key), Reflect.get(after, key)));
}
