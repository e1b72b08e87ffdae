import type { Cell } from '../../core/catalog/reference-data.ts';
import type { DivisionColumns } from './columns.ts';
import { cellsOf, combine, deriveColumn, sum } from './columns.ts';
import { columnsAged25To64 } from './read-age-table.ts';

/** Columns that the sources do not hold but the indicators divide by. */
export function addDerivedColumns(table: DivisionColumns): void {
  const { columns } = table;
  columns.set('residents_20_plus', deriveColumn(table, ['age_20_64', 'age_65plus'], sum));
  columns.set('residents_25_64', deriveColumn(table, columnsAged25To64(), sum));
  columns.set('dwellings', deriveColumn(table, ['dw_hyresratt', 'dw_bostadsratt', 'dw_aganderatt', 'dw_unknown'], sum));
  columns.set(
    'labour_force_20_64',
    deriveColumn(table, ['age_20_64', 'employment_pct_2024', 'unemployment_pct_2024'], labourForce),
  );
  columns.set(
    'residents_start_of_2025',
    deriveColumn(table, ['pop_2025', 'pop_growth_pct_2025'], (end = Number.NaN, growthPercent = Number.NaN) =>
      Math.round(end / (1 + growthPercent / 100)),
    ),
  );
}

/**
 * L = P·e / (1 − u): residents aged 20–64 times the employment rate are the employed, and those are the labour force less
 * its unemployed. Rates in percent. Kept unrounded, so that u·L and e·P add up to L again.
 */
function labourForce(residents = Number.NaN, employmentPercent = Number.NaN, unemploymentPercent = Number.NaN) {
  return (residents * (employmentPercent / 100)) / (1 - unemploymentPercent / 100);
}

/** Counts that a RegSO has as the sum of its DeSO. */
const SUMMED = [
  'pop_2025',
  'age_0_19',
  'age_20_64',
  'age_65plus',
  'residents_20_plus',
  'residents_25_64',
  'dw_hyresratt',
  'dw_bostadsratt',
  'dw_aganderatt',
  'dw_unknown',
  'dwellings',
] as const;

/**
 * The parents' counts as sums of their children. A child whose figure is not known leaves the parent's unknown too: a
 * partial sum would pass for the whole.
 */
export function sumToParents(
  children: DivisionColumns,
  parentOfChild: readonly string[],
  parentCodes: readonly string[],
): Map<string, Cell[]> {
  const columns = new Map<string, Cell[]>();
  for (const name of SUMMED) {
    const cells = cellsOf(children, name);
    columns.set(
      name,
      parentCodes.map((parent) =>
        combine(
          cells.filter((_cell, position) => parentOfChild[position] === parent),
          sum,
        ),
      ),
    );
  }
  return columns;
}
