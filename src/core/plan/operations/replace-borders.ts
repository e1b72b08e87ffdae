import type { DivisionId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { PlanBorders } from '../plan-borders.ts';
import { bordersFile } from '../plan-borders.ts';
import { fieldChanges } from './changes.ts';

/** The plan's figures rest on these borders of a division from now on. */
export function replaceBorders({ id, ...file }: PlanBorders): Result<PlanPatch> {
  const fields = { file: bordersFile(file), [DELETED_FIELD]: null };
  return succeed({ changes: fieldChanges('borders', id, fields) });
}

/** Back to the borders of the data folder. */
export function restoreBorders(
  plan: Plan,
  { id, now }: { readonly id: DivisionId; readonly now: string },
): Result<PlanPatch> {
  if (!plan.borders.some((borders) => borders.id === id)) return fail(problem('entry-unknown', { id }));
  return succeed({ changes: fieldChanges('borders', id, { [DELETED_FIELD]: now }) });
}
