import type { AreaMatcher } from './match-areas.ts';
import { areaMatcher } from './match-areas.ts';
import { looksLikeFigure } from './read-figure.ts';
import type { KnownAreas, KnownDivision, TableChoices } from './table-types.ts';

export type Line = readonly string[];

/** The column where areas stand, and on which division. */
export interface CodeColumn {
  readonly column: number;
  readonly division: KnownDivision;
  readonly match: AreaMatcher;
}

export interface CodeSearch {
  readonly found: CodeColumn | null;
  /** How many areas of each division the best column of it names; divisions without any are left out. */
  readonly byDivision: readonly {
    readonly division: KnownDivision;
    readonly column: number;
    readonly areaCount: number;
  }[];
}

/** Enough to know a column by. */
const SAMPLE_LINES = 3000;
const MOST_COLUMNS = 60;
/** Of two columns that name much the same, the one with codes: names change, and two areas may share one. */
const CODES_BEFORE_NAMES = 1.25;

/**
 * So many of the items, from all of them, in their order. One from each stretch of equal length, at a place in it that
 * has no beat: a fixed step would meet every row of one kind, or none, where rows come in turns.
 */
export function sampleOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, turn) => items[Math.floor((turn + placeIn(turn)) * step)] as Item);
}

/** Between 0 and 1, spread evenly: the golden ratio's multiples never fall into step. */
function placeIn(turn: number): number {
  return (turn * 0.618_033_988_749_895) % 1;
}

interface PastSearch {
  readonly known: KnownAreas;
  readonly asked: string;
  readonly search: CodeSearch;
}

/** The last search of a table: it is asked for anew with every choice, of which few are about areas. */
const pastSearches = new WeakMap<readonly Line[], PastSearch>();

/** Finds the column that names most areas of some division: by trying, not by its header. */
export function findCodes(lines: readonly Line[], known: KnownAreas, choices: TableChoices): CodeSearch {
  const asked = JSON.stringify([choices.division, ...(choices.roles ?? [])]);
  const past = pastSearches.get(lines);
  if (past?.known === known && past.asked === asked) return past.search;
  const search = searchCodes(lines, known, choices);
  pastSearches.set(lines, { known, asked, search });
  return search;
}

function searchCodes(lines: readonly Line[], known: KnownAreas, choices: TableChoices): CodeSearch {
  const sample = sampleOf(lines, SAMPLE_LINES);
  const width = Math.min(
    MOST_COLUMNS,
    sample.reduce((most, line) => Math.max(most, line.length), 0),
  );
  const chosenColumn = [...(choices.roles ?? [])].find(([, role]) => role === 'code')?.[0] ?? null;
  const likely = Array.from({ length: width }, (_, column) => column).filter((column) =>
    couldNameAreas(sample, column),
  );
  const scored = known.divisions.flatMap((division) => {
    const match = areaMatcher(division, known);
    const columns = chosenColumn === null ? likely : [chosenColumn];
    const best = columns
      .filter((column) => chosenColumn !== null || choices.roles?.get(column) === undefined)
      .map((column) => ({ division, match, column, ...scoreColumn(lines, column, match) }))
      .sort((a, b) => b.score - a.score)[0];
    return best === undefined || best.areaCount === 0 ? [] : [best];
  });
  scored.sort((a, b) => b.score - a.score);
  const wanted = scored.find(({ division }) => division.id === choices.division) ?? null;
  const best = choices.division === undefined ? (scored[0] ?? null) : wanted;
  return {
    found: best === null ? null : { column: best.column, division: best.division, match: best.match },
    byDivision: scored.map(({ division, column, areaCount }) => ({ division, column, areaCount })),
  };
}

/**
 * Words or long whole numbers for the most part: columns of figures are not looked through, so that all lines of the others
 * can be. In a file of the whole country a municipality's areas are one line in hundreds.
 */
function couldNameAreas(sample: readonly Line[], column: number): boolean {
  let filled = 0;
  let likely = 0;
  for (const line of sample) {
    const text = line[column]?.trim() ?? '';
    if (text === '') continue;
    filled++;
    if (!looksLikeFigure(text) || /^\d{3,}(?:[.,]0+)?$/.test(text)) likely++;
  }
  return filled > 0 && likely * 4 >= filled;
}

/** Different areas named, less where much else stands beside them; by code rather than by name. */
function scoreColumn(
  lines: readonly Line[],
  column: number,
  match: AreaMatcher,
): { readonly score: number; readonly areaCount: number } {
  const areas = new Set<number>();
  let filled = 0;
  let placed = 0;
  let named = 0;
  for (const line of lines) {
    const found = match(line[column] ?? '');
    if (found.kind === 'empty') continue;
    filled++;
    if (found.kind === 'unknown') continue;
    placed++;
    if (found.kind !== 'area') continue;
    areas.add(found.position);
    if (found.form === 'name' || found.form === 'name-in-text') named++;
  }
  if (areas.size === 0) return { score: 0, areaCount: 0 };
  const score = areas.size * (placed / filled) * (named > 0 ? 1 : CODES_BEFORE_NAMES);
  return { score, areaCount: areas.size };
}
