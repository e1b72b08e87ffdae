import { isPlausibleYear } from '../../core/plan/document-schema.ts';
import type { GridRange } from './grid-selection.ts';

type Block = readonly (readonly string[])[];

/** A block and where its upper left corner belongs; `beyond`: columns whose years the table does not have. */
export interface PlacedBlock {
  readonly block: Block;
  readonly range: GridRange;
  readonly beyond: number;
  readonly byHeading: boolean;
}

/**
 * The column of the first year and the years, where the first row of a block says which years stand under it: at least two,
 * each the one after the last, and beside them nothing but titles. Null for any other row: amounts do not count up like that.
 */
function yearHeadings(row: readonly string[]): { readonly start: number; readonly years: readonly number[] } | null {
  const years = row.flatMap((text) => (/^\s*\d{4}\s*$/.test(text) ? [Number(text)] : []));
  const [first] = years;
  if (years.length < 2 || !isPlausibleYear(first)) return null;
  const start = row.findIndex((text) => text.trim() === String(first));
  const follow = years.every((year, turn) => year === first + turn && row[start + turn]?.trim() === String(year));
  const titles = [...row.slice(0, start), ...row.slice(start + years.length)];
  return follow && !titles.some((title) => /^[\s\d.,-]*\d[\s\d.,-]*$/.test(title)) ? { start, years } : null;
}

/**
 * A block copied with its heading of years goes under the same years of the table, from the selected row downwards, without
 * the heading and what stands beside the years, as titles and sums do. Any other block goes where it was pasted.
 */
export function underItsYears(block: Block, range: GridRange, years: readonly number[]): PlacedBlock {
  const [heading, ...rows] = block;
  const found = heading === undefined || rows.length === 0 ? null : yearHeadings(heading);
  if (found === null) return { block, range, beyond: 0, byHeading: false };
  const inside = found.years.filter((year) => years.includes(year));
  const [first] = inside;
  if (first === undefined) return { block: [], range, beyond: found.years.length, byHeading: true };
  const from = found.start + found.years.indexOf(first);
  return {
    block: rows.map((row) => row.slice(from, from + inside.length)),
    range: { ...range, left: years.indexOf(first) },
    beyond: found.years.length - inside.length,
    byHeading: true,
  };
}
