import { describe, expect, it } from 'vitest';
import { inPricesOf, parsePriceIndex, priceIndexOf } from '../../../../src/core/budget/price-index.ts';
import { setPriceIndex } from '../../../../src/core/plan/operations/set-plan-rules.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { followedBy, NEW_DOCUMENT, problemCodeOf } from '../plan/plan-steps.ts';
import { SMALL_CATALOG } from '../plan/small-catalog.ts';

const SERIES = {
  name: 'PKV',
  source: 'invented',
  values: [
    { year: 2019, index: 100 },
    { year: 2020, index: 104 },
  ],
};

describe('fixed prices', () => {
  it('are the amount times the base year’s index over its own year’s, to the krona', () => {
    expect(inPricesOf(104, 2020, 2019, SERIES)).toBe(100);
    expect(inPricesOf(1000, 2019, 2020, SERIES)).toBe(1040);
    expect(inPricesOf(7, 2020, 2020, SERIES)).toBe(7);
  });

  it('are not known for a year that the series lacks', () => {
    expect(inPricesOf(100, 2021, 2019, SERIES)).toBeNull();
    expect(inPricesOf(100, 2019, 2018, SERIES)).toBeNull();
  });

  it('use the plan’s own series before the catalogue’s, and none where neither has one', () => {
    const plan = readPlan(NEW_DOCUMENT).plan;
    const ofCatalog = { ...SERIES, name: 'KPI' };
    expect(priceIndexOf(plan, SMALL_CATALOG)).toBeNull();
    expect(priceIndexOf(plan, { ...SMALL_CATALOG, priceIndex: ofCatalog })).toEqual(ofCatalog);
    const own = readPlan(followedBy(NEW_DOCUMENT, (now) => setPriceIndex(now, { priceIndex: SERIES }))).plan;
    expect(priceIndexOf(own, { ...SMALL_CATALOG, priceIndex: ofCatalog })).toEqual(SERIES);
    expect(problemCodeOf(setPriceIndex(plan, { priceIndex: { ...SERIES, values: [] } }))).toBe('price-index-empty');
  });
});

describe('a pasted index series', () => {
  it.each([
    ['tabs and commas', 'År\tPKV\n2019\t100,0\r\n2020\t103,5\n'],
    ['semicolons and quotes', '\uFEFF"2019";"100,0"\n"2020";"103.5"'],
    ['spaces', '2020 103,5\n\n2019 100'],
  ])('is read with %s', (_name, text) => {
    expect(parsePriceIndex(text)).toEqual({
      values: [
        { year: 2019, index: 100 },
        { year: 2020, index: 103.5 },
      ],
      refused: [],
    });
  });

  it('tells the rows that are no year with a number above zero', () => {
    const { values, refused } = parsePriceIndex('2019;100\n2020;..\n2021;-3\n2022;0\n12;5\n1e3;4');
    expect(values).toEqual([{ year: 2019, index: 100 }]);
    expect(refused).toEqual(['2020;..', '2021;-3', '2022;0', '12;5', '1e3;4']);
  });
});
