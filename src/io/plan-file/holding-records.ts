import { COLLECTION_FIELDS } from '../../core/plan/document-schema.ts';
import { fieldChanges } from '../../core/plan/operations/changes.ts';
import type { FieldChange, FieldValue } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { HOLDING_LISTS } from './holding-schema.ts';

type HoldingList = (typeof HOLDING_LISTS)[number];

/** What a plan file says of companies: the entries of each list that has any. */
export function holdingRecords(plan: Plan): readonly (readonly [HoldingList, readonly object[]])[] {
  return HOLDING_LISTS.map((list) => [list, plan[list]] as const).filter(([, entries]) => entries.length > 0);
}

/** The document's fields of each entry, those of this version only. */
export function holdingChanges(file: Readonly<Record<HoldingList, readonly { readonly id: string }[]>>): FieldChange[] {
  return HOLDING_LISTS.flatMap((list) =>
    file[list].flatMap((entry) => {
      const known = Object.entries(entry).filter(([field]) => COLLECTION_FIELDS[list].includes(field));
      return fieldChanges(list, entry.id, Object.fromEntries(known) as Record<string, FieldValue | undefined>);
    }),
  );
}
