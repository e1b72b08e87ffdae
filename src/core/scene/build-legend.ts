import type { Indicator } from '../catalog/catalog.ts';
import type { Area } from '../catalog/reference-data.ts';
import type { AreaCode } from '../identifiers.ts';
import type { AreaValues } from '../indicator/area-values.ts';
import type { ClassBreaks, ClassChoice } from '../indicator/classify.ts';
import { classBreaks, classCounts, classOf, readableBreaks } from '../indicator/classify.ts';
import { categoryColours, sequentialColours, textColourOn } from '../indicator/colour-ramps.ts';
import type { AreaClass, Legend, LegendClass } from './scene.ts';

export interface Classified {
  readonly legend: Legend;
  readonly areaClasses: ReadonlyMap<AreaCode, AreaClass>;
}

const latest = new WeakMap<AreaValues, { readonly key: string; readonly classified: Classified }>();

/**
 * Sorts areas into classes and says what each class is. The same choice again gives the same objects: a scene is
 * built at every move of the hand, and its colours seldom change.
 *
 * @param areas in the order of `values.values`
 * @param over the values that classes are cut from, where they are more than those shown: all years of a table
 */
export function classifyAreas(
  indicator: Indicator,
  values: AreaValues,
  areas: readonly Area[],
  choice: ClassChoice,
  over: readonly number[] | null = null,
): Classified {
  const key = [choice.method, choice.classCount, ...choice.manualBreaks].join(' ');
  const known = latest.get(values);
  if (known !== undefined && known.key === key) return known.classified;
  const { legend, classes } = classify(indicator, values, choice, over);
  const areaClasses = new Map(areas.map((area, position) => [area.code, classes[position] ?? 'no-data']));
  const classified = { legend, areaClasses };
  latest.set(values, { key, classified });
  return classified;
}

function classify(
  indicator: Indicator,
  areas: AreaValues,
  choice: ClassChoice,
  over: readonly number[] | null,
): { readonly legend: Legend; readonly classes: readonly AreaClass[] } {
  const values = areas.values.filter((value) => typeof value === 'number');
  const kinds = new Set(areas.values.filter((value) => typeof value !== 'number'));
  const [kind = null] = kinds;
  const categories = indicator.kind === 'not-aggregable' ? indicator.categories : [];
  const { classes, classOfValue } =
    categories.length > 0
      ? categoryClasses(indicator, values, categories)
      : valueClasses(indicator, values, choice, over);
  return {
    legend: {
      indicator: indicator.id,
      title: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals,
      year: indicator.year,
      direction: indicator.direction,
      source: indicator.source,
      licence: indicator.licence,
      classes,
      noDataCount: areas.values.length - values.length,
      noDataKind: kinds.size === 1 ? kind : null,
      aggregated: areas.aggregated,
      elsewhere: areas.elsewhere,
      flags: areas.flags,
    },
    classes: areas.values.map((value) => (typeof value === 'number' ? classOfValue(value) : 'no-data')),
  };
}

interface Classes {
  readonly classes: readonly LegendClass[];
  readonly classOfValue: (value: number) => AreaClass;
}

function valueClasses(
  indicator: Indicator,
  values: readonly number[],
  choice: ClassChoice,
  over: readonly number[] | null,
): Classes {
  const breaks = shownBreaks(indicator, over ?? values, choice);
  const counts = classCounts(values, breaks);
  const colours = sequentialColours('yellow-green-blue', counts.length, indicator.direction === 'low-is-worse');
  return {
    classes: counts.map((areaCount, i) => {
      const colour = colours[i] ?? '#ffffff';
      const [from = 0, to = 0] = breaks.slice(i, i + 2);
      return { from, to, areaCount, colour, textColour: textColourOn(colour), name: null };
    }),
    classOfValue: (value) => classOf(value, breaks) ?? 'no-data',
  };
}

/** Rounded as shown, so that a legend's limits are the limits; a person's own limits are left as written. */
function shownBreaks(indicator: Indicator, values: readonly number[], choice: ClassChoice): ClassBreaks {
  const breaks = classBreaks(values, choice);
  return choice.method === 'manual' ? breaks : readableBreaks(breaks, indicator.decimals, values);
}

/** One class a category, in the catalogue's order; a value that the catalogue does not name is no category. */
function categoryClasses(
  indicator: Indicator,
  values: readonly number[],
  categories: Extract<Indicator, { kind: 'not-aggregable' }>['categories'],
): Classes {
  const colours = categoryColours(categories.length, indicator.direction === 'low-is-worse');
  const positions = new Map(categories.map((category, i) => [category.value, i]));
  return {
    classes: categories.map((category, i) => {
      const colour = colours[i] ?? '#ffffff';
      return {
        from: category.value,
        to: category.value,
        areaCount: values.filter((value) => value === category.value).length,
        colour,
        textColour: textColourOn(colour),
        name: category.name,
      };
    }),
    classOfValue: (value) => positions.get(value) ?? 'no-data',
  };
}
