import { describe, expect, it } from 'vitest';
import type { BudgetLeaf } from '../../../../src/core/budget/leaves.ts';
import type { AreaProfile } from '../../../../src/core/catalog/catalog.ts';
import type { Cell, ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type {
  AreaCode,
  BudgetLineId,
  ColumnId,
  DivisionId,
  IndicatorId,
  ZoneId,
} from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { agePyramid } from '../../../../src/core/profile/age-pyramid.ts';
import { indicatorBars } from '../../../../src/core/profile/indicator-bars.ts';
import { tenuresOfArea } from '../../../../src/core/profile/tenures.ts';
import { moneyOfAreaByZone } from '../../../../src/core/profile/touching-zones.ts';
import { countIndicator, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const column = (name: string): ColumnId => asId<ColumnId>(name);
const area = (code: string): AreaCode => asId<AreaCode>(code);

const PROFILE: AreaProfile = {
  agePyramid: {
    division: SMALL,
    year: 2025,
    source: 'sample',
    groups: [
      { name: '0–19', men: column('men_young'), women: column('women_young') },
      { name: '20+', men: column('men_old'), women: column('women_old') },
    ],
  },
  tenures: [asId<IndicatorId>('rented'), asId<IndicatorId>('owned')],
};

function withProfile(changes: Readonly<Record<string, readonly Cell[]>> = {}): ReferenceData {
  const reference = sampleReference({
    small: {
      men_young: [10, 0, 0, 5, 5, 0],
      women_young: [20, 0, 0, 5, 5, 0],
      men_old: [30, 20, 0, 10, 10, 0],
      women_old: [40, 20, 0, 10, 10, 0],
      rented: [30, 10, 'missing', 20, 0, 5],
      owned: [10, 10, 10, 0, 20, 5],
      ...changes,
    },
    indicators: [...sampleReference().catalog.indicators, countIndicator('rented'), countIndicator('owned')],
  });
  return { ...reference, catalog: { ...reference.catalog, profile: PROFILE } };
}

describe('the age pyramid of an area', () => {
  it('has each group as a percentage of all in the area, beside the municipality', () => {
    const pyramid = agePyramid(SMALL, area('S1'), withProfile());
    // S1 has 100 people; the municipality 20 + 30 + 70 + 80 = 200.
    expect(pyramid?.groups).toEqual([
      {
        name: '0–19',
        men: { people: 10, percent: 10, municipalityPercent: 10 },
        women: { people: 20, percent: 20, municipalityPercent: 15 },
      },
      {
        name: '20+',
        men: { people: 30, percent: 30, municipalityPercent: 35 },
        women: { people: 40, percent: 40, municipalityPercent: 40 },
      },
    ]);
    expect(pyramid?.greatestPercent).toBe(40);
  });

  it('sums the parts of a larger area', () => {
    // L1 is S1 S2 S4 S5: men 0–19 are 10 + 0 + 5 + 5.
    const pyramid = agePyramid(LARGE, area('L1'), withProfile());
    expect(pyramid?.groups[0]?.men.people).toBe(20);
    expect(pyramid?.people).toBe(200);
  });

  it('is not drawn of part of the people: a missing group, nobody at home, or no such table', () => {
    const missing = withProfile({ women_old: ['missing', 20, 0, 10, 10, 0] });
    expect(agePyramid(SMALL, area('S1'), missing)).toBeNull();
    expect(agePyramid(LARGE, area('L1'), missing)).toBeNull();
    expect(agePyramid(SMALL, area('S3'), withProfile())).toBeNull();
    expect(agePyramid(SMALL, area('S1'), sampleReference())).toBeNull();
  });

  it('holds Vivalla’s people within the noise that SCB adds', async () => {
    const pyramid = agePyramid(asId<DivisionId>('regso'), area('1880R029'), await shippedReference());
    const residents = (await shippedReference()).divisions.get(asId<DivisionId>('regso'));
    const published = residents?.columns.get(column('pop_2025'))?.[
      residents.positionOfCode.get(area('1880R029')) ?? -1
    ];
    expect(pyramid?.groups).toHaveLength(17);
    expect(Math.abs((pyramid?.people ?? 0) - Number(published))).toBeLessThan(100);
  });
});

describe('dwellings by tenure', () => {
  it('are percentages of all dwellings, and none where a tenure is not known', () => {
    const reference = withProfile();
    expect(tenuresOfArea(SMALL, area('S1'), reference).map(({ percent }) => percent)).toEqual([75, 25]);
    expect(tenuresOfArea(SMALL, area('S3'), reference)).toMatchObject([
      { dwellings: 'missing', percent: null },
      { dwellings: 10, percent: null },
    ]);
    // L1: rented 30 + 10 + 20 + 0 of 100.
    expect(tenuresOfArea(LARGE, area('L1'), reference).map(({ percent }) => percent)).toEqual([60, 40]);
    expect(tenuresOfArea(SMALL, area('S1'), sampleReference())).toEqual([]);
  });
});

describe('an area’s indicators against the municipality', () => {
  const barOf = (division: DivisionId, code: string, id: string, reference = sampleReference()) =>
    indicatorBars(division, area(code), reference).find(({ indicator }) => indicator.id === id);

  it('stand beside the municipality’s value and all other areas’', () => {
    // Unemployed 40 + 18 + 48 + 15 + 4 = 125 of 400 + 360 + 240 + 150 + 80 = 1 230.
    const bar = barOf(SMALL, 'S3', 'unemployment_pct');
    expect(bar?.value).toBe(20);
    expect(bar?.municipality).toBeCloseTo(10.1626, 4);
    expect(bar).toMatchObject({
      axis: { from: 0, to: 20 },
      spread: { low: 5, high: 20 },
      rank: { worse: 0, of: 5 },
      judgement: 'worse',
    });
  });

  it('say which larger area a value is of', () => {
    expect(barOf(SMALL, 'S1', 'area_type')).toMatchObject({ value: 2, ofLargerArea: 'Västra Ängen', rank: null });
    expect(barOf(LARGE, 'L1', 'area_type')).toMatchObject({ value: 2, ofLargerArea: null });
  });

  it('never show a larger area a median, nor missing as 0', () => {
    expect(barOf(LARGE, 'L1', 'median_income')).toMatchObject({ value: 'not-applicable', municipality: null });
    expect(barOf(SMALL, 'S4', 'poor_pct')).toMatchObject({ value: 'suppressed', rank: null, judgement: 'neutral' });
  });
});

describe('zones’ money in an area', () => {
  const zone = asId<ZoneId>('z1');
  const leaf = (year: number, amountSek: number, place: BudgetLeaf['place']): BudgetLeaf => ({
    line: asId<BudgetLineId>('l1'),
    year,
    amountSek,
    place,
    financier: 'state-grant',
    costType: 'unallocated',
    measure: 'budget',
  });
  const people = new Map([
    [
      zone,
      [
        { key: 'S1', weight: 2 },
        { key: 'S2', weight: 1 },
      ],
    ],
  ]);

  it('is the zone’s split by people, to the krona', () => {
    const leaves = [leaf(2026, 100, { kind: 'zone', zone }), leaf(2027, 50, { kind: 'municipality-wide' })];
    const inS1 = moneyOfAreaByZone(leaves, people, new Set([area('S1')]));
    const inS2 = moneyOfAreaByZone(leaves, people, new Set([area('S2')]));
    expect(inS1.get(zone)).toEqual([{ year: 2026, zoneSek: 100, areaSek: 67 }]);
    expect(inS2.get(zone)).toEqual([{ year: 2026, zoneSek: 100, areaSek: 33 }]);
  });
});
