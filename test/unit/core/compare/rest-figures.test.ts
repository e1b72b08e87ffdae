import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { commonDivision, measureOfIndicator } from '../../../../src/core/compare/area-measure.ts';
import { areaCategories, shapeOfCategory } from '../../../../src/core/compare/areas-of-category.ts';
import { restFigures } from '../../../../src/core/compare/rest-figures.ts';
import type { IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { Figure } from '../../../../src/core/indicator/figure.ts';
import { municipalityFigures } from '../../../../src/core/indicator/municipality-figures.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import { codes, gridRectangle, indicatorOf, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const areas = (...names: readonly string[]): ZoneShape => ({
  kind: 'areas',
  division: SMALL,
  version: '2025',
  codes: codes(...names),
});

function restOf(shapes: readonly ZoneShape[], id: string, reference = sampleReference()): Figure {
  const rest = restFigures(shapes, reference);
  if (!rest.ok) throw new Error(JSON.stringify(rest.problem));
  const figure = rest.value.get(asId<IndicatorId>(id));
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

describe('the rest of the municipality', () => {
  it('is all areas but those chosen', () => {
    // Unemployed 18 + 48 + 15 + 4 = 85 of 360 + 240 + 150 + 80 = 830; S6 is not known.
    expect(restOf([areas('S1')], 'unemployment_pct').value).toBeCloseTo(8500 / 830, 9);
    expect(restOf([areas('S1')], 'residents').value).toBe(2900);
  });

  it('is what a drawn zone leaves of the areas that it cuts', () => {
    const half: ZoneShape = { kind: 'drawn', polygons: gridRectangle(0, 0, 0.5, 1) };
    const inside = computeZoneFigures([half], sampleReference());
    const residents = inside.ok ? inside.value.figures.get(asId<IndicatorId>('residents'))?.value : null;
    expect((residents ?? 0) + (restOf([half], 'residents').value ?? 0)).toBeCloseTo(3900, 6);
  });

  it('takes turnout from the source’s own total where all inside is known, and says nothing where it is not', () => {
    const inL1: ZoneShape = { kind: 'areas', division: LARGE, version: '2025', codes: codes('L1') };
    const inL2: ZoneShape = { kind: 'areas', division: LARGE, version: '2025', codes: codes('L2') };
    // The whole 2 350 of 2 800, L1 1 200 of 1 500.
    expect(restOf([inL1], 'turnout_pct').value).toBeCloseTo((100 * 1150) / 1300, 9);
    expect(restOf([inL2], 'turnout_pct')).toMatchObject({ value: null, reason: 'missing' });
  });

  it('has no median and shows no share that rests on too few', () => {
    expect(restOf([areas('S1')], 'median_income')).toMatchObject({ value: null, reason: 'not-aggregable' });
    const allButS5 = [areas('S1', 'S2', 'S3', 'S4', 'S6')];
    expect(restOf(allButS5, 'unemployment_pct').value).toBe(5);
  });

  describe('on the shipped data', () => {
    let reference: ReferenceData;
    beforeAll(async () => {
      reference = await shippedReference();
    });

    it('makes up the municipality together with what is inside', () => {
      const zone: ZoneShape = {
        kind: 'drawn',
        polygons: [
          [
            [
              [15.16, 59.27],
              [15.25, 59.27],
              [15.25, 59.31],
              [15.16, 59.31],
              [15.16, 59.27],
            ],
          ],
        ],
      };
      const inside = computeZoneFigures([zone], reference);
      const rest = restFigures([zone], reference);
      if (!inside.ok || !rest.ok) throw new Error('no figures');
      for (const indicator of reference.catalog.indicators) {
        const whole = municipalityFigures(reference).get(indicator.id);
        const [one, other] = [inside.value.figures.get(indicator.id), rest.value.get(indicator.id)];
        if (
          indicator.kind === 'not-aggregable' ||
          whole?.numerator == null ||
          one?.value == null ||
          other?.value == null
        )
          continue;
        expect((one.numerator ?? 0) + (other.numerator ?? 0), indicator.id).toBeCloseTo(whole.numerator, 3);
      }
    });
  });
});

describe('areas of a kind', () => {
  it('are found by what classifies them, and counted as a zone is', () => {
    const reference = sampleReference();
    const found = areaCategories(reference).map(({ indicator, value, codes: inside }) => [indicator.id, value, inside]);
    expect(found).toEqual([
      ['area_type', 2, ['L1']],
      ['area_type', 5, ['L2']],
    ]);
    const [first] = areaCategories(reference);
    if (first === undefined) throw new Error('no category');
    const figures = computeZoneFigures([shapeOfCategory(first, reference)], reference);
    expect(figures.ok && figures.value.figures.get(asId<IndicatorId>('residents'))?.value).toBe(2400);
  });
});

describe('what two figures have in common', () => {
  it('is the division asked for, else one that has both, else nothing', () => {
    const reference = sampleReference();
    const [unemployment, turnout, median] = ['unemployment_pct', 'turnout_pct', 'median_income'].map((id) =>
      indicatorOf(reference, id),
    );
    if (unemployment === undefined || turnout === undefined || median === undefined) throw new Error('no indicator');
    expect(commonDivision(unemployment, median, SMALL, reference)).toBe(SMALL);
    expect(commonDivision(unemployment, turnout, SMALL, reference)).toBe(LARGE);
    expect(commonDivision(median, turnout, SMALL, reference)).toBeNull();
    expect(measureOfIndicator(turnout, LARGE, reference)).toMatchObject({ division: LARGE, values: [80, 'missing'] });
  });
});
