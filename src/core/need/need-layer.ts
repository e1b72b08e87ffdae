import type { Indicator, LocalizedText } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { ColumnId, IndicatorId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { ComputedIndicator } from '../indicator/area-values.ts';
import type { NeedMethod } from './need-definition.ts';
import { nameOfNeed } from './need-definition.ts';
import type { NeedRobustness } from './need-robustness.ts';
import type { NeedValues } from './need-values.ts';
import { MOST_EXPOSED_WORD } from './robustness-settings.ts';

export const NEED_INDEX = asId<IndicatorId>('need-index');
const NEED_ROBUSTNESS = asId<IndicatorId>('need-robustness');
const NO_COLUMN = asId<ColumnId>('computed');

const METHOD_NAMES: Readonly<Record<NeedMethod, LocalizedText>> = {
  'z-score': { sv: 'z-värde', en: 'z-score' },
  'percentile-rank': { sv: 'percentilrang', en: 'percentile rank' },
  exponential: { sv: 'exponentiell skala', en: 'exponential scale' },
  mean: { sv: 'medelvärde av procent', en: 'mean of percentages' },
};

/** Fifths of the weightings, and all of them apart. */
const SHARE_BREAKS = [20, 40, 60, 80, 100] as const;

const WHY: LocalizedText = {
  sv: 'Ett index jämför områden i en indelning: det kan inte räknas samman till en zon.',
  en: 'An index compares areas of one division: it cannot be combined into a zone.',
};

/** The index as the map and the table show an indicator: high is worse, areas that are not ranked have no value. */
export function needIndexIndicator(need: NeedValues, reference: ReferenceData): ComputedIndicator {
  const name = nameOfNeed(need.definition, reference.catalog);
  const method = METHOD_NAMES[need.definition.method];
  return {
    ...computedParts(need, need.result.scores),
    id: NEED_INDEX,
    name: { sv: `Behovsindex: ${name.sv}`, en: `Need index: ${name.en}` },
    unit: 'number',
    decimals: need.definition.method === 'z-score' ? 2 : 1,
    breaks: null,
    caption: withDivision(need, reference, {
      sv: `${method.sv} · ${yearsOf(need)} · högre är större behov`,
      en: `${method.en} · ${yearsOf(need)} · higher is greater need`,
    }),
    ranks: need.result.ranks,
  };
}

/** In how many per cent of the weightings each area is among the most exposed, by the index's own method. */
export function needRobustnessIndicator(
  need: NeedValues,
  robustness: NeedRobustness,
  reference: ReferenceData,
): ComputedIndicator {
  const { weightingCount } = robustness;
  const name = nameOfNeed(need.definition, reference.catalog);
  const counts = countsOf(robustness, need.definition.method);
  const ranked = new Set(robustness.rankedAreas);
  const shares = Array.from({ length: need.matrix.areaCount }, (_, area) =>
    ranked.has(area) && counts !== null ? (100 * (counts[area] ?? 0)) / weightingCount : null,
  );
  return {
    ...computedParts(need, shares),
    id: NEED_ROBUSTNESS,
    name: {
      sv: `Bland de ${MOST_EXPOSED_WORD.sv} mest utsatta: ${name.sv}`,
      en: `Among the ${MOST_EXPOSED_WORD.en} most exposed: ${name.en}`,
    },
    unit: 'percent',
    decimals: 0,
    breaks: SHARE_BREAKS,
    caption: withDivision(need, reference, {
      sv: `% av ${weightingCount} slumpade viktningar · ${METHOD_NAMES[need.definition.method].sv}`,
      en: `% of ${weightingCount} random weightings · ${METHOD_NAMES[need.definition.method].en}`,
    }),
    ranks: need.result.ranks,
  };
}

/** By area of the division, how many weightings; null where the method was not tried. */
export function countsOf(robustness: NeedRobustness, method: NeedMethod): Uint32Array | null {
  return robustness.methods.find((each) => each.method === method)?.counts ?? null;
}

function computedParts(need: NeedValues, scores: readonly (number | null)[]) {
  const values = scores.map((score): Cell => score ?? 'missing');
  return {
    kind: 'not-aggregable',
    why: WHY,
    categories: [],
    group: 'economy',
    division: need.division,
    year: Math.max(0, ...need.indicators.map(({ year }) => year)),
    direction: 'high-is-worse',
    valueColumn: NO_COLUMN,
    source: listed(need.indicators.map(({ source }) => source)),
    licence: listed(need.indicators.map(({ licence }) => licence)),
    tableId: null,
    caveats: [],
    computed: {
      shownOn: need.division,
      elsewhere: null,
      values,
      coverages: values.map((value) => (typeof value === 'number' ? 1 : 0)),
      aggregated: false,
      flags: [],
    },
  } as const;
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ');
}

function yearsOf({ indicators }: { readonly indicators: readonly Indicator[] }): string {
  const years = indicators.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '–';
  return first === last ? String(first) : `${first}–${last}`;
}

function withDivision(need: NeedValues, reference: ReferenceData, text: LocalizedText): LocalizedText {
  const name = reference.divisions.get(need.division)?.division.name;
  return { sv: `${name?.sv ?? ''} · ${text.sv}`, en: `${name?.en ?? ''} · ${text.en}` };
}
