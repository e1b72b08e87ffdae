import type { Indicator } from '../../../core/catalog/catalog.ts';
import { DWELLINGS_OF_ALL_TENURES, SMALL_CELL_NOISE } from './caveats.ts';
import { defineCount, definePercentage } from './define.ts';
import { fromScb, PER_DWELLING, PER_RESIDENT } from './definition-parts.ts';

const dwellings = { group: 'housing', year: 2025, unit: 'dwellings', provenance: fromScb('TAB6638', []) } as const;

export const HOUSING_INDICATORS: readonly Indicator[] = [
  definePercentage({
    id: 'rental_pct_2025',
    name: { sv: 'Hyresrätter, andel av bostäder', en: 'Rented dwellings, share of dwellings' },
    group: 'housing',
    year: 2025,
    direction: 'neutral',
    denominator: PER_DWELLING,
    numeratorColumn: 'dw_hyresratt',
    provenance: fromScb('TAB6638', [DWELLINGS_OF_ALL_TENURES]),
  }),
  definePercentage({
    id: 'in_flats_pct_2025',
    name: { sv: 'Boende i flerbostadshus', en: 'Residents in blocks of flats' },
    group: 'housing',
    year: 2025,
    direction: 'neutral',
    denominator: PER_RESIDENT,
    provenance: fromScb('TAB6065', [SMALL_CELL_NOISE]),
  }),
  defineCount({ ...dwellings, id: 'dw_hyresratt', name: { sv: 'Hyresrätter', en: 'Rented dwellings' } }),
  defineCount({ ...dwellings, id: 'dw_bostadsratt', name: { sv: 'Bostadsrätter', en: 'Tenant-owned dwellings' } }),
  defineCount({ ...dwellings, id: 'dw_aganderatt', name: { sv: 'Äganderätter', en: 'Owner-occupied dwellings' } }),
  defineCount({
    ...dwellings,
    id: 'dw_unknown',
    name: { sv: 'Bostäder med okänd upplåtelseform', en: 'Dwellings of unknown tenure' },
  }),
];
