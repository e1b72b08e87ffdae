import type { PriceIndex } from '../../catalog/catalog.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { META_ID } from '../document-schema.ts';
import { readPercent, readPriceIndex } from '../field-values.ts';
import type { FieldValue, PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

/** The most the state grant may cover of the costs, percent, over 0 and at most 100. */
export function setMaximumGrantPercent(_plan: Plan, options: { readonly percent: number }): Result<PlanPatch> {
  const percent = readPercent(options.percent);
  if (percent === undefined) return fail(problem('percent-invalid', { text: String(options.percent) }));
  return succeed({ changes: fieldChanges('meta', META_ID, { maximumGrantPercent: percent }) });
}

/** The plan's own price index, as one value; null takes it away. */
export function setPriceIndex(_plan: Plan, options: { readonly priceIndex: PriceIndex | null }): Result<PlanPatch> {
  const { priceIndex } = options;
  const series = priceIndex === null ? null : readPriceIndex(priceIndex);
  if (series === undefined) return fail(problem('price-index-empty'));
  return succeed({ changes: fieldChanges('meta', META_ID, { priceIndex: series as FieldValue }) });
}
