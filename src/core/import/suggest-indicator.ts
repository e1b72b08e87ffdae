import type { Indicator, IndicatorDirection, IndicatorUnit } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { DivisionId } from '../identifiers.ts';
import type { ImportedDenominator, ImportedKind } from '../plan/imported-indicator.ts';
import { denominatorOptions } from './denominators.ts';
import { yearIn } from './read-year.ts';
import type { TableReading, TableSeries } from './table-types.ts';
import { CELL_KINDS } from './table-types.ts';

/** What an indicator is taken to be until the person says otherwise. */
export interface IndicatorSuggestion {
  readonly name: string;
  readonly kind: ImportedKind;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly denominator: ImportedDenominator | null;
  /** Null where nothing in the file says: then the person must. */
  readonly year: number | null;
  readonly source: string;
  readonly tableId: string | null;
}

const NUMBER = CELL_KINDS.indexOf('number');
const TABLE_ID = /\b(TAB\d{3,5}|[A-Z]{2}\d{4}[A-Z]?\d{0,2}[A-Z]{0,3}\d{0,2})\b/;
const SOURCE = /^\s*(?:källa|source|datakälla)\s*[:：]\s*(.+)$/i;

const IS_SHARE = /%|andel|procent|grad\b|frekvens|share|percent|pct|rate\b|kvot|deltagande/i;
const IS_COUNT = /antal|folkmängd|befolkning|personer|invånare|count|number|hushåll\b|bostäder|lägenheter|dw_|^pop/i;
const IS_MEDIAN = /median|index|\btyp\b|klass|rang|kvartil|decil|class\b|type\b/i;
const IS_MEAN = /medel|mean|genomsnitt|average|snitt|per invånare|per person|poäng|meritvärde/i;
const IS_MONEY = /inkomst|lön|tkr|kronor|income|ksek/i;
const WORSE_WHEN_HIGH =
  /arbetslös|unemploy|låg ekonomisk|low.?econ|bistånd|fattig|ohälso|sjuk|brott|utsatt|otrygg|trångbodd|skuld|utan gymnas|förgymn|långtids|ofullständig/i;
const WORSE_WHEN_LOW =
  /sysselsatt|sysselsätt|employ|förvärvs|inkomst|income|eftergymn|postsec|valdeltag|turnout|behörig|merit|trygg|godkän/i;

/** What people a figure is per, by words in its name: matched against what is counted on the division. */
const PER: readonly (readonly [RegExp, RegExp])[] = [
  [/arbetslös|unemploy/i, /arbetskraft|labour/i],
  [/sysselsätt|sysselsatt|förvärvs|employ/i, /20.?64/],
  [/utbild|gymnas|educat|second/i, /25.?6\d/],
  [/valdelt|turnout|röst/i, /röstber|eligible/i],
  [/hyres|bostad|bostäder|upplåtelse|dwelling|äganderätt|bostadsrätt/i, /^bostäder|dwellings/i],
  [/inkomst|income|lön\b/i, /20 år och|20\+|20 years/i],
];

/** Everything in the file that may say what a series is, its own words first. */
function wordsOf(series: TableSeries, reading: TableReading): string {
  return [...series.parts, ...series.shared, ...reading.preamble.slice(0, 3)].join(' ');
}

export function suggestIndicator(
  series: TableSeries,
  reading: TableReading,
  fileName: string,
  reference: ReferenceData,
): IndicatorSuggestion {
  const words = wordsOf(series, reading);
  const ownWords = [...series.parts, ...series.shared].join(' ');
  const numbers = numbersOf(series);
  const table = tableIdOf(reading, fileName);
  const known = knownIndicator(series, table, reference, reading.division);
  const kind = known?.kind ?? kindOf(series, IS_SHARE.test(ownWords) ? ownWords : words, numbers);
  return {
    name: nameOf(series, reading, fileName),
    kind,
    unit: known?.unit ?? unitOf(kind, words),
    decimals: decimalsOf(numbers, kind),
    direction: known?.direction ?? directionOf(words),
    denominator: denominatorFor(kind, words, known, reference, reading.division),
    year: series.year ?? lastYear(reading.preamble) ?? yearIn(fileName),
    source: sourceOf(reading, table, fileName),
    tableId: table,
  };
}

function lastYear(texts: readonly string[]): number | null {
  return texts.map(yearIn).find((year) => year !== null) ?? null;
}

function numbersOf({ values, kinds }: TableSeries): readonly number[] {
  return [...values].filter((_, position) => kinds[position] === NUMBER);
}

/** The catalogue's own indicator of the same table whose name shares most words, or the only one of that table. */
function knownIndicator(
  series: TableSeries,
  table: string | null,
  { catalog }: ReferenceData,
  division: DivisionId | null,
): Indicator | null {
  if (table === null) return null;
  const words = new Set(
    series.parts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
  const scored = catalog.indicators
    .filter((indicator) => indicator.tableId === table && indicator.division === division)
    .map((indicator) => ({
      indicator,
      shared: (indicator.name.sv.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word)).length,
    }))
    .sort((a, b) => b.shared - a.shared);
  const [best] = scored;
  return best !== undefined && best.shared > 0 ? best.indicator : null;
}

function kindOf(series: TableSeries, words: string, numbers: readonly number[]): ImportedKind {
  const inPercent = numbers.length > 0 && numbers.every((value) => value >= 0 && value <= 100);
  if (IS_MEDIAN.test(words)) return 'not-aggregable';
  if (series.hasPercentSign || (IS_SHARE.test(words) && inPercent)) return 'rate';
  if (IS_MEAN.test(words)) return 'mean';
  if (IS_COUNT.test(words) && numbers.every((value) => value >= 0)) return 'count';
  if (inPercent && numbers.some((value) => !Number.isInteger(value))) return 'rate';
  return numbers.every((value) => Number.isInteger(value) && value >= 0) ? 'count' : 'not-aggregable';
}

function unitOf(kind: ImportedKind, words: string): IndicatorUnit {
  if (kind === 'rate') return 'percent';
  if (IS_MONEY.test(words)) return /tkr|ksek|tusen/i.test(words) ? 'thousand-sek' : 'number';
  if (kind !== 'count') return 'number';
  if (/hushåll|household/i.test(words)) return 'households';
  if (/bostäder|lägenheter|dwelling|dw_/i.test(words)) return 'dwellings';
  return /person|folkmängd|befolkning|invånare|resident|population|^pop|män|kvinnor|ålder|år\b/i.test(words)
    ? 'residents'
    : 'number';
}

function decimalsOf(numbers: readonly number[], kind: ImportedKind): number {
  if (kind === 'count' || numbers.every(Number.isInteger)) return 0;
  return numbers.every((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9) ? 1 : 2;
}

function directionOf(words: string): IndicatorDirection {
  if (WORSE_WHEN_HIGH.test(words)) return 'high-is-worse';
  return WORSE_WHEN_LOW.test(words) ? 'low-is-worse' : 'neutral';
}

function denominatorFor(
  kind: ImportedKind,
  words: string,
  known: Indicator | null,
  reference: ReferenceData,
  division: DivisionId | null,
): ImportedDenominator | null {
  if ((kind !== 'rate' && kind !== 'mean') || division === null) return null;
  if (known !== null && (known.kind === 'rate' || known.kind === 'mean')) {
    const { column, approximate } = known.denominator;
    return { column, approximate };
  }
  const options = denominatorOptions(reference, division);
  for (const [about, people] of PER) {
    if (!about.test(words)) continue;
    const option = options.find(({ name }) => people.test(name.sv) || people.test(name.en));
    if (option !== undefined) return { column: option.column, approximate: false };
  }
  const residents = reference.divisions.get(division)?.division.residentsColumn;
  return residents === undefined
    ? null
    : { column: residents, approximate: !/befolkning|invånare|resident/i.test(words) };
}

function tableIdOf({ preamble, footnotes, columns }: TableReading, fileName: string): string | null {
  for (const text of [fileName, ...preamble, ...footnotes, ...columns.map(({ name }) => name)]) {
    const found = TABLE_ID.exec(text.toUpperCase() === text ? text : text.replace(/[_-]/g, ' '))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function sourceOf({ preamble, footnotes }: TableReading, table: string | null, fileName: string): string {
  for (const text of [...footnotes, ...preamble]) {
    const found = SOURCE.exec(text)?.[1];
    if (found !== undefined) return found.trim().slice(0, 200);
  }
  return table !== null ? `SCB, ${table}` : fileName;
}

const SAYS_ALL = /^(?:totalt?|samtliga|alla|båda könen|total)$/i;

/** Its own words; the title of the table where the column says only a year; never an empty name. */
function nameOf(series: TableSeries, { preamble }: TableReading, fileName: string): string {
  const said = [...series.shared, ...series.parts].filter((part) => !SAYS_ALL.test(part) && !/^#\d+$/.test(part));
  const words = said.filter((part) => yearIn(part) === null || /\p{L}{3,}/u.test(part));
  const own = series.parts.some((part) => words.includes(part) && /\p{L}{2,}/u.test(part));
  const title = (preamble[0] ?? fileName.replace(/\.[^.]*$/, ''))
    .replace(/\s+/g, ' ')
    .replace(/,?\s+efter (?:region|område|deso|regso|kommun)\b.*$/i, '')
    .slice(0, 80);
  const parts = own ? words : [title, ...words];
  return [...new Set(parts)].join(', ').slice(0, 120) || title || '–';
}
