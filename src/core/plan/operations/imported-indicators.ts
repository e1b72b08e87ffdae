import type { ImportedIndicatorId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import type { ImportedIndicator } from '../imported-indicator.ts';
import { orderKeysAfter } from '../order-key.ts';
import type { FieldValue, PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

/** New indicators last in the list, as one step. */
export function addImportedIndicators(plan: Plan, indicators: readonly ImportedIndicator[]): Result<PlanPatch> {
  if (indicators.some(({ name }) => name.trim() === '')) return fail(problem('title-empty'));
  const keys = orderKeysAfter(plan.importedIndicators, indicators.length);
  return succeed({
    changes: indicators.flatMap(({ id, ...fields }, position) =>
      fieldChanges('importedIndicators', id, {
        ...(fields as unknown as Readonly<Record<string, FieldValue>>),
        orderKey: keys[position],
      }),
    ),
  });
}

export function removeImportedIndicator(
  plan: Plan,
  { id, now }: { readonly id: ImportedIndicatorId; readonly now: string },
): Result<PlanPatch> {
  if (!plan.importedIndicators.some((indicator) => indicator.id === id)) return fail(problem('entry-unknown', { id }));
  return succeed({ changes: fieldChanges('importedIndicators', id, { [DELETED_FIELD]: now }) });
}
