import type { BudgetLineId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../../../src/core/plan/apply-patch.ts';
import { addBudgetLine } from '../../../../src/core/plan/operations/add-budget-line.ts';
import { addZone } from '../../../../src/core/plan/operations/add-zone.ts';
import { createPlan } from '../../../../src/core/plan/operations/create-plan.ts';
import type { PlainDocument, PlanPatch } from '../../../../src/core/plan/patch.ts';
import type { BudgetPlace, Plan, ZoneShape } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import { SMALL_CATALOG } from './small-catalog.ts';

export const zoneId = (text: string): ZoneId => asId<ZoneId>(text);
export const lineId = (text: string): BudgetLineId => asId<BudgetLineId>(text);

/** A square of a hundredth of a degree with its south-west corner at 15° + east, 59° + north hundredths. */
export function square(east = 0, north = 0): ZoneShape {
  const [west, south] = [15 + east / 100, 59 + north / 100];
  const ring = [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ] as const;
  return { kind: 'drawn', polygons: [[ring]] };
}

export function valueOrThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`a problem where a value was expected: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function problemCodeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.problem.code;
}

export type Step = (plan: Plan) => Result<PlanPatch>;

export function followedBy(document: PlainDocument, ...steps: readonly Step[]): PlainDocument {
  return steps.reduce((current, step) => applyPatch(current, valueOrThrow(step(readPlan(current).plan))), document);
}

export const NEW_DOCUMENT: PlainDocument = followedBy(EMPTY_DOCUMENT, () =>
  createPlan({ title: 'Testplan', catalog: SMALL_CATALOG, dataHash: 'abc' }),
);

export const withZone =
  (id: string, shape: ZoneShape = square()): Step =>
  (plan) =>
    addZone(plan, { id: zoneId(id), name: `Zone ${id}`, shape });

export const withLine =
  (id: string, place: BudgetPlace): Step =>
  (plan) =>
    addBudgetLine(plan, { id: lineId(id), title: `Line ${id}`, place });

export function zonesPlace(weights: Readonly<Record<string, number>>, unplacedWeight?: number): BudgetPlace {
  return {
    kind: 'zones',
    weights: Object.entries(weights).map(([zone, weight]) => ({ zone: zoneId(zone), weight })),
    ...(unplacedWeight === undefined ? {} : { unplacedWeight }),
  };
}

/** A document from plain objects, as a merge could leave it. */
export function documentOf(content: Readonly<Record<string, Readonly<Record<string, object>>>>): PlainDocument {
  return new Map(
    Object.entries(content).map(([collection, entities]) => [
      collection,
      new Map(Object.entries(entities).map(([id, fields]) => [id, new Map(Object.entries(fields))])),
    ]),
  );
}
