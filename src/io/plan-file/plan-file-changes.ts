import { COLLECTION_NAMES, DELETED_FIELD } from '../../core/plan/document-schema.ts';
import { isDeleted } from '../../core/plan/entity-fields.ts';
import type { CollectionName, FieldChange, FieldValue, PlainDocument, PlanPatch } from '../../core/plan/patch.ts';

/** A field that both say, differently. For something removed here that the file still has, the field is `deletedAt`. */
export interface FieldConflict {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

export interface PlanFileChanges {
  /** Things and fields that only the file has: taken in without a question. */
  readonly added: readonly FieldChange[];
  /** To be decided by the person, field by field. */
  readonly changed: readonly FieldConflict[];
  /** Things that both have and that do not differ. */
  readonly unchanged: readonly { readonly collection: CollectionName; readonly id: string }[];
}

/** Not content: where in the list a thing stands, and what a plan says about itself and not about the plan's matter. */
export function isBookkeeping(collection: CollectionName, field: string): boolean {
  return field === 'orderKey' || (collection === 'meta' && ['formatVersion', 'dataHash', 'isSample'].includes(field));
}

/** Equality of JSON values; the order of an object's keys does not matter. */
function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => equalValues(item, b[index]))
    );
  }
  const [keysOfA, keysOfB] = [Object.keys(a), Object.keys(b)];
  const [recordA, recordB] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every((key) => Object.hasOwn(recordB, key) && equalValues(recordA[key], recordB[key]))
  );
}

type Fields = ReadonlyMap<string, unknown>;

function allFields(collection: CollectionName, id: string, fields: Fields): readonly FieldChange[] {
  return [...fields].map(([field, value]) => ({ collection, id, field, value: value as FieldValue }));
}

interface EntityDifference {
  readonly added: readonly FieldChange[];
  readonly changed: readonly FieldConflict[];
}

/** What the file says of a thing that both have. */
function differenceOf(collection: CollectionName, id: string, mine: Fields, theirs: Fields): EntityDifference {
  if (isDeleted(mine)) {
    const mark = mine.get(DELETED_FIELD) as FieldValue;
    return { added: [], changed: [{ collection, id, field: DELETED_FIELD, mine: mark, theirs: null }] };
  }
  const differing = [...theirs].filter(
    ([field, value]) => !isBookkeeping(collection, field) && !equalValues(mine.get(field) ?? null, value ?? null),
  );
  const added = differing.filter(([field]) => mine.get(field) === undefined);
  const changed = differing.filter(([field]) => mine.get(field) !== undefined);
  return {
    added: added.map(([field, value]) => ({ collection, id, field, value: value as FieldValue })),
    changed: changed.map(([field, value]) => ({
      collection,
      id,
      field,
      mine: mine.get(field) as FieldValue,
      theirs: value as FieldValue,
    })),
  };
}

/**
 * What opening `incoming` (a file) into `current` would bring. A file cannot say that something was removed: what
 * only `current` has stays.
 */
export function planFileChanges(current: PlainDocument, incoming: PlainDocument): PlanFileChanges {
  const added: FieldChange[] = [];
  const changed: FieldConflict[] = [];
  const unchanged: { collection: CollectionName; id: string }[] = [];
  for (const collection of COLLECTION_NAMES) {
    for (const [id, theirs] of incoming.get(collection) ?? []) {
      const mine = current.get(collection)?.get(id);
      if (mine === undefined || mine.size === 0) {
        added.push(...allFields(collection, id, theirs));
        continue;
      }
      const difference = differenceOf(collection, id, mine, theirs);
      added.push(...difference.added);
      changed.push(...difference.changed);
      if (difference.added.length + difference.changed.length === 0) unchanged.push({ collection, id });
    }
  }
  return { added, changed, unchanged };
}

export type ConflictChoice = 'mine' | 'theirs';

/**
 * A field nobody has chosen for stays mine: theirs is still in the file, while mine would be gone from sight. There
 * is no common ancestor, so which of the two is the newer cannot be known.
 */
export const DEFAULT_CHOICE: ConflictChoice = 'mine';

/** The patch that takes in what is added and the fields where theirs was chosen: one undo step. */
export function mergePatch(
  changes: PlanFileChanges,
  incoming: PlainDocument,
  choose: (conflict: FieldConflict) => ConflictChoice,
): PlanPatch {
  const chosen = changes.changed
    .filter((conflict) => choose(conflict) === 'theirs')
    .flatMap((conflict): readonly FieldChange[] => {
      const { collection, id, field, theirs } = conflict;
      const own: FieldChange = { collection, id, field, value: theirs };
      if (field !== DELETED_FIELD) return [own];
      // Putting a thing back takes all that the file says of it.
      return [own, ...allFields(collection, id, incoming.get(collection)?.get(id) ?? new Map())];
    });
  return { changes: [...changes.added, ...chosen] };
}
