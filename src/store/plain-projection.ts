import type * as Y from 'yjs';
import type { PlainDocument } from '../core/plan/patch.ts';
import { changedKeys, plainDocument, splitKey } from './plan-document.ts';

/** The document as plain data, kept in step transaction by transaction. */
export interface PlainProjection {
  current(): PlainDocument;
  /** Takes in one transaction. Entities it did not touch keep their map: whoever caches by identity may trust it. */
  follow(transaction: Y.Transaction): void;
}

/**
 * Projects changed entities only: turning a whole document of 80,000 cells to plain data at each edit costs more than the
 * edit itself.
 */
export function plainProjection(document: Y.Doc): PlainProjection {
  let current = plainDocument(document);
  return {
    current: () => current,
    follow(transaction) {
      let next: Map<string, ReadonlyMap<string, ReadonlyMap<string, unknown>>> | null = null;
      for (const [collection, keys] of changedKeys(document, transaction)) {
        next ??= new Map(current);
        const entities = projectKeys(document.getMap(collection), keys, current.get(collection));
        if (entities.size === 0) next.delete(collection);
        else next.set(collection, entities);
      }
      if (next !== null) current = next;
    },
  };
}

function projectKeys(
  map: Y.Map<unknown>,
  keys: ReadonlySet<string>,
  before: ReadonlyMap<string, ReadonlyMap<string, unknown>> | undefined,
): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const entities = new Map(before);
  const fresh = new Map<string, Map<string, unknown>>();
  for (const key of keys) {
    const { id, field } = splitKey(key);
    const fields = fresh.get(id) ?? new Map(entities.get(id));
    fresh.set(id, fields);
    if (map.has(key)) fields.set(field, map.get(key));
    else fields.delete(field);
  }
  for (const [id, fields] of fresh) {
    if (fields.size === 0) entities.delete(id);
    else entities.set(id, fields);
  }
  return entities;
}
