import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { removeZone } from '../../../../src/core/plan/operations/remove-zone.ts';
import { renameZone } from '../../../../src/core/plan/operations/rename-zone.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { setZoneShape } from '../../../../src/core/plan/operations/set-zone-shape.ts';
import type { PlainDocument } from '../../../../src/core/plan/patch.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import type { ConflictChoice } from '../../../../src/io/plan-file/plan-file-changes.ts';
import { mergePatch, planFileChanges } from '../../../../src/io/plan-file/plan-file-changes.ts';
import { writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';
import type { Step } from '../../core/plan/plan-steps.ts';
import {
  followedBy,
  lineId,
  NEW_DOCUMENT,
  square,
  valueOrThrow,
  withLine,
  withZone,
  zoneId,
  zonesPlace,
} from '../../core/plan/plan-steps.ts';

const COMMON = followedBy(
  NEW_DOCUMENT,
  withZone('z1'),
  withZone('z2', square(5)),
  withLine('l1', zonesPlace({ z1: 1 })),
);

/** The plan sent away, changed there, saved, and come back. */
function sentBack(...steps: readonly Step[]): PlainDocument {
  const text = writePlanFile(readPlan(followedBy(COMMON, ...steps)).plan);
  return valueOrThrow(parsePlanFile(text)).document;
}

const rename =
  (id: string, name: string): Step =>
  (plan) =>
    renameZone(plan, { id: zoneId(id), name });
const amount =
  (year: number, amountSek: number): Step =>
  (plan) =>
    setBudgetAmount(plan, {
      id: lineId('l1'),
      cell: { year, financier: 'state-grant', costType: 'unallocated', measure: 'budget' },
      amountSek,
    });

function merged(mine: PlainDocument, theirs: PlainDocument, choice: ConflictChoice) {
  const patch = mergePatch(planFileChanges(mine, theirs), theirs, () => choice);
  return readPlan(applyPatch(mine, patch)).plan;
}

describe('a plan file that comes back', () => {
  it('brings new zones and lines, and other cells of the same line, without a question', () => {
    const mine = followedBy(COMMON, amount(2019, 10));
    const theirs = sentBack(withZone('z3', square(9)), amount(2020, 20));
    const changes = planFileChanges(mine, theirs);
    expect(changes.changed).toEqual([]);
    const plan = merged(mine, theirs, 'mine');
    expect(plan.zones.map(({ id }) => id)).toEqual(['z1', 'z2', 'z3']);
    expect(plan.budgetLines[0]?.amounts.map(({ year, amountSek }) => [year, amountSek])).toEqual([
      [2019, 10],
      [2020, 20],
    ]);
  });

  it('shows each field that both changed, with both values', () => {
    const mine = followedBy(COMMON, rename('z1', 'My name'));
    const theirs = sentBack(rename('z1', 'Their name'), (plan) =>
      setZoneShape(plan, { id: zoneId('z2'), shape: square(7) }),
    );
    expect(planFileChanges(mine, theirs).changed).toEqual([
      { collection: 'zones', id: 'z1', field: 'name', mine: 'My name', theirs: 'Their name' },
      { collection: 'zones', id: 'z2', field: 'shape', mine: square(5), theirs: square(7) },
    ]);
    expect(merged(mine, theirs, 'mine').zones[0]?.name).toBe('My name');
    expect(merged(mine, theirs, 'theirs').zones[0]?.name).toBe('Their name');
  });

  it('can be decided field by field', () => {
    const mine = followedBy(COMMON, rename('z1', 'My 1'), rename('z2', 'My 2'));
    const theirs = sentBack(rename('z1', 'Their 1'), rename('z2', 'Their 2'));
    const patch = mergePatch(planFileChanges(mine, theirs), theirs, ({ id }) => (id === 'z1' ? 'theirs' : 'mine'));
    expect(readPlan(applyPatch(mine, patch)).plan.zones.map(({ name }) => name)).toEqual(['Their 1', 'My 2']);
  });

  it('asks before it puts back what was removed here', () => {
    const mine = followedBy(COMMON, (plan) => removeZone(plan, { id: zoneId('z2'), now: '2026-01-01T00:00:00Z' }));
    const theirs = sentBack(rename('z2', 'Renamed there'));
    expect(planFileChanges(mine, theirs).changed).toEqual([
      { collection: 'zones', id: 'z2', field: 'deletedAt', mine: '2026-01-01T00:00:00Z', theirs: null },
    ]);
    expect(merged(mine, theirs, 'mine').zones.map(({ id }) => id)).toEqual(['z1']);
    expect(merged(mine, theirs, 'theirs').zones.map(({ name }) => name)).toEqual(['Zone z1', 'Renamed there']);
  });

  it('never removes what only the open plan has', () => {
    const mine = followedBy(COMMON, withZone('mine', square(20)));
    expect(merged(mine, sentBack(), 'theirs').zones.map(({ id }) => id)).toEqual(['z1', 'z2', 'mine']);
  });

  it('changes nothing that a minimal file does not say', () => {
    const zone = { id: 'z1', name: 'Zone z1', geometry: { type: 'Polygon', coordinates: [[...ringOf()]] } };
    const text = JSON.stringify({ format: 'zonplan', version: 1, title: 'Testplan', zones: [zone] });
    const theirs = valueOrThrow(parsePlanFile(text)).document;
    const changes = planFileChanges(COMMON, theirs);
    expect(changes).toMatchObject({ added: [], changed: [] });
    expect(changes.unchanged).toContainEqual({ collection: 'zones', id: 'z1' });
  });
});

function ringOf() {
  const shape = square();
  if (shape.kind !== 'drawn') throw new Error('square() is drawn');
  return shape.polygons[0]?.[0] ?? [];
}
