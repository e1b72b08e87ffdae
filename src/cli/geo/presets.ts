import type { CatalogPreset } from '../../core/catalog/catalog.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import { indicatorId } from './identifiers.ts';
import { areaTypeColumn } from './indicators/economy.ts';
import type { AreaTypeYear } from './read-source-areas.ts';

function preset(id: string, sv: string, en: string, indicators: readonly string[]): CatalogPreset {
  return { id, name: { sv, en }, indicators: indicators.map(indicatorId) };
}

/** What the first visit shows: the need index that every DeSO has all parts of. */
export const START_PRESET = 'state-criteria-without-turnout';

/** Offered as an index too, of those of its indicators that say which end is worse. */
function needIndex(...chosen: Parameters<typeof preset>): CatalogPreset {
  return { ...preset(...chosen), isNeedIndex: true };
}

/**
 * Choices of indicators that planners ask for together, of those that the catalogue has. A need index that lacks a part
 * is another index than its name says, and is left out.
 */
export function presetsOf(known: ReadonlySet<IndicatorId>, areaTypeYear: AreaTypeYear): readonly CatalogPreset[] {
  return presets(areaTypeYear).flatMap((whole) => {
    const indicators = whole.indicators.filter((indicator) => known.has(indicator));
    if (indicators.length === whole.indicators.length) return [whole];
    return indicators.length === 0 || whole.isNeedIndex === true ? [] : [{ ...whole, indicators }];
  });
}

function presets(areaTypeYear: AreaTypeYear): readonly CatalogPreset[] {
  return [
    // High unemployment, low education, low employment, low turnout: what the grant's announcement names.
    needIndex('state-criteria', 'Statens fyra kriterier', 'The state’s four criteria', [
      'unemployment_pct_2024',
      'postsecondary_pct_2025',
      'employment_pct_2024',
      'turnout_pct_2026',
    ]),
    // Turnout exists for some RegSO only, and is never handed down to DeSO.
    needIndex(START_PRESET, 'Statens kriterier utan valdeltagande', 'The state’s criteria without turnout', [
      'unemployment_pct_2024',
      'postsecondary_pct_2025',
      'employment_pct_2024',
    ]),
    needIndex('low-economic-standard', 'Låg ekonomisk standard', 'Low economic standard', [
      'low_econ_std_pct_2024',
      'age20_34_pct_2025',
    ]),
    preset('residents-and-ages', 'Invånare och åldrar', 'Residents and ages', [
      'pop_2025',
      'age_0_19',
      'age_20_64',
      'age_65plus',
      'pop_growth_pct_2025',
    ]),
    preset('income', 'Inkomster', 'Incomes', [
      'low_econ_std_pct_2024',
      'net_income_mean_ksek_2024',
      'disp_income_median_ksek_2024',
    ]),
    preset('housing', 'Boende', 'Housing', ['rental_pct_2025', 'in_flats_pct_2025', 'single_hh_pct_2025']),
    preset('classified-areas', 'Utpekade områden', 'Designated areas', [
      areaTypeColumn(areaTypeYear),
      'police_area_share_pct_2025',
      'police_area_class_2025',
    ]),
  ];
}
