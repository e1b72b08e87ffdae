import type { ColumnId } from '../../src/core/identifiers.ts';
import { asId } from '../../src/core/identifiers.ts';
import { denominator, rateIndicator } from './sample-reference.ts';

/** Unemployment of 2024 as in the sample reference, and of 2022. */
export const UNEMPLOYMENT = rateIndicator('unemployment_pct', 'labour_force', {
  otherYears: [
    {
      year: 2022,
      valueColumn: asId<ColumnId>('unemployment_2022'),
      numeratorColumn: null,
      denominator: denominator('labour_force_2022', { year: 2022 }),
      coverageColumn: null,
      municipalityTotal: null,
    },
  ],
});

/** The small areas' columns of the earlier year. */
export const COLUMNS_OF_2022 = {
  unemployment_2022: [20, 10, 30, 5, 5, 10],
  labour_force_2022: [100, 300, 200, 100, 100, 200],
} as const;
