import type { Line } from './find-codes.ts';
import { sampleOf } from './find-codes.ts';
import { looksLikeFigure, markerOf } from './read-figure.ts';
import { isYear } from './read-year.ts';
import type { ColumnRole } from './table-types.ts';

const DIMENSIONS =
  /^(?:tid|år|time|year|period|kvartal|månad|ålder|alder|age|åldersgrupp|kön|kon|sex|gender|tabellinnehåll|contentscode|contents|innehåll|variabel|indikator|mått|nyckeltal|civilstånd|födelseland|utbildningsnivå|sysselsättning|hushållstyp|upplåtelseform|hustyp)\b/i;
const NO_FIGURES = /(?:kod|code|\bid|\bnr|nummer|number of row|löpnr|objectid|fid)$/i;
const COORDINATES =
  /^(?:x|y|e|n|lat|lon|long|lng|latitude|longitude|latitud|longitud|easting|northing|öst|nord|wkt|geom|geometry|geometri|shape)$/i;

const SAMPLE_LINES = 4000;

/** What the cells of one column are, over lines that name an area. */
interface ColumnFacts {
  readonly filled: number;
  readonly figures: number;
  readonly markers: number;
  readonly years: number;
  readonly wholeNumbers: number;
  readonly distinct: ReadonlySet<string>;
  /** Whether an area has different texts here. */
  readonly variesWithinArea: boolean;
}

/** Each name once; a column without one is called by its number, #1 being the first. */
export function columnNames(header: Line | null, width: number): readonly string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let column = 0; column < width; column++) {
    const text = header?.[column]?.replace(/\s+/g, ' ').trim() ?? '';
    const name = text === '' ? `#${column + 1}` : text;
    names.push(taken.has(name) ? `${name} #${column + 1}` : name);
    taken.add(name);
  }
  return names;
}

/**
 * What each column is: the figures, what parts them (age, sex, year, contents), or nothing.
 *
 * @param lines those that name an area, with the area's position
 */
export function columnRoles(
  names: readonly string[],
  codeColumn: number | null,
  lines: readonly { readonly line: Line; readonly area: number }[],
  chosen: ReadonlyMap<number, ColumnRole> | undefined,
): readonly ColumnRole[] {
  const sample = sampleOf(lines, SAMPLE_LINES);
  // A sample hides how often an area comes back: that is asked of the lines in their order.
  const areas = new Set(lines.map(({ area }) => area));
  const isLong = lines.length > areas.size;
  const mostRowsPerArea = mostOften(lines.map(({ area }) => area));
  const facts = names.map((_, column) => factsOf(sample, column));
  const last = facts.reduce(
    (found, { figures }, column) => (figures > 0 && column !== codeColumn ? column : found),
    -1,
  );
  return names.map((name, column) => {
    const said = chosen?.get(column);
    if (column === codeColumn) return 'code';
    if (said !== undefined) return said === 'code' ? 'ignore' : said;
    const fact = facts[column];
    if (fact === undefined || fact.filled === 0) return 'ignore';
    const role = roleOf(name, fact);
    if (role !== 'value' || !isLong || column === last || isYear(name)) return role;
    return fact.distinct.size * 2 < sample.length && parts(fact, mostRowsPerArea) ? 'dimension' : 'value';
  });
}

function roleOf(name: string, fact: ColumnFacts): ColumnRole {
  if (COORDINATES.test(name)) return 'ignore';
  if (DIMENSIONS.test(name) && !isYear(name)) return 'dimension';
  const isFigures =
    fact.figures + fact.markers >= fact.filled * 0.6 && (fact.figures > 0 || fact.markers === fact.filled);
  if (isFigures) return NO_FIGURES.test(name) && fact.wholeNumbers === fact.figures ? 'ignore' : 'value';
  // Texts that hardly ever come again are names of the rows, not what parts them.
  const comesAgain = fact.distinct.size * 2 <= fact.filled;
  return (fact.variesWithinArea && comesAgain) || fact.distinct.size === 1 ? 'dimension' : 'ignore';
}

/** Whole numbers that come again for every area are what parts the rows: ages as numbers, years. */
function parts(fact: ColumnFacts, mostRowsPerArea: number): boolean {
  const isWhole = fact.wholeNumbers === fact.figures && fact.markers === 0;
  return isWhole && fact.variesWithinArea && fact.distinct.size <= mostRowsPerArea;
}

function mostOften(items: readonly number[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const item of items) {
    const count = (counts.get(item) ?? 0) + 1;
    counts.set(item, count);
    most = Math.max(most, count);
  }
  return most;
}

const MOST_DISTINCT = 2000;

function factsOf(sample: readonly { readonly line: Line; readonly area: number }[], column: number): ColumnFacts {
  const distinct = new Set<string>();
  const firstOfArea = new Map<number, string>();
  let [filled, figures, markers, years, wholeNumbers] = [0, 0, 0, 0, 0];
  let variesWithinArea = false;
  for (const { line, area } of sample) {
    const text = line[column]?.trim() ?? '';
    if (text === '') continue;
    filled++;
    if (distinct.size < MOST_DISTINCT) distinct.add(text);
    const first = firstOfArea.get(area);
    if (first === undefined) firstOfArea.set(area, text);
    else if (first !== text) variesWithinArea = true;
    if (markerOf(text) !== null) markers++;
    else if (looksLikeFigure(text)) {
      figures++;
      if (/^\d+$/.test(text)) wholeNumbers++;
      if (isYear(text)) years++;
    }
  }
  return { filled, figures, markers, years, wholeNumbers, distinct, variesWithinArea };
}
