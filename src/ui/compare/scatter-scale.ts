import type { AreaMeasure } from '../../core/compare/area-measure.ts';
import { axisTicks, tickDecimals } from './axis-ticks.ts';

/** The plot in its own units: the frame within it, y down. */
export const PLOT = { width: 320, height: 290, left: 40, right: 8, top: 8, bottom: 24 } as const;

export interface ScatterAxis {
  /** From a value to a place in the plot. */
  place(value: number): number;
  readonly ticks: readonly number[];
  readonly decimals: number;
}

export function scatterAxis(measure: AreaMeasure, side: 'x' | 'y'): ScatterAxis {
  const known = measure.values.filter((value) => typeof value === 'number');
  const all = measure.municipality === null ? known : [...known, measure.municipality];
  const [low, high] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const margin = (high - low || 1) * 0.05;
  const [from, to] = [low - margin, high + margin];
  const [start, end] = side === 'x' ? [PLOT.left, PLOT.width - PLOT.right] : [PLOT.height - PLOT.bottom, PLOT.top];
  const ticks = axisTicks(from, to, 5);
  return {
    place: (value) => start + ((value - from) / (to - from)) * (end - start),
    ticks,
    decimals: tickDecimals(ticks),
  };
}
