import type { LocalizedText } from '../catalog/catalog.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { ClassBreaks } from '../indicator/classify.ts';
import { classOf } from '../indicator/classify.ts';
import type { RampName } from '../indicator/colour-ramps.ts';
import { sequentialColours, textColourOn } from '../indicator/colour-ramps.ts';
import type { AreaLayer } from './area-layer.ts';
import type { AreaClass, LegendClass } from './scene.ts';

/** Kronor per resident of one area; null where nobody is known to live there. */
export interface AreaMoney {
  readonly code: AreaCode;
  readonly sekPerResident: number | null;
}

/** No amount is no class of the ramp: an area that nothing reaches must look like it. */
const NOTHING_COLOUR = '#f4f4f4';
const MOST_CLASSES = 6;
/** The greatest value beside the smallest from which even steps would put nearly all areas in one class. */
const WIDE_SPREAD = 8;

/** 1, 2 or 5 times a power of ten, the smallest that is at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

/** Limits 1, 2, 5, 10, 20 …: from the last that is not above the smallest value, or as few below the greatest as there is room for. */
function seriesLimits(low: number, high: number): readonly number[] {
  const limits = [roundStep(high)];
  while ((limits[0] ?? 0) > low && limits.length < MOST_CLASSES) {
    const first = limits[0] ?? 1;
    const power = 10 ** Math.floor(Math.log10(first));
    limits.unshift(Math.round(first / power) === 5 ? 2 * power : first / 2);
  }
  return (limits[0] ?? 0) > low ? [0, ...limits] : limits;
}

/**
 * Limits for kronor per resident above 0, round so that they can be said aloud: even steps, or 1-2-5 steps where the
 * values spread wide. Several maps that are to be compared get their limits from the values of them all.
 */
export function moneyBreaks(areas: readonly AreaMoney[]): ClassBreaks {
  const values = areas.flatMap(({ sekPerResident }) => ((sekPerResident ?? 0) > 0 ? [sekPerResident ?? 0] : []));
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high / low > WIDE_SPREAD) return seriesLimits(low, high);
  const step = roundStep(Math.max(high - low, high / 10) / (MOST_CLASSES - 2));
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, turn) => (first + turn) * step);
}

export interface MoneyLayerOptions {
  readonly division: DivisionId;
  readonly areas: readonly AreaMoney[];
  readonly breaks: ClassBreaks;
  readonly ramp: RampName;
  readonly title: LocalizedText;
  /** Under the title: the unit and the years. */
  readonly caption: LocalizedText;
  readonly nothing: LocalizedText;
  readonly year: number;
  readonly source: string;
  readonly licence: string;
}

/** Kronor per resident as colours of the areas: a class for none, then the ramp, and the pattern where nobody lives. */
export function moneyLayer(options: MoneyLayerOptions): AreaLayer {
  const { division, areas, breaks, ramp, title, caption, nothing, year, source, licence } = options;
  const classOfArea = ({ sekPerResident }: AreaMoney): AreaClass => {
    if (sekPerResident === null) return 'no-data';
    if (sekPerResident === 0) return 0;
    const found = classOf(sekPerResident, breaks);
    if (found === null) throw new RangeError(`moneyLayer: ${sekPerResident} kronor lies outside the class limits`);
    return 1 + found;
  };
  const areaClasses = new Map(areas.map((area) => [area.code, classOfArea(area)]));
  const countOf = (wanted: AreaClass): number => [...areaClasses.values()].filter((each) => each === wanted).length;
  // The palest colour of a ramp is too near that of nothing.
  const colours = sequentialColours(ramp, Math.max(0, breaks.length - 1) + 1).slice(1);
  const legendClass = (index: number, colour: string, limits: readonly number[], name: LocalizedText | null) => {
    const [from = 0, to = 0] = limits;
    return { from, to, areaCount: countOf(index), colour, textColour: textColourOn(colour), name };
  };
  const classes: readonly LegendClass[] = [
    legendClass(0, NOTHING_COLOUR, [0, 0], nothing),
    ...colours.map((colour, turn) => legendClass(1 + turn, colour, breaks.slice(turn, turn + 2), null)),
  ];
  return {
    division,
    areaClasses,
    legend: {
      indicator: MONEY,
      title,
      caption,
      unit: 'residents',
      decimals: 0,
      year,
      direction: 'neutral',
      source,
      licence,
      classes,
      noDataCount: countOf('no-data'),
      aggregated: false,
      elsewhere: null,
      flags: [],
    },
  };
}

/** Stands where a legend of the catalogue names its indicator. */
const MONEY = asId<IndicatorId>('sek-per-resident');
