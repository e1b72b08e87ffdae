import * as Y from 'yjs';
import { changedKeys, makePlanDocument } from './plan-document.ts';

export interface UpdateGate {
  /** Whether the update can be applied: readable, and plain values only. The document itself is not touched. */
  admits(update: Uint8Array): boolean;
}

/**
 * Tries updates from outside on a twin of the document. The twin is made at the first of them and then kept in step, so
 * that a plan in one tab pays nothing.
 */
export function updateGate(document: Y.Doc): UpdateGate {
  let twin: Y.Doc | null = null;
  document.on('update', (update: Uint8Array) => {
    if (twin !== null) Y.applyUpdate(twin, update);
  });
  document.on('destroy', () => twin?.destroy());

  return {
    admits(update) {
      twin ??= twinOf(document);
      if (takesPlainValues(twin, update)) return true;
      // Whatever it did to the twin must not stay.
      twin.destroy();
      twin = null;
      return false;
    },
  };
}

function twinOf(document: Y.Doc): Y.Doc {
  const twin = makePlanDocument();
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(document));
  return twin;
}

function takesPlainValues(twin: Y.Doc, update: Uint8Array): boolean {
  let plain = true;
  const inspect = (transaction: Y.Transaction): void => {
    plain &&= isPlain(twin, transaction);
  };
  twin.on('afterTransaction', inspect);
  try {
    Y.applyUpdate(twin, update);
    return plain;
  } catch {
    return false;
  } finally {
    twin.off('afterTransaction', inspect);
  }
}

/** No Yjs type inside a value: readers expect JSON. */
function isPlain(document: Y.Doc, transaction: Y.Transaction): boolean {
  return [...changedKeys(document, transaction)].every(([collection, keys]) => {
    const map = document.getMap(collection);
    return [...keys].every((key) => !isForeignValue(map.get(key)));
  });
}

function isForeignValue(value: unknown): boolean {
  return value instanceof Y.AbstractType || value instanceof Y.Doc || value instanceof Uint8Array;
}
