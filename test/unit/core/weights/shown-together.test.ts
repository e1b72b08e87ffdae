import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { Figure } from '../../../../src/core/indicator/figure.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../../../src/core/plan/plan.ts';
import type { PlacedWeights } from '../../../../src/core/weights/weighting.ts';
import { codes, gridRectangle, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { contentOf, weightsOf } from '../../../helpers/weight-content.ts';

const reference = sampleReference();
const drawn = (west: number, south: number, east: number, north: number): ZoneShape => ({
  kind: 'drawn',
  polygons: gridRectangle(west, south, east, north),
});
const house = (column: number, row: number, count: number) => {
  const position = gridRectangle(column, row, column + 1, row + 1)[0]?.[0]?.[0];
  if (position === undefined) throw new Error('the rectangle has corners');
  return { position, count };
};
/** In S1, 1000 residents: 600 in the west, 10 in the middle, 390 in the east. In S2, 800: 400 in each half. */
const layer = contentOf([
  house(0.1, 0.5, 60),
  house(0.45, 0.5, 1),
  house(0.9, 0.5, 39),
  house(1.25, 0.5, 4),
  house(1.75, 0.5, 4),
]);
const plain = weightsOf(layer, reference.divisions);
const zone = (id: string, shape: ZoneShape) => ({ id: asId<ZoneId>(id), shape });
/** 600 and 610 residents: the ten in the middle part them. */
const narrow = zone('narrow', drawn(0, 0, 0.4, 1));
const wide = zone('wide', drawn(0, 0, 0.5, 1));
/** Half of S2, and nothing of S1. */
const elsewhere = zone('elsewhere', drawn(1, 0, 1.5, 1));

function figure(shape: ZoneShape, weights: PlacedWeights, id = 'residents'): Figure {
  const figures = computeZoneFigures([shape], reference, weights);
  if (!figures.ok) throw new Error(JSON.stringify(figures.problem));
  const found = [...figures.value.figures.values()].find(({ indicator }) => indicator === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

describe('zones that are shown together, weighted by a layer', () => {
  it('hide the one of fewer people where the two would reveal few', () => {
    const weights = plain.beside([narrow, wide, elsewhere], reference);
    expect(figure(wide.shape, weights).value).toBeCloseTo(610, 9);
    expect(figure(elsewhere.shape, weights).value).toBeCloseTo(400, 9);
    expect(figure(narrow.shape, weights)).toMatchObject({ value: null, reason: 'too-few', range: null });
    // Where the other is not shown, it tells nothing.
    expect(figure(narrow.shape, plain.beside([narrow, elsewhere], reference)).value).toBeCloseTo(600, 9);
  });

  it('hide rates and counts of dwellings too, which tell the share of people just as well', () => {
    const weights = plain.beside([narrow, wide], reference);
    for (const id of ['unemployment_pct', 'mean_income', 'dwellings']) {
      expect(figure(narrow.shape, weights, id)).toMatchObject({ value: null, reason: 'too-few', denominator: null });
      expect(figure(wide.shape, weights, id).value).not.toBeNull();
    }
    const [part] = figure(narrow.shape, weights).contributions;
    expect(part).toMatchObject({ shareOfPeople: null, numerator: null, denominator: null });
    expect(part?.shareOfArea).toBeCloseTo(0.4, 4);
  });

  it('hide one of two that lie apart where what both leave of an area is few', () => {
    const east = zone('east', drawn(0.5, 0, 1, 1));
    // 600 and 390 of 1000: the ten in the middle are what is left.
    const weights = plain.beside([narrow, east], reference);
    expect(figure(narrow.shape, weights).value).toBeCloseTo(600, 9);
    expect(figure(east.shape, weights).reason).toBe('too-few');
  });

  it('hold a union, or a zone under the hand, against those shown, but not against the one it takes the place of', () => {
    const [first, second] = [zone('first', wide.shape), zone('second', elsewhere.shape)];
    let reshaped: ZoneId | null = null;
    const weights = plain.beside([first, second], reference, () => reshaped);
    expect(figure(narrow.shape, weights).reason).toBe('too-few');
    reshaped = first.id;
    expect(figure(narrow.shape, weights).value).toBeCloseTo(600, 9);
  });

  it('never hide zones of whole areas, whose figures are published', () => {
    const named = zone('named', { kind: 'areas', division: SMALL, version: '2025', codes: codes('S1', 'S2') });
    const weights = plain.beside([named, wide], reference);
    expect(figure(named.shape, weights).value).toBe(1800);
    expect(figure(wide.shape, weights).value).toBeCloseTo(610, 9);
  });

  it('do not list area by area what is few there, though the sum is shown', () => {
    // 5 of S4’s 400 beside half of S1: together many, alone few.
    const both = weightsOf(
      contentOf([house(0.1, 0.5, 60), house(0.9, 0.5, 40), house(0.1, 1.2, 1), house(0.9, 1.2, 79)]),
      reference.divisions,
    );
    const west = zone('west', drawn(0, 0, 0.5, 2));
    const shown = figure(west.shape, both.beside([west], reference));
    expect(shown.value).toBeCloseTo(605, 9);
    expect(shown.contributions.map(({ shareOfPeople }) => shareOfPeople)).toEqual([null, null]);
    expect(figure(wide.shape, both.beside([wide], reference)).contributions[0]?.shareOfPeople).toBeCloseTo(0.6, 9);
  });
});
