import type { IndicatorDirection } from '../catalog/catalog.ts';
import type { Cell } from '../catalog/reference-data.ts';
import type { ClassBreaks } from '../indicator/classify.ts';
import { classBreaks, classOf, readableBreaks } from '../indicator/classify.ts';
import type { HexColour, RampName } from '../indicator/colour-ramps.ts';
import { multiplyColours, sequentialColours } from '../indicator/colour-ramps.ts';

/** Three classes each way: as many as an eye keeps apart in a grid. */
const CLASSES_EACH_WAY = 3;

/** One axis of the grid, values ascending. */
export interface PairAxis {
  readonly breaks: ClassBreaks;
  readonly direction: IndicatorDirection;
  readonly decimals: number;
}

export interface PairCell {
  readonly column: number;
  readonly row: number;
}

export interface PairClasses {
  readonly x: PairAxis;
  readonly y: PairAxis;
  /** Where each area lies in the grid; null where it lacks either value. */
  readonly cells: readonly (PairCell | null)[];
  readonly columns: number;
  readonly rows: number;
}

interface PairValues {
  readonly values: readonly Cell[];
  readonly direction: IndicatorDirection;
  readonly decimals: number;
}

/**
 * Each area's place in a grid of 3 × 3 classes: thirds of the areas that have both values, by each of the two. Areas that
 * lack either are in no class and set no limit.
 */
export function classifyPair(x: PairValues, y: PairValues): PairClasses {
  const pairs = x.values.map((value, i) => {
    const other = y.values[i];
    return typeof value === 'number' && typeof other === 'number' ? ([value, other] as const) : null;
  });
  const known = pairs.filter((pair) => pair !== null);
  const axisX = axisOf(
    x,
    known.map(([value]) => value),
  );
  const axisY = axisOf(
    y,
    known.map(([, value]) => value),
  );
  return {
    x: axisX,
    y: axisY,
    cells: pairs.map((pair) => {
      if (pair === null) return null;
      const column = classOf(pair[0], axisX.breaks);
      const row = classOf(pair[1], axisY.breaks);
      return column === null || row === null ? null : { column, row };
    }),
    columns: Math.max(0, axisX.breaks.length - 1),
    rows: Math.max(0, axisY.breaks.length - 1),
  };
}

function axisOf({ direction, decimals }: PairValues, values: readonly number[]): PairAxis {
  const breaks = classBreaks(values, { method: 'quantile', classCount: CLASSES_EACH_WAY, manualBreaks: [] });
  return { breaks: readableBreaks(breaks, decimals, values), direction, decimals };
}

/**
 * Colours of the grid, `[row][column]`: two ColorBrewer ramps laid over one another (multiplied), blue for x and orange
 * for y, so that each axis keeps its hue and the worse end of both together is darkest. Dark is the worse end, or the
 * greater where neither is worse.
 */
export function pairColours({ x, y, columns, rows }: PairClasses): readonly (readonly HexColour[])[] {
  const blues = axisColours('blues', columns, x.direction);
  const oranges = axisColours('oranges', rows, y.direction);
  return oranges.map((orange) => blues.map((blue) => multiplyColours(blue, orange)));
}

/** Pale, middle and strong of a ramp of seven: its darkest would drown the hue of the other. */
const RAMP_LENGTH = 7;
const RAMP_PLACES: readonly (readonly number[])[] = [[], [2], [0, 4], [0, 2, 4]];

function axisColours(ramp: RampName, count: number, direction: IndicatorDirection): readonly HexColour[] {
  const colours = sequentialColours(ramp, RAMP_LENGTH);
  const chosen = (RAMP_PLACES[count] ?? []).map((place) => colours[place] ?? '#ffffff');
  return direction === 'low-is-worse' ? chosen.reverse() : chosen;
}
