import type { ColumnId, DivisionId, IndicatorId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';

export const DESO = asId<DivisionId>('deso');
export const REGSO = asId<DivisionId>('regso');

export function columnId(name: string): ColumnId {
  return asId<ColumnId>(name);
}

export function indicatorId(name: string): IndicatorId {
  return asId<IndicatorId>(name);
}
