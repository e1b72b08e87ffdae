import type { PlanReading } from '../core/plan/plan.ts';
import { jsonEqual } from './json-equal.ts';
import { reuseItems } from './reuse-items.ts';

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
  return Array.isArray(before) && Array.isArray(after) ? reuseItems(before, after) : reuseValue(before, after);
}

function reuseValue<Value>(before: Value, after: Value): Value {
  return jsonEqual(before, after) ? before : after;
}

function shallowEqual(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return keys.every((key) => Object.is(Reflect.get(before, key), Reflect.get(after, key)));
}
