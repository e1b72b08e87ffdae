import type { Denominator, LocalizedText, Provenance } from '../../../core/catalog/catalog.ts';
import { columnId } from '../identifiers.ts';

/** What the definitions of several groups share. */

export function fromScb(tableId: string, caveats: readonly LocalizedText[]): Provenance {
  return { source: `SCB, ${tableId}`, licence: 'CC0', tableId, caveats };
}

function per(column: string, name: LocalizedText, approximate = false): Denominator {
  return { column: columnId(column), name, year: 2025, approximate };
}

export const PER_RESIDENT = per('pop_2025', { sv: 'invånare', en: 'residents' });

export const PER_RESIDENT_AT_START_OF_YEAR = per('residents_start_of_2025', {
  sv: 'invånare vid årets början',
  en: 'residents at the start of the year',
});

export const PER_RESIDENT_FOR_HOUSEHOLDS = per(
  'pop_2025',
  { sv: 'invånare (i stället för hushåll)', en: 'residents (in place of households)' },
  true,
);

export const PER_RESIDENT_20_64 = per('age_20_64', { sv: 'invånare 20–64 år', en: 'residents aged 20–64' });

export const PER_RESIDENT_20_PLUS = per('residents_20_plus', {
  sv: 'invånare 20 år och äldre',
  en: 'residents aged 20 and over',
});

export const PER_RESIDENT_25_64 = per(
  'residents_25_64',
  {
    sv: 'invånare 25–64 år (i stället för 25–65 år med känd utbildning)',
    en: 'residents aged 25–64 (in place of 25–65 with known education)',
  },
  true,
);

export const PER_LABOUR_FORCE = per('labour_force_20_64', {
  sv: 'arbetskraften 20–64 år',
  en: 'the labour force aged 20–64',
});

export const PER_DWELLING = per('dwellings', { sv: 'bostäder', en: 'dwellings' });
