import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import { META_ID } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { Matter, Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

/** Says what the registry says of the case. A field left out stays as it is. */
export function setMatter(_plan: Plan, matter: Partial<Matter>): Result<PlanPatch> {
  return succeed({
    changes: fieldChanges('meta', META_ID, {
      caseNumber: matter.caseNumber?.trim(),
      caseOfficer: matter.officer?.trim(),
      caseDate: matter.date,
    }),
  });
}
