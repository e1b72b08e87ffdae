/** JSON only: what a field of the document may hold. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

export type CollectionName =
  | 'meta'
  | 'zones'
  | 'budgetLines'
  | 'allocationEvents'
  | 'transfers'
  | 'scenarios'
  | 'scenes'
  | 'companies'
  | 'holdings'
  | 'reviewAnswers'
  | 'reviewedShapes'
  | 'purposes'
  | 'bodies'
  | 'importedIndicators'
  | 'borders';

/** Sets one field. Removal of an entity is the field `deletedAt` (ISO date-time); putting it back sets it to null. */
export interface FieldChange {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue;
}

/** What an operation wants done, as data. `store` alone applies it, in one transaction = one undo step. */
export interface PlanPatch {
  readonly changes: readonly FieldChange[];
}

/** A document as plain data: collection → id → field → value. Total over whatever a merge or a file brings. */
export type PlainDocument = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, unknown>>>;
