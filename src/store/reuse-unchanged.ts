import type { PlanReading } from '../core/plan/plan.ts';
import { jsonEqual } from './json-equal.ts';

/**
 * The new reading with the old one's objects wherever they say the same: lists, single entities, the whole. Memos that
 * depend on a part that did not change then do not run.
 */
export function reuseUnchanged(before: PlanReading, after: PlanReading): PlanReading {
  const plan = {
    ...after.plan,
    settings: reuseValue(before.plan.settings, after.plan.settings),
    matter: reuseValue(before.plan.matter, after.plan.matter),
    zones: reuseList(before.plan.zones, after.plan.zones),
    budgetLines: reuseList(before.plan.budgetLines, after.plan.budgetLines),
    allocationEvents: reuseList(before.plan.allocationEvents, after.plan.allocationEvents),
    transfers: reuseList(before.plan.transfers, after.plan.transfers),
    scenarios: reuseList(before.plan.scenarios, after.plan.scenarios),
    scenes: reuseList(before.plan.scenes, after.plan.scenes),
    companies: reuseList(before.plan.companies, after.plan.companies),
    holdings: reuseList(before.plan.holdings, after.plan.holdings),
    reviewAnswers: reuseList(before.plan.reviewAnswers, after.plan.reviewAnswers),
    reviewedShapes: reuseList(before.plan.reviewedShapes, after.plan.reviewedShapes),
    reviewRequest: reuseValue(before.plan.reviewRequest, after.plan.reviewRequest),
    purposes: reuseList(before.plan.purposes, after.plan.purposes),
    bodies: reuseList(before.plan.bodies, after.plan.bodies),
    importedIndicators: reuseList(before.plan.importedIndicators, after.plan.importedIndicators),
    borders: reuseList(before.plan.borders, after.plan.borders),
  };
  return {
    plan: shallowEqual(before.plan, plan) ? before.plan : plan,
    conflicts: reuseValue(before.conflicts, after.conflicts),
  };
}

function reuseValue<Value>(before: Value, after: Value): Value {
  return jsonEqual(before, after) ? before : after;
}

function reuseList<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  if (before === after) return before;
  const byId = new Map(before.map((item) => [item.id, item]));
  const list = after.map((item) => {
    const earlier = byId.get(item.id);
    return earlier === undefined ? item : reuseValue(earlier, item);
  });
  return list.length === before.length && list.every((item, position) => item === before[position]) ? before : list;
}

function shallowEqual(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return keys.every((key) => Object.is(Reflect.get(before, key), Reflect.get(after, key)));
}
