import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../../../src/cli/report/build-report.ts';
import { budgetLeaves } from '../../../../src/core/budget/leaves.ts';
import { zonePeople } from '../../../../src/core/budget/reach.ts';
import { reachPicture } from '../../../../src/core/budget/reach-picture.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { PlanFigures } from '../../../../src/core/decision/plan-figures.ts';
import { computePlanFigures } from '../../../../src/core/decision/plan-figures.ts';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { countingDivisionOf } from '../../../../src/core/indicator/counting-division.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { duplicateZone } from '../../../../src/core/plan/operations/duplicate-zone.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { samplePlanDocument } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

let reference: ReferenceData;
let plan: Plan;
let figures: PlanFigures;
let report: ReturnType<typeof buildReport>;

beforeAll(async () => {
  reference = await shippedReference();
  const document = samplePlanDocument(reference);
  const first = readPlan(document).plan.zones[0];
  if (first === undefined) throw new Error('the sample plan has no zone');
  // A copy lies wholly over its original: an overlap whose people are known.
  const options = { id: first.id, newId: asId<ZoneId>('copy'), name: 'Kopia' };
  const copied = duplicateZone(readPlan(document).plan, options);
  if (!copied.ok) throw new Error(JSON.stringify(copied.problem));
  const changed = applyPatch(document, copied.value);
  plan = readPlan(changed).plan;
  figures = computePlanFigures(plan, reference);
  report = buildReport({ document: changed, ignoredFields: [] }, reference);
});

describe('computePlanFigures', () => {
  it('says of every zone what the report says: figures, money, surface', () => {
    expect(figures.zones).toHaveLength(4);
    for (const [position, zone] of figures.zones.entries()) {
      const reported = report.zones[position];
      expect(zone.areaM2).toBe(reported?.areaM2);
      expect(zone.money).toEqual(reported?.money);
      const values = Object.fromEntries(zone.figures.map(({ indicator, value }) => [indicator, value]));
      const theirs = Object.entries(reported?.figures ?? {}).map(([indicator, figure]) => [
        indicator,
        (figure as { value: number | null }).value,
      ]);
      expect(values).toEqual(Object.fromEntries(theirs));
    }
  });

  it('says of the years and the whole budget what the report says', () => {
    expect(figures.years).toEqual(report.years);
    const { totalSek, municipalityWideSek, withoutPlaceSek } = figures.budget;
    expect({ totalSek, municipalityWideSek, withoutPlaceSek }).toEqual(report.budget);
    expect(totalSek).toBeGreaterThan(0);
  });

  it('gives every krona of the budget to one line, and every krona of a line to one year and financier', () => {
    const lines = figures.lines.map(({ totalSek }) => totalSek).reduce((sum, sek) => sum + sek, 0);
    expect(lines).toBe(figures.budget.totalSek);
    for (const line of figures.lines) {
      expect(line.amounts.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBe(line.totalSek);
    }
  });

  it('counts the residents of an overlap: a copy shares all its people with its original', () => {
    const residents = figures.zones[0]?.figures.find(({ indicator }) => indicator === 'pop_2025')?.value;
    const overlap = figures.overlaps.find(({ zones }) => zones.includes(asId<ZoneId>('copy')));
    expect(overlap?.residents).toBeCloseTo(residents ?? Number.NaN, 6);
    expect(overlap?.areaM2).toBeCloseTo(figures.zones[0]?.areaM2 ?? Number.NaN, 3);
  });

  it('says of each area type what the panel of reach says, and every krona that reaches an area is in one of them', () => {
    const { data, residents } = countingDivisionOf(reference);
    const people = new Map(
      plan.zones.flatMap(({ id, shape }) => {
        const zone = computeZoneFigures([shape], reference);
        return zone.ok ? [[id, zonePeople(zone.value, residents)] as const] : [];
      }),
    );
    const { byType, areas } = reachPicture(budgetLeaves(plan), people, data, reference);
    expect(figures.reachByType?.indicator).toBe(byType?.indicator.id);
    expect(figures.reachByType?.types.map(({ type, amountSek }) => [type, amountSek])).toEqual(
      byType?.types.map(({ type, amountSek }) => [type, amountSek]),
    );
    const inAreas = areas.reduce((sum, { amountSek }) => sum + amountSek, 0);
    expect(inAreas).toBeGreaterThan(0);
    expect(figures.reachByType?.types.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBe(inAreas);
  });

  it('is plain JSON: written and read back it is the same', () => {
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });

  it('keeps a zone whose areas are not in the data, without figures', () => {
    const [zone] = plan.zones;
    if (zone?.shape.kind !== 'areas') throw new Error('the sample zone is made of areas');
    const lost = { ...zone, shape: { ...zone.shape, version: '1999' } };
    const [recorded] = computePlanFigures({ ...plan, zones: [lost] }, reference).zones;
    expect(recorded).toMatchObject({ id: zone.id, areaM2: null, figures: [], touched: [] });
  });
});
