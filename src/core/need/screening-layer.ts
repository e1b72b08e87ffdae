import type { LocalizedText } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { ColumnId, IndicatorId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { ComputedIndicator } from '../indicator/area-values.ts';
import type { Screening } from './screening.ts';

const SCREENING = asId<IndicatorId>('screening');

/** How many conditions each area meets, as classes of the map; hatched where what is missing would settle it. */
export function screeningIndicator(screening: Screening, reference: ReferenceData): ComputedIndicator {
  const { conditions, needed, metCounts, verdicts, division } = screening;
  const total = conditions.length;
  const values = metCounts.map((count, area): Cell => (verdicts[area] === 'undecided' ? 'missing' : count));
  const name = reference.divisions.get(division)?.division.name;
  return {
    id: SCREENING,
    kind: 'not-aggregable',
    name: { sv: 'Urval: uppfyllda villkor', en: 'Screening: conditions met' },
    why: {
      sv: 'Villkoren prövas område för område: de kan inte räknas samman till en zon.',
      en: 'Conditions are tried area by area: they cannot be combined into a zone.',
    },
    categories: Array.from({ length: total + 1 }, (_, count) => ({
      value: count,
      name: categoryName(count, total, total > 0 && count >= needed),
    })),
    group: 'economy',
    unit: 'number',
    decimals: 0,
    division,
    year: Math.max(0, ...conditions.map(({ indicator }) => indicator.year)),
    direction: 'high-is-worse',
    valueColumn: asId<ColumnId>('computed'),
    source: [...new Set(conditions.map(({ indicator }) => indicator.source))].join(', '),
    licence: [...new Set(conditions.map(({ indicator }) => indicator.licence))].join(', '),
    tableId: null,
    caveats: [],
    caption: {
      sv: `${name?.sv ?? ''} · minst ${needed} av ${total} villkor`,
      en: `${name?.en ?? ''} · at least ${needed} of ${total} conditions`,
    },
    ranks: null,
    breaks: null,
    computed: {
      shownOn: division,
      elsewhere: null,
      values,
      coverages: values.map((value) => (typeof value === 'number' ? 1 : 0)),
      aggregated: false,
      flags: [],
    },
  };
}

function categoryName(count: number, total: number, isMatch: boolean): LocalizedText {
  return {
    sv: `${count} av ${total}${isMatch ? ' – träff' : ''}`,
    en: `${count} of ${total}${isMatch ? ' – match' : ''}`,
  };
}
