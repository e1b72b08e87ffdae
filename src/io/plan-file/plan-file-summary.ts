import { COLLECTION_NAMES, DELETED_FIELD } from '../../core/plan/document-schema.ts';
import { isDeleted } from '../../core/plan/entity-fields.ts';
import type { CollectionName, PlainDocument } from '../../core/plan/patch.ts';
import type { PlanFileChanges } from './plan-file-changes.ts';
import { isBookkeeping } from './plan-file-changes.ts';

/** How many things of each kind; kinds without any are left out. */
export type ThingCounts = ReadonlyMap<CollectionName, number>;

/** What a merge with a file comes to, beside what differs. Counts things, not fields. */
export interface PlanFileSummary {
  /** Only in the file. */
  readonly added: ThingCounts;
  /** In both, and the file says more. */
  readonly filledIn: ThingCounts;
  /** Only in the open plan. */
  readonly kept: ThingCounts;
  /** In both, and the open plan says more. */
  readonly keptWithin: ThingCounts;
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(document: PlainDocument, collection: CollectionName, id: string): Fields | null {
  const fields = document.get(collection)?.get(id);
  return fields === undefined || fields.size === 0 || isDeleted(fields) ? null : fields;
}

/** Nothing, an empty text or a no says no more than silence does. */
function saysSomething(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}

function saysMore(collection: CollectionName, mine: Fields, theirs: Fields): boolean {
  return [...mine].some(
    ([field, value]) =>
      field !== DELETED_FIELD &&
      !isBookkeeping(collection, field) &&
      saysSomething(value) &&
      theirs.get(field) === undefined,
  );
}

function counts(things: Iterable<CollectionName>): ThingCounts {
  const found = new Map<CollectionName, number>();
  for (const collection of things) found.set(collection, (found.get(collection) ?? 0) + 1);
  return new Map(COLLECTION_NAMES.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? 0]] : [])));
}

export function planFileSummary(
  current: PlainDocument,
  incoming: PlainDocument,
  changes: PlanFileChanges,
): PlanFileSummary {
  const brought = new Map(changes.added.map(({ collection, id }) => [`${collection}/${id}`, { collection, id }]));
  const isNew = ({ collection, id }: { readonly collection: CollectionName; readonly id: string }): boolean =>
    fieldsOf(current, collection, id) === null;
  const ofKind = (things: readonly { readonly collection: CollectionName }[]): ThingCounts =>
    counts(things.map(({ collection }) => collection));
  const here = COLLECTION_NAMES.flatMap((collection) =>
    [...(current.get(collection)?.keys() ?? [])].flatMap((id) => {
      const mine = fieldsOf(current, collection, id);
      return mine === null ? [] : [{ collection, mine, theirs: fieldsOf(incoming, collection, id) }];
    }),
  );
  return {
    added: ofKind([...brought.values()].filter(isNew)),
    filledIn: ofKind([...brought.values()].filter((thing) => !isNew(thing))),
    kept: ofKind(here.filter(({ theirs }) => theirs === null)),
    keptWithin: ofKind(
      here.filter(({ collection, mine, theirs }) => theirs !== null && saysMore(collection, mine, theirs)),
    ),
  };
}
