import type { Indicator } from '../../../core/catalog/catalog.ts';
import { columnId, indicatorId, REGSO } from '../identifiers.ts';
import type { TurnoutTotal } from '../read-turnout.ts';
import { TURNOUT } from '../read-turnout.ts';
import { TURNOUT_MATCHED_BY_NAME, TURNOUT_OF_MUNICIPALITY, TURNOUT_PRELIMINARY } from './caveats.ts';

/** Where the source says that the voting districts matched by name cover the area. */
const PLAUSIBLE_RATIO = { low: 0.75, high: 1.2 } as const;

/** Turnout, with the municipality's own total over all voting districts. */
export function democracyIndicators(municipalityTotal: TurnoutTotal): readonly Indicator[] {
  return [
    {
      id: indicatorId(TURNOUT),
      name: { sv: 'Valdeltagande i riksdagsvalet', en: 'Turnout in the parliamentary election' },
      group: 'democracy',
      kind: 'rate',
      unit: 'percent',
      decimals: 1,
      division: REGSO,
      year: 2026,
      direction: 'low-is-worse',
      valueColumn: columnId(TURNOUT),
      numeratorColumn: columnId('voting_2026_preliminary'),
      denominator: {
        column: columnId('eligible_2026'),
        name: { sv: 'röstberättigade', en: 'eligible voters' },
        year: 2026,
        approximate: false,
      },
      // Eligible voters are unknown exactly where turnout is: coverage needs a column that every area has.
      coverageColumn: columnId('residents_20_plus'),
      municipalityTotal,
      plausibility: {
        column: columnId('eligible_per_resident_20_plus'),
        name: {
          sv: 'Röstberättigade per invånare 20 år och äldre',
          en: 'Eligible voters per resident aged 20 and over',
        },
        ...PLAUSIBLE_RATIO,
      },
      source: 'Valmyndigheten, riksdagsvalet 2026',
      licence: 'Fri användning med angiven källa',
      tableId: null,
      caveats: [TURNOUT_PRELIMINARY, TURNOUT_MATCHED_BY_NAME, TURNOUT_OF_MUNICIPALITY],
    },
  ];
}
