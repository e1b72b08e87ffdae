import type { FieldChange, PlainDocument, PlanPatch } from './patch.ts';

export const EMPTY_DOCUMENT: PlainDocument = new Map();

/** The document after a patch. Entities the patch does not touch keep their maps; the given document is unchanged. */
export function applyPatch(document: PlainDocument, patch: PlanPatch): PlainDocument {
  const result = new Map(document);
  const copiedCollections = new Map<string, Map<string, ReadonlyMap<string, unknown>>>();
  const copiedEntities = new Map<ReadonlyMap<string, unknown>, Map<string, unknown>>();
  for (const { collection, id, field, value } of patch.changes) {
    let entities = copiedCollections.get(collection);
    if (entities === undefined) {
      entities = new Map(document.get(collection));
      copiedCollections.set(collection, entities);
      result.set(collection, entities);
    }
    const current = entities.get(id);
    let fields = current === undefined ? undefined : copiedEntities.get(current);
    if (fields === undefined) {
      fields = new Map(current);
      copiedEntities.set(fields, fields);
      entities.set(id, fields);
    }
    fields.set(field, value);
  }
  return result;
}

export function makePatch(...changes: readonly FieldChange[]): PlanPatch {
  return { changes };
}

export function joinPatches(patches: readonly PlanPatch[]): PlanPatch {
  return { changes: patches.flatMap(({ changes }) => changes) };
}
