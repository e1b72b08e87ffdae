import * as Y from 'yjs';
import { COLLECTION_NAMES } from '../core/plan/document-schema.ts';
import type { FieldValue, PlainDocument, PlanPatch } from '../core/plan/patch.ts';
import type { FieldWrite, LogEntry } from '../io/durable-log/durable-log.ts';
import { jsonEqual } from './json-equal.ts';

/**
 * A plan as a Yjs document: one root map a collection, flat keys `id/field`. No nested Yjs types: two writers that create
 * the same entity would each make their own, and one would vanish; flat keys merge field by field.
 */
export function makePlanDocument(): Y.Doc {
  const document = new Y.Doc();
  for (const collection of COLLECTION_NAMES) document.getMap(collection);
  return document;
}

/** Origin of the person's own edits: what undo takes back. */
export const COMMIT_ORIGIN = Symbol('commit');

/** Applies a patch in one transaction. False where it changes nothing: then there is nothing to undo or to store. */
export function applyPatch(document: Y.Doc, patch: PlanPatch, origin: symbol = COMMIT_ORIGIN): boolean {
  const changes = patch.changes.filter(({ collection, id, field, value }) => {
    if (id === '' || id.includes('/')) throw new Error(`applyPatch: id "${id}" is empty or holds a slash`);
    return !jsonEqual(document.getMap(collection).get(`${id}/${field}`), value);
  });
  if (changes.length === 0) return false;
  document.transact(() => {
    for (const { collection, id, field, value } of changes) document.getMap(collection).set(`${id}/${field}`, value);
  }, origin);
  return true;
}

/** What a transaction wrote, for the log. */
export function fieldWrites(document: Y.Doc, transaction: Y.Transaction): readonly FieldWrite[] {
  return [...changedKeys(document, transaction)].flatMap(([collection, keys]) => {
    const map = document.getMap(collection);
    return [...keys].map((key) => fieldWrite(collection, map, key));
  });
}

const changesOf = new WeakMap<Y.Transaction, ReadonlyMap<string, ReadonlySet<string>>>();

/** Collection → keys that the transaction set or removed. */
export function changedKeys(document: Y.Doc, transaction: Y.Transaction): ReadonlyMap<string, ReadonlySet<string>> {
  const known = changesOf.get(transaction);
  if (known !== undefined) return known;
  // The first look must be at the types as the transaction knows them: `getMap` replaces those it meets for the first time.
  const changed = transaction.changed as ReadonlyMap<unknown, ReadonlySet<string | null>>;
  const changes = new Map<string, ReadonlySet<string>>();
  for (const [collection, type] of document.share) {
    const keys = [...(changed.get(type) ?? [])].filter((key) => key !== null);
    if (keys.length > 0) changes.set(collection, new Set(keys));
  }
  changesOf.set(transaction, changes);
  return changes;
}

/** The whole document as one log entry. */
export function wholeEntry(document: Y.Doc, lackedBy?: Uint8Array): LogEntry {
  const fields = [...rootMaps(document)].flatMap(([collection, map]) =>
    [...map.keys()].map((key) => fieldWrite(collection, map, key)),
  );
  return { update: Y.encodeStateAsUpdate(document, lackedBy), fields };
}

function fieldWrite(collection: string, map: Y.Map<unknown>, key: string): FieldWrite {
  return map.has(key) ? [collection, key, map.get(key)] : [collection, key];
}

/** Every root map, those of a newer app or of a foreign file too. */
export function* rootMaps(document: Y.Doc): Generator<readonly [collection: string, map: Y.Map<unknown>]> {
  for (const collection of [...document.share.keys()]) yield [collection, document.getMap(collection)];
}

export function plainDocument(document: Y.Doc): PlainDocument {
  return new Map(
    [...rootMaps(document)]
      .filter(([, map]) => map.size > 0)
      .map(([collection, map]) => [collection, plainCollection(map)] as const),
  );
}

function plainCollection(map: Y.Map<unknown>): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const entities = new Map<string, Map<string, unknown>>();
  for (const [key, value] of map.entries()) {
    const { id, field } = splitKey(key);
    const fields = entities.get(id) ?? new Map<string, unknown>();
    entities.set(id, fields.set(field, value));
  }
  return entities;
}

/** At the first slash: ids hold none, fields may. A foreign key without a slash is an id with a nameless field. */
export function splitKey(key: string): { readonly id: string; readonly field: string } {
  const slash = key.indexOf('/');
  return slash === -1 ? { id: key, field: '' } : { id: key.slice(0, slash), field: key.slice(slash + 1) };
}

/** A plain document, from a file say, as the patch that makes it. Collections that we do not know are left out. */
export function patchOfPlainDocument(plain: PlainDocument): PlanPatch {
  const changes = COLLECTION_NAMES.flatMap((collection) =>
    [...(plain.get(collection) ?? [])].flatMap(([id, fields]) =>
      [...fields].map(([field, value]) => ({ collection, id, field, value: value as FieldValue })),
    ),
  );
  return { changes };
}
