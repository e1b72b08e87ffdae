import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../../src/core/geometry/lon-lat.ts';
import { explainFigure } from '../../../../src/core/indicator/explain.ts';
import type { Figure } from '../../../../src/core/indicator/figure.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import type { PlacedWeights } from '../../../../src/core/weights/weighting.ts';
import { codes, gridRectangle, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { contentOf, weightsOf } from '../../../helpers/weight-content.ts';

const reference = sampleReference();
/** The place at a column and row of the grid. */
function place(column: number, row: number): LonLat {
  const corner = gridRectangle(column, row, column + 1, row + 1)[0]?.[0]?.[0];
  if (corner === undefined) throw new Error('the rectangle has corners');
  return corner;
}
const at = (column: number, row: number, count: number) => ({ position: place(column, row), count });
/** S1: 9 of 10 in its west half. S2: all in its east half. S3 and S6: nothing. */
const layer = contentOf([at(0.25, 0.5, 9), at(0.75, 0.5, 1), at(1.75, 0.5, 4), at(0.5, 1.5, 3), at(1.5, 1.5, 3)]);
const weights = weightsOf(layer, reference.divisions);

function figure(shape: ZoneShape, id: string, by: PlacedWeights | null): Figure {
  const figures = computeZoneFigures([shape], reference, by);
  if (!figures.ok) throw new Error(JSON.stringify(figures.problem));
  const found = [...figures.value.figures.values()].find(({ indicator }) => indicator === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

const drawn = (west: number, south: number, east: number, north: number): ZoneShape => ({
  kind: 'drawn',
  polygons: gridRectangle(west, south, east, north),
});
const westOfS1 = drawn(0, 0, 0.5, 1);
/** The east half of S1 and the west half of S2. */
const middle = drawn(0.5, 0, 1.5, 1);

describe('figures with a weight layer', () => {
  it('count residents where the layer has them: 9 of 10 of the 1000, not half', () => {
    expect(figure(westOfS1, 'residents', null).value).toBeCloseTo(500, 1);
    expect(figure(westOfS1, 'residents', weights).value).toBeCloseTo(900, 9);
    expect(figure(middle, 'residents', weights).value).toBeCloseTo(100, 9);
  });

  it('are hidden where the layer would tell of few: inside a cut area, or left of it', () => {
    // Of the 1000 of S1 a hundredth, ten people, in one corner and the rest in another.
    const tenOfThousand = weightsOf(contentOf([at(0.25, 0.5, 1), at(0.75, 0.5, 99)]), reference.divisions);
    expect(figure(westOfS1, 'residents', tenOfThousand)).toMatchObject({ value: null, reason: 'too-few' });
    expect(figure(drawn(0.5, 0, 1, 1), 'residents', tenOfThousand)).toMatchObject({ value: null, reason: 'too-few' });
    const thirtyOfThousand = weightsOf(contentOf([at(0.25, 0.5, 3), at(0.75, 0.5, 97)]), reference.divisions);
    expect(figure(westOfS1, 'residents', thirtyOfThousand).value).toBeCloseTo(30, 9);
    // Spread by area alone the same zone tells nothing that is not published.
    expect(figure(drawn(0, 0, 0.01, 1), 'residents', null).value).toBeCloseTo(10, 1);
  });

  it('weigh rates by the same people', () => {
    // All of S1 in the layer lies inside and nobody of S2, so the rate is that of S1: 40 of 400.
    const zone = drawn(0.2, 0, 1.5, 1);
    expect(figure(zone, 'unemployment_pct', weights).value).toBeCloseTo(10, 9);
    expect(figure(zone, 'unemployment_pct', null).value).toBeCloseTo((100 * (0.8 * 40 + 9)) / (0.8 * 400 + 180), 2);
  });

  it('keep the range: who lives where in a cut area is a layer’s word, not a certainty', () => {
    const range = { low: 0, high: 1800 };
    expect(figure(middle, 'residents', weights).range).toEqual(range);
    // Its straight border runs some centimetres outside that of the areas: a thousandth of a resident of those beyond.
    const { low, high } = figure(middle, 'residents', null).range ?? { low: Number.NaN, high: Number.NaN };
    expect(low).toBeCloseTo(range.low, 2);
    expect(high).toBeCloseTo(range.high, 2);
  });

  it('say what they are weighted by, and that it is the surface without a layer', () => {
    expect(figure(middle, 'residents', null).weighting).toBe('even-over-area');
    expect(figure(middle, 'residents', weights).weighting).toEqual({
      kind: 'layer',
      name: 'Adresser 2025',
      source: 'Provkommun',
    });
    const explained = explainFigure(figure(middle, 'residents', weights), reference);
    expect(explained.weighting).toMatchObject({ kind: 'layer', name: 'Adresser 2025' });
    const s1 = explained.terms.find(({ code }) => code === 'S1');
    expect(s1?.shareOfArea).toBeCloseTo(0.5, 4);
    expect(s1?.shareOfPeople).toBeCloseTo(0.1, 12);
  });

  it('fall back to the surface where the layer has nothing, and say so', () => {
    const westOfS3 = figure(drawn(2, 0, 2.5, 1), 'residents', weights);
    expect(westOfS3.value).toBeCloseTo(300, 1);
    expect(westOfS3.flags).toContain('area-without-weights');
    expect(figure(middle, 'residents', weights).flags).not.toContain('area-without-weights');
  });

  it('leave whole areas as they are, named or drawn', () => {
    const named: ZoneShape = { kind: 'areas', division: SMALL, version: '2025', codes: codes('S1', 'S2') };
    expect(figure(named, 'residents', weights).value).toBe(1800);
    expect(figure(drawn(0, 0, 2, 1), 'residents', weights).value).toBe(1800);
  });

  it('weigh by the same layer on every division', () => {
    // L1 holds 20 of the layer, 9 of them in the west half of S1; its voters are known, and its rate is that of L1.
    const turnout = figure(westOfS1, 'turnout_pct', weights);
    expect(turnout.division).toBe(LARGE);
    expect(turnout.contributions[0]?.shareOfPeople).toBeCloseTo(9 / 20, 12);
    expect(turnout.value).toBeCloseTo(80, 9);
  });
});
