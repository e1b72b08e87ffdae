import type { Indicator, LocalizedText } from '../catalog/catalog.ts';
import type { Area, Cell } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import type { ClassBreaks } from '../indicator/classify.ts';
import { classBreaks, classCounts, classOf, readableBreaks } from '../indicator/classify.ts';
import { divergingColours, textColourOn } from '../indicator/colour-ramps.ts';
import type { AreaLayer } from './area-layer.ts';

/** Classes on either side of no change. */
const CLASSES_A_SIDE = 3;

export interface ChangeLayerOptions {
  readonly indicator: Indicator;
  readonly division: DivisionId;
  /** In the order of `changes`. */
  readonly areas: readonly Area[];
  readonly changes: readonly Cell[];
  readonly title: LocalizedText;
  readonly caption: LocalizedText;
}

/**
 * Limits that mirror one another about 0, so that equal changes up and down are equally strong colours. Empty where no
 * change is known; where nothing has changed, one class of zeros.
 */
export function changeBreaks(changes: readonly number[], decimals: number): ClassBreaks {
  const sizes = changes.map(Math.abs).filter((size) => size > 0);
  if (changes.length === 0) return [];
  if (sizes.length === 0) return [0, 0];
  const [, ...limits] = readableBreaks(
    classBreaks(sizes, { method: 'quantile', classCount: CLASSES_A_SIDE, manualBreaks: [] }),
    decimals,
    sizes,
  );
  return [...limits.toReversed().map((limit) => -limit), 0, ...limits];
}

/** Change between two years as colours: orange where it is for the worse (or more, where neither is worse), purple the other way. */
export function changeLayer({ indicator, division, areas, changes, title, caption }: ChangeLayerOptions): AreaLayer {
  const known = changes.filter((change) => typeof change === 'number');
  const breaks = changeBreaks(known, indicator.decimals);
  const counts = classCounts(known, breaks);
  const ramp = divergingColours(breaks, 0);
  const colours = indicator.direction === 'low-is-worse' ? ramp : [...ramp].reverse();
  const classOfChange = (change: Cell) =>
    typeof change === 'number' ? (classOf(change, breaks) ?? 'no-data') : 'no-data';
  return {
    division,
    areaClasses: new Map(
      areas.map(({ code }, position): [AreaCode, number | 'no-data'] => [
        code,
        classOfChange(changes[position] ?? 'missing'),
      ]),
    ),
    legend: {
      indicator: indicator.id,
      title,
      caption,
      unit: indicator.unit,
      decimals: indicator.decimals,
      year: indicator.year,
      direction: indicator.direction,
      source: indicator.source,
      licence: indicator.licence,
      classes: counts.map((areaCount, i) => {
        const [from = 0, to = 0] = breaks.slice(i, i + 2);
        const colour = colours[i] ?? '#f7f7f7';
        return { from, to, areaCount, colour, textColour: textColourOn(colour), name: null };
      }),
      noDataCount: changes.length - known.length,
      aggregated: false,
      elsewhere: null,
      flags: [],
    },
  };
}
