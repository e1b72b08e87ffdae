import type { Indicator } from '../catalog/catalog.ts';
import type { Cell, DivisionData } from '../catalog/reference-data.ts';
import type { ColumnId } from '../identifiers.ts';

/** What one whole area brings into an indicator's sums. */
export interface AreaTerm {
  /** The published value, or why there is none. */
  readonly areaValue: Cell;
  /** Trait count, value × people (mean) or the count itself; null where it cannot be known. */
  readonly numerator: number | null;
  /** People, dwellings … that the value is per; null for counts and where not known. */
  readonly denominator: number | null;
  /** Whether the area enters the sums. */
  readonly known: boolean;
}

const termsByIndicator = new WeakMap<DivisionData, Map<Indicator, readonly AreaTerm[]>>();

/** Terms of every area of the indicator's own division, in division order. Computed once: reference data is frozen. */
export function areaTerms(indicator: Indicator, data: DivisionData): readonly AreaTerm[] {
  const cache = termsByIndicator.get(data) ?? new Map<Indicator, readonly AreaTerm[]>();
  termsByIndicator.set(data, cache);
  const cached = cache.get(indicator);
  if (cached !== undefined) return cached;
  const terms = data.areas.map((_, position) => areaTerm(indicator, data, position));
  cache.set(indicator, terms);
  return terms;
}

function areaTerm(indicator: Indicator, data: DivisionData, position: number): AreaTerm {
  const areaValue = cellOf(data, indicator.valueColumn, position);
  const value = numberOrNull(areaValue);
  switch (indicator.kind) {
    case 'count':
      return { areaValue, numerator: value, denominator: null, known: value !== null };
    case 'not-aggregable':
      return { areaValue, numerator: null, denominator: null, known: value !== null };
    case 'rate': {
      const denominator = numberOrNull(cellOf(data, indicator.denominator.column, position));
      const numerator =
        indicator.numeratorColumn === null
          ? product(value, denominator, 0.01)
          : numberOrNull(cellOf(data, indicator.numeratorColumn, position));
      return ratioTerm(areaValue, numerator, denominator);
    }
    case 'mean': {
      const denominator = numberOrNull(cellOf(data, indicator.denominator.column, position));
      return ratioTerm(areaValue, product(value, denominator, 1), denominator);
    }
  }
}

/** A trait counted where nobody is contradicts itself: such an area is left out, as one without data. */
function ratioTerm(areaValue: Cell, numerator: number | null, denominator: number | null): AreaTerm {
  const known = numerator !== null && denominator !== null && (denominator > 0 || numerator === 0);
  return { areaValue, numerator, denominator, known };
}

function product(value: number | null, people: number | null, factor: number): number | null {
  return value === null || people === null ? null : value * people * factor;
}

/**
 * One cell of a column.
 * @throws where the division has no such column: the catalogue is checked when it is loaded
 */
export function cellOf(data: DivisionData, column: ColumnId, position: number): Cell {
  const cells = data.columns.get(column);
  if (cells === undefined) throw new Error(`division ${data.division.id} has no column ${column}`);
  const cell = cells[position];
  if (cell === undefined) throw new Error(`column ${column} of division ${data.division.id} has no row ${position}`);
  return cell;
}

function numberOrNull(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}
