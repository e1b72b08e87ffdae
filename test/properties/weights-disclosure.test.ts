import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import type { ZoneId } from '../../src/core/identifiers.ts';
import { asId } from '../../src/core/identifiers.ts';
import type { Figure } from '../../src/core/indicator/figure.ts';
import { computeZoneFigures } from '../../src/core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../src/core/plan/plan.ts';
import type { PlacedWeights } from '../../src/core/weights/weighting.ts';
import { gridRectangle, SMALL, sampleReference } from '../helpers/sample-reference.ts';
import { contentOf, weightsOf } from '../helpers/weight-content.ts';

/** Columns and rows of the sample's six areas, and a house: where it stands in the grid, and whom the layer counts there. */
const COLUMNS = 3;
const RESIDENTS = [60, 90, 40, 200, 30, 120];
interface House {
  readonly column: number;
  readonly row: number;
  readonly count: number;
}
interface Rectangle {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** In the middle of an eighth: never on a border, neither of an area nor of a zone. */
const middleOfEighth = (max: number) => fc.integer({ min: 0, max: max * 8 - 1 }).map((eighth) => (eighth + 0.5) / 8);
const house: fc.Arbitrary<House> = fc.record({
  column: middleOfEighth(COLUMNS),
  row: middleOfEighth(2),
  count: fc.integer({ min: 1, max: 9 }),
});
const houses = fc.array(house, { minLength: 6, maxLength: 30 });
const quarter = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((quarters) => quarters / 4);
const rectangle: fc.Arbitrary<Rectangle> = fc
  .tuple(quarter(COLUMNS), quarter(2), quarter(COLUMNS), quarter(2))
  .filter(([west, south, east, north]) => west < east && south < north)
  .map(([west, south, east, north]) => ({ west, south, east, north }));
const rectangles = fc.array(rectangle, { minLength: 1, maxLength: 5 });

const reference = sampleReference({
  small: { residents: RESIDENTS, residents_20_64: RESIDENTS },
  large: { residents: [380, 160] },
});

function placeOf({ column, row }: House): LonLat {
  const corner = gridRectangle(column, row, column + 1, row + 1)[0]?.[0]?.[0];
  if (corner === undefined) throw new Error('the rectangle has corners');
  return corner;
}

function zonesOf(list: readonly Rectangle[]): readonly { readonly id: ZoneId; readonly shape: ZoneShape }[] {
  return list.map(({ west, south, east, north }, n) => ({
    id: asId<ZoneId>(`zone-${n}`),
    shape: { kind: 'drawn', polygons: gridRectangle(west, south, east, north) },
  }));
}

function figuresOf(shapes: readonly ZoneShape[], weights: PlacedWeights): readonly Figure[] {
  const figures = computeZoneFigures(shapes, reference, weights);
  if (!figures.ok) throw new Error(JSON.stringify(figures.problem));
  return [...figures.value.figures.values()].filter(({ division }) => division === SMALL);
}

function residentsIn(figures: readonly Figure[]): Figure {
  const found = figures.find(({ indicator }) => indicator === 'residents');
  if (found === undefined) throw new Error('the sample counts residents');
  return found;
}

type Ground = (house: House) => boolean;
const groundOf =
  ({ west, south, east, north }: Rectangle): Ground =>
  ({ column, row }) =>
    west < column && column < east && south < row && row < north;
const areaOf = ({ column, row }: House): number => Math.floor(column) + COLUMNS * Math.floor(row);

/** What the attacker makes of some ground: people in each area of which the layer says something. Counted house by house. */
function peopleByArea(
  list: readonly House[],
  isIn: Ground,
): readonly { readonly people: number; readonly all: number }[] {
  return RESIDENTS.flatMap((all, area) => {
    const own = list.filter((each) => areaOf(each) === area);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const inside = own.filter(isIn).reduce((sum, { count }) => sum + count, 0);
    return total === 0 ? [] : [{ people: (all * inside) / total, all }];
  });
}

/** The least rest that is somebody: of the sum less whole areas, and of those areas less the sum. */
function smallestRest(list: readonly House[], isIn: Ground): number {
  const partly = peopleByArea(list, isIn).filter(({ people, all }) => people > 1e-6 && people < all - 1e-6);
  const inside = partly.reduce((sum, { people }) => sum + people, 0);
  const outside = partly.reduce((sum, { people, all }) => sum + all - people, 0);
  return Math.min(...[inside, outside].filter((rest) => rest > 1e-6));
}

/** Of each area by itself: what the ground has of it and what it leaves, where that is somebody. */
function restsByArea(list: readonly House[], isIn: Ground): readonly number[] {
  return peopleByArea(list, isIn)
    .flatMap(({ people, all }) => (people > 1e-6 && people < all - 1e-6 ? [people, all - people] : []))
    .filter((rest) => rest > 1e-6);
}

describe('zones weighted by a layer, shown together', () => {
  it('let nobody find a rest of few: from one, two, their union, or any of these without whole areas', () => {
    fc.assert(
      fc.property(houses, rectangles, (list, shapes) => {
        const zones = zonesOf(shapes);
        const layer = contentOf(list.map((each) => ({ position: placeOf(each), count: each.count })));
        const weights = weightsOf(layer, reference.divisions).beside(zones, reference);
        const isShown = (chosen: readonly ZoneShape[]): boolean =>
          residentsIn(figuresOf(chosen, weights)).value !== null;
        const shown = zones.flatMap(({ shape }, n) => {
          const own = shapes[n];
          return own !== undefined && isShown([shape]) ? [{ shape, ground: groundOf(own) }] : [];
        });
        const unions = zones.flatMap((one, n) =>
          zones.slice(n + 1).flatMap((other, later) => {
            const [a, b] = [shapes[n], shapes[n + 1 + later]];
            if (a === undefined || b === undefined || !isShown([one.shape, other.shape])) return [];
            return [{ ground: (each: House) => groundOf(a)(each) || groundOf(b)(each) }];
          }),
        );
        for (const { ground: one } of shown) {
          for (const { ground: other } of [...shown, ...unions]) {
            const regions: readonly Ground[] = [
              one,
              other,
              (each) => one(each) && !other(each),
              (each) => other(each) && !one(each),
              (each) => one(each) && other(each),
              (each) => one(each) || other(each),
            ];
            for (const region of regions) expect(smallestRest(list, region)).toBeGreaterThan(20);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('list area by area only what is of more than few there, also of any two', () => {
    fc.assert(
      fc.property(houses, rectangles, (list, shapes) => {
        const zones = zonesOf(shapes);
        const layer = contentOf(list.map((each) => ({ position: placeOf(each), count: each.count })));
        const weights = weightsOf(layer, reference.divisions).beside(zones, reference);
        const listed = zones.flatMap(({ shape }, n) => {
          const { contributions, value } = residentsIn(figuresOf([shape], weights));
          const own = shapes[n];
          const isListed = value !== null && contributions.every(({ shareOfPeople }) => shareOfPeople !== null);
          return isListed && own !== undefined ? [groundOf(own)] : [];
        });
        for (const [one, other] of listed.flatMap((each) => listed.map((another) => [each, another] as const))) {
          const alone: Ground = (each) => one(each) && !other(each);
          for (const rest of [...restsByArea(list, one), ...restsByArea(list, alone)]) expect(rest).toBeGreaterThan(20);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hide all that a layer says of a zone, or none, and the same zones in whatever order they come', () => {
    fc.assert(
      fc.property(houses, rectangles, (list, shapes) => {
        const zones = zonesOf(shapes);
        const layer = contentOf(list.map((each) => ({ position: placeOf(each), count: each.count })));
        const plain = weightsOf(layer, reference.divisions);
        const hiddenBy = (weights: PlacedWeights) =>
          zones.filter(({ shape }) => residentsIn(figuresOf([shape], weights)).value === null).map(({ id }) => id);
        const weights = plain.beside(zones, reference);
        // Of two that are the same to the last house and square metre either may be the one that is hidden.
        const sizes = zones.map(({ shape }) => JSON.stringify(shape));
        if (new Set(sizes).size === sizes.length) {
          expect(hiddenBy(plain.beside(zones.toReversed(), reference))).toEqual(hiddenBy(weights));
        }
        for (const { shape } of zones) {
          const figures = figuresOf([shape], weights);
          const { value, reason } = residentsIn(figures);
          if (value !== null || reason !== 'too-few') continue;
          for (const figure of figures) {
            expect(figure.value).toBeNull();
            expect([figure.numerator, figure.denominator]).toEqual([null, null]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
