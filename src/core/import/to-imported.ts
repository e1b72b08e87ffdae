import type { Cell } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId, ImportedIndicatorId } from '../identifiers.ts';
import type { ImportedIndicator } from '../plan/imported-indicator.ts';
import { FIRST_ORDER_KEY } from '../plan/order-key.ts';
import type { IndicatorSuggestion } from './suggest-indicator.ts';
import type { TableSeries } from './table-types.ts';
import { CELL_KINDS } from './table-types.ts';

export interface ImportPlace {
  readonly id: ImportedIndicatorId;
  readonly division: DivisionId;
  readonly version: string;
  /** Codes of the division's areas in the order of the series. */
  readonly codes: readonly AreaCode[];
  readonly note: string;
}

/** A series with what the person says of it as an indicator of the plan. Areas without data are not named in it. */
export function toImportedIndicator(
  series: TableSeries,
  said: IndicatorSuggestion & { readonly year: number },
  { id, division, version, codes, note }: ImportPlace,
): ImportedIndicator {
  const cells = codes.map((code, position) => ({ code, cell: cellAt(series, position) }));
  const known = cells.filter(({ cell }) => cell !== 'missing');
  const { name, kind, unit, decimals, direction, denominator, year, source, tableId } = said;
  return {
    ...{ id, name: name.trim(), kind, unit, decimals, division, version, year, direction },
    denominator: kind === 'rate' || kind === 'mean' ? denominator : null,
    ...{ source, tableId, note },
    values: { codes: known.map(({ code }) => code), cells: known.map(({ cell }) => cell) },
    orderKey: FIRST_ORDER_KEY,
  };
}

function cellAt({ values, kinds }: TableSeries, position: number): Cell {
  const kind = CELL_KINDS[kinds[position] ?? 1] ?? 'missing';
  if (kind === 'number') return values[position] ?? 'missing';
  return kind === 'not-understood' ? 'missing' : kind;
}

export interface SeriesSummary {
  readonly counts: ReadonlyMap<(typeof CELL_KINDS)[number], number>;
  readonly low: number | null;
  readonly high: number | null;
}

/** How many areas have what, and between which numbers: a first look that shows a comma gone wrong. */
export function summariseSeries({ values, kinds }: TableSeries): SeriesSummary {
  const counts = new Map<(typeof CELL_KINDS)[number], number>();
  let low: number | null = null;
  let high: number | null = null;
  for (const [position, index] of kinds.entries()) {
    const kind = CELL_KINDS[index] ?? 'missing';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const value = values[position];
    if (kind !== 'number' || value === undefined) continue;
    low = low === null ? value : Math.min(low, value);
    high = high === null ? value : Math.max(high, value);
  }
  return { counts, low, high };
}
