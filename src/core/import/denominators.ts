import type { LocalizedText } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { ColumnId, DivisionId } from '../identifiers.ts';

/** Something that a rate or mean can be per, on one division. */
export interface DenominatorOption {
  readonly column: ColumnId;
  readonly name: LocalizedText;
  readonly year: number;
}

/** All that is counted on a division: denominators that its indicators have, and its counts. Each column once. */
export function denominatorOptions(reference: ReferenceData, division: DivisionId): readonly DenominatorOption[] {
  const options = new Map<ColumnId, DenominatorOption>();
  const own = reference.catalog.indicators.filter((indicator) => indicator.division === division);
  for (const indicator of own) {
    if (indicator.kind !== 'rate' && indicator.kind !== 'mean') continue;
    const { column, name, year } = indicator.denominator;
    if (!options.has(column)) options.set(column, { column, name, year });
  }
  for (const { kind, valueColumn, name, year } of own) {
    if (kind === 'count' && !options.has(valueColumn)) options.set(valueColumn, { column: valueColumn, name, year });
  }
  return [...options.values()];
}
