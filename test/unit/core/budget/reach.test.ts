import { describe, expect, it } from 'vitest';
import type { BudgetLeaf } from '../../../../src/core/budget/leaves.ts';
import { reachOf, sekInAreas, splitToAreas, zonePeople } from '../../../../src/core/budget/reach.ts';
import { reachedAreas, reachedAreasOn } from '../../../../src/core/budget/reach-areas.ts';
import { residentsOutside, traitOutside } from '../../../../src/core/budget/reach-outside.ts';
import { rankingIndicators, rankingOfIndicator, rankReach } from '../../../../src/core/budget/reach-ranking.ts';
import { areaTypeIndicator, isChallenged, reachByType, typeOfAreas } from '../../../../src/core/budget/reach-types.ts';
import type { AreaCode, BudgetLineId, IndicatorId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { municipalityFigures } from '../../../../src/core/indicator/municipality-figures.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import {
  codes,
  gridRectangle,
  indicatorOf,
  LARGE,
  SMALL,
  sampleReference,
  smallData,
} from '../../../helpers/sample-reference.ts';

const reference = sampleReference();
const counting = smallData(reference);
const RESIDENTS = asId<IndicatorId>('residents');
const zoneId = asId<ZoneId>('z');
const code = (name: string) => asId<AreaCode>(name);

function leaf(amountSek: number, place: BudgetLeaf['place'] = { kind: 'zone', zone: zoneId }): BudgetLeaf {
  const cell = { year: 2026, financier: 'state-grant', costType: 'staff', measure: 'budget' } as const;
  return { ...cell, line: asId<BudgetLineId>('l'), place, amountSek };
}

function figuresOf(...shapes: readonly ZoneShape[]) {
  const figures = computeZoneFigures(shapes, reference);
  if (!figures.ok) throw new Error(figures.problem.code);
  return figures.value;
}

const areasZone: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S1', 'S2') };

function peopleOf(shape: ZoneShape) {
  return new Map([[zoneId, zonePeople(figuresOf(shape), RESIDENTS)]]);
}

describe('money spread to the people of a zone', () => {
  it('follows residents, whole kronor, ties by code', () => {
    const parts = splitToAreas(leaf(180), peopleOf(areasZone));
    expect(parts).toEqual([
      { place: { kind: 'area', code: 'S1' }, amountSek: 100 },
      { place: { kind: 'area', code: 'S2' }, amountSek: 80 },
    ]);
    expect(splitToAreas(leaf(1), peopleOf(areasZone))).toEqual([{ place: { kind: 'area', code: 'S1' }, amountSek: 1 }]);
  });

  it('goes by the share of each area that the zone holds', () => {
    // All of S1 (1 000 residents) and half of S2 (400 of 800).
    const drawn: ZoneShape = { kind: 'drawn', polygons: gridRectangle(0, 0, 1.5, 1) };
    const reach = reachOf([leaf(1400)], peopleOf(drawn));
    expect(reach.areaSek).toEqual(
      new Map([
        ['S1', 1000],
        ['S2', 400],
      ]),
    );
  });

  it('is split anew once other people live in the zone: the same leaf is not remembered for them', () => {
    const once = leaf(180);
    expect(splitToAreas(once, peopleOf(areasZone))).toHaveLength(2);
    const redrawn = new Map([[zoneId, [{ key: 'S3', weight: 600 }]]]);
    expect(splitToAreas(once, redrawn)).toEqual([{ place: { kind: 'area', code: 'S3' }, amountSek: 180 }]);
    expect(splitToAreas(once, new Map())).toEqual([{ place: { kind: 'outside' }, amountSek: 180 }]);
  });

  it('is outside where nobody lives in the zone, and never spread where it is for the whole municipality', () => {
    const nobody = new Map([[zoneId, []]]);
    const leaves = [leaf(5), leaf(7, { kind: 'municipality-wide' }), leaf(11, { kind: 'without-place' })];
    expect(reachOf(leaves, nobody)).toEqual({
      totalSek: 23,
      areaSek: new Map(),
      outsideSek: 5,
      municipalityWideSek: 7,
      withoutPlaceSek: 11,
    });
  });

  it('adds where zones overlap: each zone is split alone', () => {
    const other = asId<ZoneId>('other');
    const people = new Map([...peopleOf(areasZone), [other, [{ key: 'S2', weight: 800 }]]]);
    const reach = reachOf([leaf(180), leaf(50, { kind: 'zone', zone: other })], people);
    expect(reach.areaSek.get(code('S2'))).toBe(130);
    expect(sekInAreas(reach)).toBe(230);
  });
});

describe('kronor per resident', () => {
  const areas = reachedAreas(reachOf([leaf(180)], peopleOf(areasZone)), counting);

  it('is given for every area, 0 where no money comes', () => {
    expect(areas.map(({ sekPerResident }) => sekPerResident)).toEqual([0.1, 0.1, 0, 0, 0, 0]);
  });

  it('is unknown, not 0, where residents are unknown or none', () => {
    const gaps = sampleReference({ small: { residents: [0, 'missing', 1, 1, 1, 1] } });
    const people = new Map([[zoneId, [{ key: 'S2', weight: 1 }]]]);
    const [nobody, unknown] = reachedAreas(reachOf([leaf(9)], people), smallData(gaps));
    expect(nobody?.sekPerResident).toBeNull();
    expect(unknown).toMatchObject({ residents: null, amountSek: 9, sekPerResident: null });
  });

  it('sums to the larger areas', () => {
    const larger = reachedAreasOn(LARGE, areas, counting, reference);
    expect(larger?.map(({ residents, amountSek }) => [residents, amountSek])).toEqual([
      [2400, 180],
      [1500, 0],
    ]);
  });
});

describe('what the most exposed get', () => {
  const areas = reachedAreas(reachOf([leaf(180)], peopleOf(areasZone)), counting);

  it('is told by area type, with the areas of the type that the larger area has', () => {
    const indicator = areaTypeIndicator(reference.catalog);
    if (indicator === null) throw new Error('the sample has an area type');
    const types = reachByType(areas, indicator, typeOfAreas(indicator, counting, reference));
    expect(types.map(({ type, residents, amountSek }) => [type, residents, amountSek])).toEqual([
      [1, 0, 0],
      [2, 2400, 180],
      [3, 0, 0],
      [4, 0, 0],
      [5, 1500, 0],
    ]);
    expect(types.filter(isChallenged).map(({ type }) => type)).toEqual([1, 2]);
  });

  it('has a row of its own for areas whose type is not known: all that reaches areas is told', () => {
    const gaps = sampleReference({ large: { area_type: ['missing', 5] } });
    const indicator = areaTypeIndicator(gaps.catalog);
    if (indicator === null) throw new Error('the sample has an area type');
    const types = reachByType(areas, indicator, typeOfAreas(indicator, smallData(gaps), gaps));
    expect(types.at(-1)).toMatchObject({ type: null, areaCount: 4, residents: 2400, amountSek: 180 });
    expect(types.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBe(180);
    expect(isChallenged({ type: null })).toBe(false);
  });

  it('tells what reaches areas that have no value to rank by, and how many they are', () => {
    const gaps = sampleReference({ small: { poor_pct: ['missing', 20, 30, 'suppressed', 5, 10] } });
    const ranked = rankReach(areas, rankingOfIndicator(indicatorOf(gaps, 'poor_pct'), gaps), smallData(gaps), gaps);
    expect(ranked).toMatchObject({ rankedSek: 80, unrankedSek: 100, unrankedAreas: 2 });
  });

  it('ranks by any indicator that says which end is worse', () => {
    const ids = rankingIndicators(reference.catalog, counting).map(({ id }) => id);
    expect(ids).toEqual(['unemployment_pct', 'poor_pct', 'mean_income', 'median_income', 'turnout_pct', 'area_type']);
    // Unemployment: S3 20, S1 and S4 10, S2 and S5 5, S6 unknown.
    const ranked = rankReach(
      areas,
      rankingOfIndicator(indicatorOf(reference, 'unemployment_pct'), reference),
      counting,
      reference,
    );
    expect(ranked).toMatchObject({ rankedSek: 180, unrankedSek: 0, unrankedAreas: 1 });
    const points = ranked?.concentration?.curve.map(({ shareOfResidents, shareOfMoney }) => [
      Math.round(shareOfResidents * 3000),
      Math.round(shareOfMoney * 180),
    ]);
    expect(points).toEqual([
      [0, 0],
      [600, 0],
      [2000, 100],
      [3000, 180],
    ]);
  });

  it('ranks low values first where low is worse, on the larger areas where the indicator stands on them', () => {
    const ranked = rankReach(
      areas,
      rankingOfIndicator(indicatorOf(reference, 'turnout_pct'), reference),
      counting,
      reference,
    );
    expect(ranked).toMatchObject({ unrankedAreas: 1, rankedSek: 180 });
    const income = rankingOfIndicator(indicatorOf(reference, 'mean_income'), reference);
    expect(income.needOfArea.get(code('S3'))).toBe(-200);
  });
});

describe('residents of need outside every zone', () => {
  const zones = figuresOf(areasZone);
  const people = zonePeople(zones, RESIDENTS);
  const areas = reachedAreas(reachOf([], new Map()), counting);

  it('are counted among the residents of chosen areas', () => {
    const chosen = new Set<string>(['S1', 'S4']);
    expect(residentsOutside(areas, people, (each) => chosen.has(each))).toEqual({ residents: 1400, outside: 400 });
  });

  it('are counted among those with the trait of a rate', () => {
    const unemployed = indicatorOf(reference, 'unemployment_pct');
    // 125 unemployed in the areas with data, 58 of them in S1 and S2.
    expect(traitOutside(unemployed, municipalityFigures(reference), zones)).toEqual({ residents: 125, outside: 67 });
    expect(traitOutside(unemployed, municipalityFigures(reference), null)).toEqual({ residents: 125, outside: 125 });
  });

  it('are not said where the trait counted is the good one, or there is none', () => {
    for (const id of ['turnout_pct', 'median_income', 'residents']) {
      expect(traitOutside(indicatorOf(reference, id), municipalityFigures(reference), zones)).toBeNull();
    }
  });
});
