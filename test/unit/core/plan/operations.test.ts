import { describe, expect, it } from 'vitest';
import type { AllocationEventId, BodyId, PurposeId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { effectiveBodies, effectivePurposes, purposeName } from '../../../../src/core/plan/effective-lists.ts';
import { addBody } from '../../../../src/core/plan/operations/add-body.ts';
import { addBudgetLine } from '../../../../src/core/plan/operations/add-budget-line.ts';
import { addPurpose } from '../../../../src/core/plan/operations/add-purpose.ts';
import { addZone } from '../../../../src/core/plan/operations/add-zone.ts';
import { createPlan } from '../../../../src/core/plan/operations/create-plan.ts';
import { duplicateZone } from '../../../../src/core/plan/operations/duplicate-zone.ts';
import { recordAllocation } from '../../../../src/core/plan/operations/record-allocation.ts';
import { removeBody } from '../../../../src/core/plan/operations/remove-body.ts';
import { removeBudgetLine } from '../../../../src/core/plan/operations/remove-budget-line.ts';
import { removePurpose } from '../../../../src/core/plan/operations/remove-purpose.ts';
import { removeZone } from '../../../../src/core/plan/operations/remove-zone.ts';
import { renameBody } from '../../../../src/core/plan/operations/rename-body.ts';
import { renamePlan } from '../../../../src/core/plan/operations/rename-plan.ts';
import { renamePurpose } from '../../../../src/core/plan/operations/rename-purpose.ts';
import { renameZone } from '../../../../src/core/plan/operations/rename-zone.ts';
import { replaceZones } from '../../../../src/core/plan/operations/replace-zones.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { setBudgetLine } from '../../../../src/core/plan/operations/set-budget-line.ts';
import { setBudgetPlace } from '../../../../src/core/plan/operations/set-budget-place.ts';
import { setPlanSpan } from '../../../../src/core/plan/operations/set-plan-span.ts';
import { setZoneProperties } from '../../../../src/core/plan/operations/set-zone-properties.ts';
import { setZoneShape } from '../../../../src/core/plan/operations/set-zone-shape.ts';
import { strikeAllocation } from '../../../../src/core/plan/operations/strike-allocation.ts';
import type { Plan, ZoneShape } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Step } from './plan-steps.ts';
import {
  followedBy,
  lineId,
  NEW_DOCUMENT,
  problemCodeOf,
  square,
  valueOrThrow,
  withLine,
  withZone,
  zoneId,
  zonesPlace,
} from './plan-steps.ts';
import { SMALL_CATALOG } from './small-catalog.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const CELL = { year: 2020, financier: 'state-grant', costType: 'unallocated', measure: 'budget' } as const;

function planAfter(...steps: readonly Step[]): Plan {
  const { plan, conflicts } = readPlan(followedBy(NEW_DOCUMENT, ...steps));
  expect(conflicts).toEqual([]);
  return plan;
}

const twoZonesAndALine: readonly Step[] = [
  withZone('z1'),
  withZone('z2', square(5)),
  withLine('l1', zonesPlace({ z1: 1, z2: 3 })),
];

describe('the plan itself', () => {
  it('cannot be made or renamed without a title', () => {
    expect(problemCodeOf(createPlan({ title: ' ', catalog: SMALL_CATALOG, dataHash: 'x' }))).toBe('title-empty');
    expect(problemCodeOf(renamePlan(planAfter(), { title: '' }))).toBe('title-empty');
    expect(planAfter((plan) => renamePlan(plan, { title: ' Ny titel ' })).title).toBe('Ny titel');
  });

  it('cannot leave a year with money outside its span', () => {
    const plan = planAfter(...twoZonesAndALine, (current) =>
      setBudgetAmount(current, { id: lineId('l1'), cell: CELL, amountSek: 5 }),
    );
    expect(problemCodeOf(setPlanSpan(plan, { firstYear: 2021, lastYear: 2025 }))).toBe('year-outside-span');
    expect(problemCodeOf(setPlanSpan(plan, { firstYear: 2025, lastYear: 2020 }))).toBe('year-outside-span');
    expect(setPlanSpan(plan, { firstYear: 2020, lastYear: 2030 }).ok).toBe(true);
  });

  it('says which year holds the money, and only then', () => {
    const plan = planAfter(...twoZonesAndALine, (current) =>
      setBudgetAmount(current, { id: lineId('l1'), cell: CELL, amountSek: 5 }),
    );
    const refused = (firstYear: number, lastYear: number) => {
      const result = setPlanSpan(plan, { firstYear, lastYear });
      return result.ok ? null : result.problem.details;
    };
    expect(refused(2021, 2025)).toMatchObject({ holdsMoney: CELL.year });
    expect(refused(2025, 2021)).not.toHaveProperty('holdsMoney');
    expect(refused(2020, 3000)).not.toHaveProperty('holdsMoney');
  });
});

describe('zones', () => {
  it('come last in the list, each in a colour of its own while there are any', () => {
    const plan = planAfter(...Array.from({ length: 8 }, (_, turn) => withZone(`z${turn}`, square(turn))));
    expect(plan.zones.map(({ id }) => id)).toEqual(['z0', 'z1', 'z2', 'z3', 'z4', 'z5', 'z6', 'z7']);
    expect(plan.zones.map(({ colour }) => colour)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.each<[string, ZoneShape]>([
    ['zone-shape-empty', { kind: 'drawn', polygons: [] }],
    [
      'ring-too-short',
      {
        kind: 'drawn',
        polygons: [
          [
            [
              [15, 59],
              [16, 59],
              [15, 59],
            ],
          ],
        ],
      },
    ],
    [
      'geometry-ring-open',
      {
        kind: 'drawn',
        polygons: [
          [
            [
              [15, 59],
              [16, 59],
              [16, 60],
              [15, 60],
            ],
          ],
        ],
      },
    ],
    [
      'geometry-coordinates-absurd',
      {
        kind: 'drawn',
        polygons: [
          [
            [
              [512000, 6570000],
              [16, 59],
              [16, 60],
              [512000, 6570000],
            ],
          ],
        ],
      },
    ],
  ])('are refused with %s', (code, shape) => {
    const plan = planAfter(withZone('z1'));
    expect(problemCodeOf(addZone(plan, { id: zoneId('z2'), name: 'z', shape }))).toBe(code);
    expect(problemCodeOf(setZoneShape(plan, { id: zoneId('z1'), shape }))).toBe(code);
  });

  it('keep everything that is not said', () => {
    const plan = planAfter(withZone('z1'), (current) =>
      setZoneProperties(current, { id: zoneId('z1'), status: 'decided', purpose: asId<PurposeId>('jobs') }),
    );
    expect(plan.zones[0]).toMatchObject({ name: 'Zone z1', note: '', status: 'decided', purpose: 'jobs' });
  });

  it('need a name, and must be there', () => {
    const plan = planAfter(withZone('z1'));
    expect(problemCodeOf(renameZone(plan, { id: zoneId('z1'), name: '  ' }))).toBe('zone-name-empty');
    expect(problemCodeOf(renameZone(plan, { id: zoneId('zz'), name: 'x' }))).toBe('zone-unknown');
    expect(problemCodeOf(setZoneShape(plan, { id: zoneId('zz'), shape: square() }))).toBe('zone-unknown');
    expect(problemCodeOf(removeZone(plan, { id: zoneId('zz'), now: NOW }))).toBe('zone-unknown');
  });

  it('are duplicated right behind themselves, as a draft, without the money', () => {
    const plan = planAfter(...twoZonesAndALine, (current) =>
      duplicateZone(current, { id: zoneId('z1'), newId: zoneId('z9'), name: 'Copy' }),
    );
    expect(plan.zones.map(({ id }) => id)).toEqual(['z1', 'z9', 'z2']);
    expect(plan.zones[1]).toMatchObject({ name: 'Copy', status: 'draft', shape: square() });
    expect(plan.budgetLines[0]?.place).toEqual(zonesPlace({ z1: 1, z2: 3 }));
  });

  it('leave their share of the money without place when removed, and the other zones what they had', () => {
    const plan = planAfter(...twoZonesAndALine, (current) => removeZone(current, { id: zoneId('z1'), now: NOW }));
    expect(plan.zones.map(({ id }) => id)).toEqual(['z2']);
    expect(plan.budgetLines[0]?.place).toEqual(zonesPlace({ z2: 3 }, 1));
  });

  it('gather the shares of several removed zones, with and without an heir', () => {
    const plan = planAfter(
      withZone('z1'),
      withZone('z2', square(5)),
      withZone('z3', square(9)),
      withZone('z4', square(13)),
      withLine('l1', zonesPlace({ z1: 1, z2: 2, z3: 4, z4: 8 })),
      (current) => removeZone(current, { id: zoneId('z1'), now: NOW }),
      (current) =>
        replaceZones(current, {
          remove: [zoneId('z2'), zoneId('z3')],
          heirs: new Map([[zoneId('z3'), zoneId('z4')]]),
          now: NOW,
        }),
    );
    expect(plan.budgetLines[0]?.place).toEqual(zonesPlace({ z4: 12 }, 3));
  });

  it('leave a line without place, not municipality-wide, when its last zone is removed', () => {
    const remove =
      (id: string): Step =>
      (plan) =>
        removeZone(plan, { id: zoneId(id), now: NOW });
    const plan = planAfter(...twoZonesAndALine, remove('z1'), remove('z2'));
    expect(plan.budgetLines[0]?.place).toEqual({ kind: 'zones', weights: [] });
  });

  it('combine in one step, the money following to the zone that is left', () => {
    const plan = planAfter(...twoZonesAndALine, (current) =>
      replaceZones(current, {
        remove: [zoneId('z2')],
        reshape: [{ id: zoneId('z1'), shape: square(2) }],
        heirs: new Map([[zoneId('z2'), zoneId('z1')]]),
        now: NOW,
      }),
    );
    expect(plan.zones).toMatchObject([{ id: 'z1', shape: square(2) }]);
    expect(plan.budgetLines[0]?.place).toEqual(zonesPlace({ z1: 4 }));
  });

  it('split into several that keep the order they were given in', () => {
    const part = (id: string, east: number) => ({ id: zoneId(id), name: id, shape: square(east) });
    const plan = planAfter(withZone('z1'), (current) =>
      replaceZones(current, { add: [part('b', 1), part('a', 2)], remove: [zoneId('z1')], now: NOW }),
    );
    expect(plan.zones.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('budget lines', () => {
  it('need a title and known zones with sound weights', () => {
    const plan = planAfter(withZone('z1'));
    const line = { id: lineId('l1'), title: 'Line' };
    expect(problemCodeOf(addBudgetLine(plan, { ...line, title: '', place: zonesPlace({ z1: 1 }) }))).toBe(
      'title-empty',
    );
    expect(problemCodeOf(addBudgetLine(plan, { ...line, place: zonesPlace({ zz: 1 }) }))).toBe('zone-unknown');
    expect(problemCodeOf(addBudgetLine(plan, { ...line, place: zonesPlace({ z1: 0 }) }))).toBe('weights-invalid');
    expect(problemCodeOf(addBudgetLine(plan, { ...line, place: zonesPlace({ z1: Number.NaN }) }))).toBe(
      'weights-invalid',
    );
  });

  it('can be without place in part, but by a sound weight', () => {
    const place = (unplacedWeight: number): Step => {
      return (current) => setBudgetPlace(current, { id: lineId('l1'), place: zonesPlace({ z1: 57 }, unplacedWeight) });
    };
    expect(planAfter(...twoZonesAndALine, place(43)).budgetLines[0]?.place).toEqual(zonesPlace({ z1: 57 }, 43));
    expect(planAfter(...twoZonesAndALine, place(0)).budgetLines[0]?.place).toEqual(zonesPlace({ z1: 57 }));
    const plan = planAfter(...twoZonesAndALine);
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(problemCodeOf(place(weight)(plan))).toBe('weights-invalid');
    }
  });

  it('are told by their own fields', () => {
    const body = asId<BodyId>('schools');
    const plan = planAfter(
      ...twoZonesAndALine,
      (current) => setBudgetLine(current, { id: lineId('l1'), title: 'Läxhjälp', body, status: 'ongoing' }),
      (current) => setBudgetPlace(current, { id: lineId('l1'), place: { kind: 'municipality-wide' } }),
    );
    expect(plan.budgetLines[0]).toMatchObject({ title: 'Läxhjälp', body, status: 'ongoing', note: '' });
    expect(plan.budgetLines[0]?.place).toEqual({ kind: 'municipality-wide' });
    expect(problemCodeOf(setBudgetLine(plan, { id: lineId('l1'), title: ' ' }))).toBe('title-empty');
    expect(problemCodeOf(setBudgetLine(plan, { id: lineId('zz'), note: 'x' }))).toBe('budget-line-unknown');
  });

  it.each([
    [-1, 2020, 'amount-negative'],
    [0.5, 2020, 'amount-not-understood'],
    [Number.NaN, 2020, 'amount-not-understood'],
    [1_000_000_000_001, 2020, 'amount-too-large'],
    [5, 2018, 'year-outside-span'],
    [5, 2022, 'year-outside-span'],
  ])('refuse %s kr in %s with %s', (amountSek, year, code) => {
    const plan = planAfter(...twoZonesAndALine);
    const result = setBudgetAmount(plan, { id: lineId('l1'), cell: { ...CELL, year }, amountSek });
    expect(problemCodeOf(result)).toBe(code);
  });

  it('keep one amount a cell, and can empty it', () => {
    const set =
      (amountSek: number | null): Step =>
      (plan) =>
        setBudgetAmount(plan, { id: lineId('l1'), cell: CELL, amountSek });
    expect(planAfter(...twoZonesAndALine, set(5), set(1_000_000_000_000)).budgetLines[0]?.amounts).toEqual([
      { ...CELL, amountSek: 1_000_000_000_000 },
    ]);
    expect(planAfter(...twoZonesAndALine, set(5), set(null)).budgetLines[0]?.amounts).toEqual([]);
  });

  it('are gone when removed', () => {
    const plan = planAfter(...twoZonesAndALine, (current) => removeBudgetLine(current, { id: lineId('l1'), now: NOW }));
    expect(plan.budgetLines).toEqual([]);
  });
});

describe('the allocation', () => {
  it('is appended to, never rewritten', () => {
    const record =
      (id: string, amountSek: number): Step =>
      (plan) =>
        recordAllocation(plan, {
          id: asId<AllocationEventId>(id),
          year: 2020,
          state: 'decided',
          amountSek,
          source: 'Beslut',
          date: '2020-01-01',
          recordedAt: NOW,
        });
    const plan = planAfter(record('e1', 10), record('e2', 20));
    expect(plan.allocationEvents.map(({ amountSek }) => amountSek)).toEqual([10, 20]);
    expect(() => valueOrThrow(record('e3', -1)(plan))).toThrow('amount-negative');

    const strike =
      (id: string, struckAt: string | null): Step =>
      (current) =>
        strikeAllocation(current, { id: asId<AllocationEventId>(id), struckAt });
    const struck = planAfter(record('e1', 10), record('e2', 20), strike('e2', NOW));
    expect(struck.allocationEvents.map(({ amountSek, struckAt }) => [amountSek, struckAt])).toEqual([
      [10, null],
      [20, NOW],
    ]);
    const back = planAfter(record('e1', 10), strike('e1', NOW), strike('e1', null));
    expect(back.allocationEvents[0]?.struckAt).toBeNull();
    expect(problemCodeOf(strike('nobody', NOW)(plan))).toBe('entry-unknown');
  });
});

describe('purposes and bodies', () => {
  const own = asId<PurposeId>('own');

  it('are the catalogue overlaid by the plan', () => {
    const plan = planAfter(
      (current) => addPurpose(current, { id: own, name: 'Fritid' }),
      (current) => renamePurpose(current, { id: asId<PurposeId>('jobs'), name: 'Jobb', catalog: SMALL_CATALOG }),
      (current) => removePurpose(current, { id: asId<PurposeId>('safety'), catalog: SMALL_CATALOG }),
    );
    expect(effectivePurposes(SMALL_CATALOG, plan)).toEqual([
      { id: 'jobs', name: 'Jobb' },
      { id: 'own', name: 'Fritid' },
    ]);
  });

  it('keep the name of a removed one for the lines that still have it', () => {
    const safety = asId<PurposeId>('safety');
    const plan = planAfter((current) => removePurpose(current, { id: safety, catalog: SMALL_CATALOG }));
    expect(purposeName(SMALL_CATALOG, plan, safety)).toEqual({ sv: 'Ökad trygghet', en: 'Safety' });
    expect(purposeName(SMALL_CATALOG, plan, asId<PurposeId>('nobody'))).toBeNull();
  });

  it('can only be changed where they are', () => {
    const plan = planAfter();
    const nobody = { id: asId<PurposeId>('nobody'), catalog: SMALL_CATALOG };
    expect(problemCodeOf(renamePurpose(plan, { ...nobody, name: 'x' }))).toBe('entry-unknown');
    expect(problemCodeOf(removePurpose(plan, nobody))).toBe('entry-unknown');
    expect(problemCodeOf(addPurpose(plan, { id: own, name: ' ' }))).toBe('title-empty');
  });

  it('work alike for bodies', () => {
    const board = asId<BodyId>('board');
    const plan = planAfter(
      (current) => addBody(current, { id: asId<BodyId>('x'), name: 'ÖBO' }),
      (current) => renameBody(current, { id: board, name: 'KS', catalog: SMALL_CATALOG }),
      (current) => removeBody(current, { id: asId<BodyId>('schools'), catalog: SMALL_CATALOG }),
    );
    expect(effectiveBodies(SMALL_CATALOG, plan)).toEqual([
      { id: 'board', name: 'KS' },
      { id: 'x', name: 'ÖBO' },
    ]);
  });
});
