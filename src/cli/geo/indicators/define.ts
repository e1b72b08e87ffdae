import type {
  CountIndicator,
  Denominator,
  IndicatorDirection,
  IndicatorGroup,
  IndicatorUnit,
  LocalizedText,
  MeanIndicator,
  NotAggregableIndicator,
  Provenance,
  RateIndicator,
} from '../../../core/catalog/catalog.ts';
import { columnId, DESO, indicatorId } from '../identifiers.ts';

/** An indicator's id is the name of the column that holds its published value. */
interface Described {
  readonly id: string;
  readonly name: LocalizedText;
  readonly group: IndicatorGroup;
  readonly year: number;
  readonly provenance: Provenance;
}

function base({ id, name, group, year, provenance }: Described) {
  return { id: indicatorId(id), name, group, division: DESO, year, valueColumn: columnId(id), ...provenance };
}

export function defineCount(described: Described & { readonly unit: 'residents' | 'dwellings' }): CountIndicator {
  return { ...base(described), kind: 'count', unit: described.unit, decimals: 0, direction: 'neutral' };
}

export function definePercentage(
  described: Described & {
    readonly direction: IndicatorDirection;
    readonly denominator: Denominator;
    readonly numeratorColumn?: string;
  },
): RateIndicator {
  return {
    ...base(described),
    kind: 'rate',
    unit: 'percent',
    decimals: 1,
    direction: described.direction,
    numeratorColumn: described.numeratorColumn === undefined ? null : columnId(described.numeratorColumn),
    denominator: described.denominator,
    coverageColumn: null,
    municipalityTotal: null,
  };
}

export function defineMean(
  described: Described & {
    readonly unit: IndicatorUnit;
    readonly direction: IndicatorDirection;
    readonly denominator: Denominator;
  },
): MeanIndicator {
  const { unit, direction, denominator } = described;
  return { ...base(described), kind: 'mean', unit, decimals: 1, direction, denominator };
}

export function defineNotAggregable(
  described: Described & {
    readonly unit: IndicatorUnit;
    readonly direction: IndicatorDirection;
    readonly why: LocalizedText;
    readonly categories?: NotAggregableIndicator['categories'];
  },
): NotAggregableIndicator {
  const { unit, direction, why, categories = [] } = described;
  const decimals = unit === 'class' ? 0 : 1;
  return { ...base(described), kind: 'not-aggregable', unit, decimals, direction, why, categories };
}
