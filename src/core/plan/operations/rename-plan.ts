import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { META_ID } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

export function renamePlan(_plan: Plan, options: { readonly title: string }): Result<PlanPatch> {
  const title = options.title.trim();
  if (title === '') return fail(problem('title-empty'));
  return succeed({ changes: fieldChanges('meta', META_ID, { title }) });
}
