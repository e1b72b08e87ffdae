import { describe, expect, it } from 'vitest';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import type { CompanyId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { overlapLedger } from '../../../../src/core/overlap/overlap-ledger.ts';
import { areaPeople } from '../../../../src/core/overlap/residents-inside.ts';
import { box, holding, ledgerInput, ledgerZone, pointAt } from '../../../helpers/overlap-cases.ts';
import { gridRectangle, sampleReference } from '../../../helpers/sample-reference.ts';

// Zone residents are one on each 100 m²: a has 10,000 of them, b 5,000.
const A = ledgerZone('a', box(0, 0, 1000, 1000), [
  { year: 2026, amountSek: 1_000_000 },
  { year: 2027, amountSek: 500_000 },
]);
const B = ledgerZone('b', box(500, 0, 1000, 1000));
const COMPANY = asId<CompanyId>('a');

describe('the ledger', () => {
  it('says per company and zone how many buildings, dwellings and residents, and whose money lands there', () => {
    const holdings = [holding('1', pointAt(100, 100), 40), holding('2', pointAt(600, 100), 60), holding('3', null, 10)];
    const { companyZones, companyTotals } = overlapLedger(ledgerInput([A, B], holdings));
    expect(
      companyZones.map(({ zone, buildings, dwellings, residents }) => [zone, buildings, dwellings, residents]),
    ).toEqual([
      ['a', 2, 100, 200],
      ['b', 1, 60, 120],
    ]);
    // 200 of 10,000 residents get a fiftieth of the zone's money.
    const [inA] = companyZones;
    expect(inA?.landing?.map(({ year, amountSek }) => [year, Math.round(amountSek)])).toEqual([
      [2026, 20_000],
      [2027, 10_000],
    ]);
    expect(companyTotals.get(COMPANY)).toMatchObject({ buildings: 2, dwellings: 100, residents: 200, zone: null });
  });

  it('counts a building that is partly in two zones by what their union holds', () => {
    const place = { kind: 'polygons', polygons: box(490, 0, 530, 10) } as const;
    const west = ledgerZone('west', box(0, 0, 510, 100));
    const east = ledgerZone('east', box(500, 0, 520, 100));
    const { companyZones, companyTotals } = overlapLedger(ledgerInput([west, east], [holding('1', place, 40)]));
    expect(companyZones.map(({ dwellings }) => dwellings)).toEqual([expect.closeTo(20, 6), expect.closeTo(20, 6)]);
    expect(companyTotals.get(COMPANY)?.dwellings).toBeCloseTo(30, 6);
  });

  it('takes a building that two zones hold between them for one that is wholly in', () => {
    const place = { kind: 'polygons', polygons: box(490.3, 0.7, 530.1, 10.9) } as const;
    const west = ledgerZone('west', box(0, 0, 513.7, 100));
    const east = ledgerZone('east', box(501.9, 0, 600, 100));
    const third = ledgerZone('third', box(495, 0, 505, 100));
    for (const zones of [
      [west, east],
      [west, east, third],
    ]) {
      const { companyTotals } = overlapLedger(ledgerInput(zones, [holding('1', place, 40)]));
      expect(companyTotals.get(COMPANY)).toMatchObject({ buildings: 1, partlyCount: 0, dwellings: 40 });
    }
  });

  it('keeps unknown dwellings apart from none', () => {
    const holdings = [holding('1', pointAt(100, 100), null), holding('2', pointAt(110, 100), 0)];
    const [row] = overlapLedger(ledgerInput([A], holdings)).companyZones;
    expect(row).toMatchObject({ buildings: 2, dwellings: 0, unknownDwellingsCount: 1, residents: 0 });
  });

  it('hides the counts of few people, and of a zone that another would reveal', () => {
    const holdings = [holding('1', pointAt(100, 100), 40), holding('2', pointAt(600, 100), 4)];
    const rows = overlapLedger(ledgerInput([A, B], holdings)).companyZones;
    expect(rows.map(({ zone, isWithheld }) => [zone, isWithheld])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('shows what rests on many though a building at the border is cut', () => {
    const cut = { kind: 'polygons', polygons: box(990, 0, 1010, 10) } as const;
    const holdings = [holding('1', pointAt(100, 100), 40), holding('2', pointAt(600, 100), 60), holding('3', cut, 20)];
    const rows = overlapLedger(ledgerInput([A, B], holdings)).companyZones;
    expect(rows.map(({ zone, isWithheld }) => [zone, isWithheld])).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  it('says what money lands twice on the people of an overlap', () => {
    const ledger = overlapLedger(ledgerInput([A, B], []));
    expect(ledger.grounds).toHaveLength(1);
    expect(ledger.grounds[0]?.zones).toEqual(['a', 'b']);
    expect(ledger.grounds[0]?.areaM2).toBeCloseTo(500_000, 2);
  });
});

describe('people by area', () => {
  const reference = sampleReference();
  const people = areaPeople(reference);

  it('are spread over the surface of each area, and whole areas are known', () => {
    const boundary = resolveZoneBoundary(gridRectangle(0, 0, 1.5, 1));
    expect(people.residentsInside(boundary)).toBeCloseTo(1000 + 400, 0);
    expect(people.wholeAreasInside(boundary)).toEqual({ positions: new Set([0]), coversAll: false });
    const whole = resolveZoneBoundary(gridRectangle(0, 0, 1, 1));
    expect(people.wholeAreasInside(whole)).toEqual({ positions: new Set([0]), coversAll: true });
  });

  it('are not known where no area is, which is not nobody', () => {
    expect(people.residentsInside(resolveZoneBoundary(gridRectangle(20, 20, 21, 21)))).toBeNull();
  });

  it('per dwelling are not known where dwellings are not', () => {
    expect(people.residentsPerDwelling(2)).toBeNull();
    expect(people.areaOf({ kind: 'polygons', polygons: gridRectangle(1.2, 0.2, 1.4, 0.4) })).toBe(1);
    expect(people.areaOf({ kind: 'polygons', polygons: gridRectangle(9, 9, 9.1, 9.1) })).toBe(-1);
  });
});
