import type { PointMeasure } from '../catalog/catalog.ts';
import type { PointLayer } from '../catalog/reference-data.ts';
import { classBreaks, classCounts, classOf, readableBreaks } from '../indicator/classify.ts';
import { sequentialColours } from '../indicator/colour-ramps.ts';
import type { PointLegend, ScenePoint } from './scene.ts';

const CLASS_COUNT = 4;

export interface ClassifiedPoints {
  readonly points: readonly ScenePoint[];
  /** Null where no figure of theirs is shown. */
  readonly legend: PointLegend | null;
}

const latest = new WeakMap<PointLayer, { readonly measure: string | null; readonly classified: ClassifiedPoints }>();

/**
 * Point objects as they are drawn. With one of their figures chosen each wears the colour of its class, and a point
 * without a figure is hollow; without one all are alike. A figure stays with its point: no area is ever given it.
 */
export function classifyPoints(layer: PointLayer, property: string | null): ClassifiedPoints {
  const known = latest.get(layer);
  if (known !== undefined && known.measure === property) return known.classified;
  const measure = layer.reference.measures?.find((candidate) => candidate.property === property);
  const classified =
    measure === undefined
      ? { points: layer.points.map(({ name, position }) => ({ name, position })), legend: null }
      : classify(layer, measure);
  latest.set(layer, { measure: property, classified });
  return classified;
}

/** The figure of one point, or null where the source gives none. */
export function pointFigure(point: PointLayer['points'][number], measure: PointMeasure): number | null {
  const figure = point.properties[measure.property];
  return typeof figure === 'number' ? figure : null;
}

function classify(layer: PointLayer, measure: PointMeasure): ClassifiedPoints {
  const figures = layer.points.map((point) => pointFigure(point, measure));
  const known = figures.filter((figure) => figure !== null);
  const choice = { method: 'quantile', classCount: CLASS_COUNT, manualBreaks: [] } as const;
  const breaks = readableBreaks(classBreaks(known, choice), measure.decimals, known);
  const counts = classCounts(known, breaks);
  // Another ramp than the areas wear: a school must not seem to be of its district's class.
  const colours = sequentialColours('oranges', counts.length, measure.direction === 'low-is-worse');
  return {
    points: layer.points.map(({ name, position }, i) => {
      const figure = figures[i] ?? null;
      const place = figure === null ? null : classOf(figure, breaks);
      return { name, position, colour: place === null ? null : (colours[place] ?? null) };
    }),
    legend: {
      layer: layer.reference.id,
      measure,
      classes: counts.map((pointCount, i) => {
        const [from = 0, to = 0] = breaks.slice(i, i + 2);
        return { from, to, pointCount, colour: colours[i] ?? '#ffffff' };
      }),
      noDataCount: layer.points.length - known.length,
    },
  };
}
