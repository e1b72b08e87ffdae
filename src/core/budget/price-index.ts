import type { Catalog, PriceIndex } from '../catalog/catalog.ts';
import { isPlausibleYear } from '../plan/document-schema.ts';
import type { Plan } from '../plan/plan.ts';

/** The plan's own series before the catalogue's; null where neither has one: figures are never invented. */
export function priceIndexOf(plan: Plan, catalog: Catalog): PriceIndex | null {
  return plan.settings.priceIndex ?? catalog.priceIndex ?? null;
}

/**
 * An amount of one year in the prices of another: amount × index of the base year / index of its own, to the krona; null
 * where the series lacks either year. The same formula as Statistics Sweden's price converter.
 */
export function inPricesOf(amountSek: number, year: number, baseYear: number, series: PriceIndex): number | null {
  const indexOf = (wanted: number): number | undefined => series.values.find((entry) => entry.year === wanted)?.index;
  const [own, base] = [indexOf(year), indexOf(baseYear)];
  return own === undefined || base === undefined ? null : Math.round((amountSek * base) / own);
}

export interface PriceIndexReading {
  readonly values: PriceIndex['values'];
  /** Rows that hold digits and are no year with a number, as written. A heading is no such row. */
  readonly refused: readonly string[];
}

function readIndexNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value > 0 ? value : null;
}

/**
 * Reads a pasted or imported series: a row for each year, year and index number apart by a tab, a semicolon, or space
 * ("2020;100,0"). A year said twice counts as last written.
 */
export function parsePriceIndex(text: string): PriceIndexReading {
  const indexOfYear = new Map<number, number>();
  const refused: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const row = line.replaceAll('"', '').trim();
    if (!/\d/.test(row)) continue;
    const cells = /^(\d{4})\s*[;\t ,:]\s*(\S.*)$/.exec(row);
    const year = Number(cells?.[1]);
    const index = cells === null ? null : readIndexNumber(cells[2] ?? '');
    if (index === null || !isPlausibleYear(year)) refused.push(row);
    else indexOfYear.set(year, index);
  }
  const values = [...indexOfYear].map(([year, index]) => ({ year, index })).sort((a, b) => a.year - b.year);
  return { values, refused };
}
