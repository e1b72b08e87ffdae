import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { differenceFrom } from '../../../../src/core/indicator/difference.ts';
import { explainFigure } from '../../../../src/core/indicator/explain.ts';
import type { Figure } from '../../../../src/core/indicator/figure.ts';
import { municipalityFigures } from '../../../../src/core/indicator/municipality-figures.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import { codes, gridRectangle, indicatorOf, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();

function figuresOf(...shapes: readonly ZoneShape[]): ReadonlyMap<IndicatorId, Figure> {
  const zone = computeZoneFigures(shapes, reference);
  if (!zone.ok) throw new Error(zone.problem.code);
  return zone.value.figures;
}

function figureOf(figures: ReadonlyMap<IndicatorId, Figure>, id: string): Figure {
  const figure = figures.get(asId<IndicatorId>(id));
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

const southWest: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S1', 'S2') };
const municipality = municipalityFigures(reference);

describe('the figures of a zone', () => {
  it('hold every indicator of the catalogue and the shares by code', () => {
    const zone = computeZoneFigures([southWest], reference);
    expect(zone.ok && [...zone.value.figures.keys()]).toEqual(reference.catalog.indicators.map(({ id }) => id));
    expect(zone.ok && zone.value.shares.get(SMALL)).toEqual(
      new Map([
        ['S1', 1],
        ['S2', 1],
      ]),
    );
  });

  it('are certain where no area is cut', () => {
    expect(figureOf(figuresOf(southWest), 'residents')).toMatchObject({
      value: 1800,
      range: { low: 1800, high: 1800 },
      shareFromCutAreas: 0,
    });
  });

  it('count residents of overlapping zones once', () => {
    const overlapping: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S2', 'S3') };
    expect(figureOf(figuresOf(southWest, overlapping), 'residents').value).toBe(2400);
  });

  it('say what reaches outside', () => {
    const outside: ZoneShape = { kind: 'drawn', polygons: gridRectangle(-1, 0, 1, 1) };
    expect(figureOf(figuresOf(outside), 'residents').flags).toContain('partly-outside');
  });

  it('report a zone of unknown areas', () => {
    const unknown: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('X') };
    expect(computeZoneFigures([unknown], reference)).toMatchObject({ ok: false, problem: { code: 'area-unknown' } });
  });
});

describe('the figures of the municipality', () => {
  it('sum all its areas with each indicator’s own denominator', () => {
    expect(figureOf(municipality, 'residents').value).toBe(3900);
    expect(figureOf(municipality, 'unemployment_pct').value).toBeCloseTo((100 * 125) / 1230, 12);
    expect(figureOf(municipality, 'median_income')).toMatchObject({ value: null, reason: 'not-aggregable' });
  });

  it('take the catalogue’s own total where the areas hold a part only', () => {
    const turnout = figureOf(municipality, 'turnout_pct');
    expect(turnout.value).toBeCloseTo((100 * 2350) / 2800, 12);
    expect(turnout).toMatchObject({ coverage: 1, numerator: 2350, denominator: 2800 });
  });
});

describe('the difference to the municipality', () => {
  const figures = figuresOf(southWest);
  function difference(id: string) {
    return differenceFrom(indicatorOf(reference, id), figureOf(figures, id), figureOf(municipality, id));
  }

  it('is in percentage points for percentages, and says which way is worse', () => {
    const unemployment = difference('unemployment_pct');
    expect(unemployment).toMatchObject({ kind: 'percentage-points', judgement: 'better' });
    expect(unemployment).toHaveProperty('amount', expect.closeTo((100 * 58) / 760 - (100 * 125) / 1230, 10));
  });

  it('is in the unit for other values', () => {
    expect(difference('mean_income')).toMatchObject({ kind: 'units', unit: 'thousand-sek', judgement: 'worse' });
  });

  it('is a part of the whole for counts', () => {
    expect(difference('residents')).toEqual({ kind: 'percent-of-municipality', percent: (100 * 1800) / 3900 });
  });

  it('is none where a figure is not shown', () => {
    expect(difference('median_income')).toBeNull();
  });

  it('is the same where it rounds to nothing', () => {
    const indicator = indicatorOf(reference, 'poor_pct');
    const figure = figureOf(figures, 'poor_pct');
    expect(differenceFrom(indicator, { ...figure, value: 10.04 }, { ...figure, value: 10 })).toMatchObject({
      judgement: 'same',
    });
  });
});

describe('"Så är det räknat"', () => {
  const halves: ZoneShape = { kind: 'drawn', polygons: gridRectangle(0.5, 0.1, 1.9, 0.9) };

  it('lists the areas heaviest first with what each weighs', () => {
    const explanation = explainFigure(figureOf(figuresOf(halves), 'unemployment_pct'), reference);
    expect(explanation.formula).toBe('ratio-of-counts');
    expect(explanation.terms.map(({ code, parentName }) => [code, parentName])).toEqual([
      ['S2', 'Västra Ängen'],
      ['S1', 'Västra Ängen'],
    ]);
    expect(explanation.terms.reduce((sum, term) => sum + (term.weight ?? 0), 0)).toBeCloseTo(1, 12);
    expect(explanation).toMatchObject({ weighting: 'even-over-area', accuracyM: 50, year: 2024, source: 'sample' });
  });

  it('keeps areas without data in the list, last and without a weight', () => {
    const zone: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S3', 'S2') };
    const { terms } = explainFigure(figureOf(figuresOf(zone), 'dwellings'), reference);
    expect(terms.map(({ code, weight, areaValue }) => [code, weight, areaValue])).toEqual([
      ['S2', 1, 300],
      ['S3', null, 'missing'],
    ]);
  });

  it('tells rebuilt numerators and what cannot be aggregated by their formula', () => {
    const figures = figuresOf(halves);
    expect(explainFigure(figureOf(figures, 'poor_pct'), reference).formula).toBe('ratio-of-rebuilt-counts');
    expect(explainFigure(figureOf(figures, 'median_income'), reference)).toMatchObject({
      formula: 'spread',
      why: { sv: 'median' },
      spread: { low: 240, high: 280 },
    });
  });
});
