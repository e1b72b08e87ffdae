import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { ComparedSide } from '../../../../src/core/decision/compared-side.ts';
import { isSameData } from '../../../../src/core/decision/data-changes.ts';
import type { DecisionChanges } from '../../../../src/core/decision/decision-changes.ts';
import { decisionChanges } from '../../../../src/core/decision/decision-changes.ts';
import { computePlanFigures } from '../../../../src/core/decision/plan-figures.ts';
import type { AllocationEventId, AreaCode, BudgetLineId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { zonePolygons } from '../../../../src/core/indicator/zone-shape.ts';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { addBudgetLine } from '../../../../src/core/plan/operations/add-budget-line.ts';
import { addZone } from '../../../../src/core/plan/operations/add-zone.ts';
import { recordAllocation } from '../../../../src/core/plan/operations/record-allocation.ts';
import { removeBudgetLine } from '../../../../src/core/plan/operations/remove-budget-line.ts';
import { removeZone } from '../../../../src/core/plan/operations/remove-zone.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { setBudgetLine } from '../../../../src/core/plan/operations/set-budget-line.ts';
import { setBudgetPlace } from '../../../../src/core/plan/operations/set-budget-place.ts';
import { setZoneShape } from '../../../../src/core/plan/operations/set-zone-shape.ts';
import type { PlainDocument, PlanPatch } from '../../../../src/core/plan/patch.ts';
import type { Plan, ZoneShape } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import { samplePlanDocument } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const [FIRST, SECOND] = [asId<ZoneId>('sample-zone-1'), asId<ZoneId>('sample-zone-2')];
const [LINE, WHOLE] = [asId<BudgetLineId>('sample-line-1'), asId<BudgetLineId>('sample-line-4')];

let reference: ReferenceData;
let document: PlainDocument;
let before: ComparedSide;

function sideOf(plan: Plan, data: ReferenceData = reference): ComparedSide {
  return { plan, reference: data, figures: computePlanFigures(plan, data), method: 1 };
}

/** The sample plan after the operations, one after the other. */
function changedPlan(...operations: readonly ((plan: Plan) => Result<PlanPatch>)[]): Plan {
  let changed = document;
  for (const operation of operations) {
    const patch = operation(readPlan(changed).plan);
    if (!patch.ok) throw new Error(JSON.stringify(patch.problem));
    changed = applyPatch(changed, patch.value);
  }
  return readPlan(changed).plan;
}

function changesAfter(...operations: readonly ((plan: Plan) => Result<PlanPatch>)[]): DecisionChanges {
  return decisionChanges(before, sideOf(changedPlan(...operations)));
}

function shapeOf(plan: Plan, id: ZoneId): ZoneShape & { readonly kind: 'areas' } {
  const shape = plan.zones.find((zone) => zone.id === id)?.shape;
  if (shape?.kind !== 'areas') throw new Error(`${id} is not made of areas`);
  return shape;
}

beforeAll(async () => {
  reference = await shippedReference();
  document = samplePlanDocument(reference);
  before = sideOf(readPlan(document).plan);
});

describe('what has changed since the decision', () => {
  it('is nothing where the plan and the data are the same', () => {
    const changes = changesAfter();
    expect(changes.isAnotherPlan).toBe(false);
    expect(new Set(changes.zones.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(new Set(changes.lines.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(new Set(changes.years.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(isSameData(changes.data)).toBe(true);
    expect(changes.figures.length).toBeGreaterThan(100);
    expect(changes.figures.filter(({ differs }) => differs)).toEqual([]);
  });

  it('is a zone that is new, one that is gone, and one whose border took in an area more', () => {
    const code = asId<AreaCode>(
      reference.divisions
        .get(shapeOf(before.plan, FIRST).division)
        ?.areas.find((area) => !before.plan.zones.some(({ id }) => shapeOf(before.plan, id).codes.includes(area.code)))
        ?.code ?? '',
    );
    const changes = changesAfter(
      (plan) => {
        const shape = shapeOf(plan, FIRST);
        return setZoneShape(plan, { id: FIRST, shape: { ...shape, codes: [...shape.codes, code] } });
      },
      (plan) => removeZone(plan, { id: SECOND, now: NOW }),
      (plan) =>
        addZone(plan, { id: asId<ZoneId>('new'), name: 'Ny', shape: { ...shapeOf(plan, FIRST), codes: [code] } }),
    );
    const [grown, , added, gone] = changes.zones;
    expect(changes.zones.map(({ kind }) => kind)).toEqual(['changed', 'same', 'added', 'removed']);
    const [was, is] = [grown?.before?.areaM2 ?? 0, grown?.after?.areaM2 ?? 0];
    expect(is).toBeGreaterThan(was);
    expect(grown?.border?.gainedM2).toBeCloseTo(is - was, 3);
    expect(grown?.border?.lostM2).toBeCloseTo(0, 3);
    expect(grown?.fields).toEqual([]);
    expect(grown?.after?.residents?.value ?? 0).toBeGreaterThan(grown?.before?.residents?.value ?? Number.NaN);
    expect(added?.before).toBeNull();
    expect(added?.after?.zone.name).toBe('Ny');
    expect(gone?.after).toBeNull();
    expect(gone?.before?.zone.id).toBe(SECOND);
    const differing = changes.figures.filter(({ differs }) => differs).map(({ subject }) => subject.kind);
    expect(new Set(differing)).toEqual(new Set(['zone', 'zones']));
  });

  it('is not a border that is drawn anew where it was', () => {
    const changes = changesAfter((plan) => {
      const polygons = zonePolygons(shapeOf(plan, FIRST), reference);
      if (!polygons.ok) throw new Error('the zone has no border');
      return setZoneShape(plan, { id: FIRST, shape: { kind: 'drawn', polygons: polygons.value } });
    });
    expect(changes.zones[0]?.border).toBeNull();
  });

  it('is money: a line more, a line less, amounts of a year, and the allocation in force', () => {
    const cell = { year: 2026, financier: 'state-grant', costType: 'unallocated', measure: 'budget' } as const;
    const wasSek = before.figures.lines[0]?.amounts.find(({ year }) => year === 2026)?.amountSek ?? 0;
    const changes = changesAfter(
      (plan) => setBudgetAmount(plan, { id: LINE, cell, amountSek: wasSek + 1_200_000 }),
      (plan) => setBudgetLine(plan, { id: LINE, title: 'Fältarbete', status: 'decided' }),
      (plan) => removeBudgetLine(plan, { id: WHOLE, now: NOW }),
      (plan) =>
        addBudgetLine(plan, {
          id: asId<BudgetLineId>('new-line'),
          title: 'Ny rad',
          place: { kind: 'municipality-wide' },
        }),
      (plan) =>
        recordAllocation(plan, {
          ...{ id: asId<AllocationEventId>('event'), year: 2026, state: 'decided', amountSek: 15_000_000 },
          ...{ source: 'beslut', date: '2026-11-20', recordedAt: NOW },
        }),
    );
    expect(changes.lines.map(({ kind }) => kind)).toEqual(['changed', 'same', 'same', 'added', 'removed']);
    expect(changes.lines[0]?.fields).toEqual(['title', 'status']);
    expect(changes.lines[0]?.amounts).toEqual([
      { year: 2026, financier: 'state-grant', beforeSek: wasSek, afterSek: wasSek + 1_200_000 },
    ]);
    const gone = changes.lines[4];
    expect(gone?.amounts.every(({ afterSek }) => afterSek === 0)).toBe(true);
    expect(gone?.beforeSek).toBe(before.figures.lines[3]?.totalSek);
    const year = changes.years.find((each) => each.year === 2026);
    expect(year?.after?.allocationSek).toBe(15_000_000);
    expect(year?.after?.state).toBe('decided');
    expect(year?.before?.allocationSek).toBe(before.figures.years.find((each) => each.year === 2026)?.allocationSek);
  });

  it('is where a line’s money goes, but not the scale of its weights', () => {
    const weights = (first: number, second: number) => (plan: Plan) =>
      setBudgetPlace(plan, {
        id: LINE,
        place: {
          kind: 'zones',
          weights: [
            { zone: FIRST, weight: first },
            { zone: SECOND, weight: second },
          ],
        },
      });
    expect(changesAfter(weights(20, 10)).lines[0]?.kind).toBe('same');
    expect(changesAfter(weights(1, 1)).lines[0]?.fields).toEqual(['place']);
  });

  it('is money of another kind, and what is spent, where sums of the year are the same', () => {
    const was = before.plan.budgetLines[0]?.amounts.find(({ year }) => year === 2026);
    if (was === undefined) throw new Error('the line has no money in 2026');
    const { amountSek, ...cell } = was;
    const divided = changesAfter(
      (plan) => setBudgetAmount(plan, { id: LINE, cell, amountSek: 0 }),
      (plan) => setBudgetAmount(plan, { id: LINE, cell: { ...cell, costType: 'staff' }, amountSek }),
    );
    expect(divided.lines[0]?.fields).toEqual(['costTypes']);
    const spent = changesAfter((plan) =>
      setBudgetAmount(plan, { id: LINE, cell: { ...cell, measure: 'outcome' }, amountSek: 1000 }),
    );
    expect(spent.lines[0]?.fields).toEqual(['followUp']);
  });

  it('is data: areas whose value is another, the one that changed most, and the figures that follow', () => {
    const indicator = reference.catalog.indicators.find(({ id }) => id === reference.catalog.start.indicator);
    if (indicator === undefined) throw new Error('there is no first indicator');
    const data = reference.divisions.get(indicator.division);
    const cells: Cell[] = [...(data?.columns.get(indicator.valueColumn) ?? [])];
    const shape = shapeOf(before.plan, FIRST);
    const places = shape.codes.slice(0, 2).map((code) => data?.positionOfCode.get(code) ?? -1);
    const olds = places.map((place) => cells[place] ?? 'missing');
    if (data === undefined || olds.some((old) => typeof old !== 'number')) throw new Error('an area has no value');
    const [less, most] = places;
    cells[less ?? -1] = Number(olds[0]) + 5;
    cells[most ?? -1] = Number(olds[1]) + 7;
    const columns = new Map(data.columns).set(indicator.valueColumn, cells);
    const divisions = new Map(reference.divisions).set(indicator.division, { ...data, columns });
    const changes = decisionChanges(before, sideOf(before.plan, { ...reference, divisions, contentHash: 'other' }));
    expect(isSameData(changes.data)).toBe(false);
    expect(changes.data.divisions).toEqual([]);
    const change = changes.data.indicators.find(({ id }) => id === indicator.id);
    expect(change).toMatchObject({ kind: 'changed', changedAreas: 2, allAreas: data.areas.length });
    expect(change?.greatest).toEqual({ code: shape.codes[1], before: olds[1], after: Number(olds[1]) + 7 });
    expect(changes.zones.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
    const figure = changes.figures.find(
      ({ subject, indicator: { id } }) => subject.kind === 'zone' && subject.zone === FIRST && id === indicator.id,
    );
    expect(figure?.differs).toBe(true);
    expect(figure?.difference ?? 0).toBeGreaterThan(0);
  });

  it('is areas with other borders, and the border of a zone that is made of them', () => {
    const shape = shapeOf(before.plan, FIRST);
    const data = reference.divisions.get(shape.division);
    if (data === undefined) throw new Error('the division is not there');
    const place = data.positionOfCode.get(shape.codes[0] ?? asId<AreaCode>('')) ?? -1;
    const moved = data.areas.map((area, position) =>
      position === place
        ? {
            ...area,
            polygons: area.polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y + 0.001] as const))),
          }
        : area,
    );
    const divisions = new Map(reference.divisions).set(shape.division, { ...data, areas: moved });
    // Another plan object: what follows from a shape is kept for it.
    const now = sideOf(readPlan(structuredClone(document)).plan, { ...reference, divisions, contentHash: 'other' });
    const changes = decisionChanges(before, now);
    expect(changes.data.divisions).toMatchObject([{ id: shape.division, movedBorders: 1, addedAreas: 0 }]);
    expect(changes.zones[0]?.border?.gainedM2 ?? 0).toBeGreaterThan(1);
  });

  it('is everything where it is another plan', () => {
    const rename = <Thing extends { readonly id: string }>(thing: Thing) => ({ ...thing, id: `other-${thing.id}` });
    const plan = before.plan;
    const other = { ...plan, zones: plan.zones.map(rename), budgetLines: plan.budgetLines.map(rename) } as Plan;
    const changes = decisionChanges(before, sideOf(other));
    expect(changes.isAnotherPlan).toBe(true);
    const counts = new Set(changes.zones.map(({ kind }) => kind));
    expect(counts).toEqual(new Set(['added', 'removed']));
    const elsewhere = { ...plan, municipalityCode: '0180' };
    expect(decisionChanges(before, sideOf(elsewhere)).isAnotherPlan).toBe(true);
  });
});
