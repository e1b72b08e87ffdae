import * as Y from 'yjs';
import { isWaiting } from './restore-document.ts';
import { updateGate } from './update-gate.ts';

/** What tabs of one plan say to one another. */
export type TabMessage =
  /** "This is what I have": answered with what the sender lacks. */
  | { readonly kind: 'hello'; readonly stateVector: Uint8Array }
  | { readonly kind: 'answer'; readonly stateVector: Uint8Array; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array };

/** The way to the other tabs of one plan; messages that are not TabMessages never come through. */
export interface TabChannel {
  post(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
  /** The page was asleep and may have missed something. */
  onWake(listener: () => void): void;
  onIgnored(listener: () => void): void;
  close(): void;
}

const TAB_ORIGIN = Symbol('tab');

/** An update without structs and without deletions: two zero counts. */
const EMPTY_UPDATE_BYTES = 2;

/** Keeps the document in step with the same plan in other tabs. */
export function syncTabs(document: Y.Doc, channel: TabChannel, onRefused: () => void): void {
  const gate = updateGate(document);
  let asked = false;

  function hello(): void {
    channel.post({ kind: 'hello', stateVector: Y.encodeStateVector(document) });
  }

  function take(update: Uint8Array): void {
    if (!gate.admits(update)) {
      onRefused();
      return;
    }
    Y.applyUpdate(document, update, TAB_ORIGIN);
    // It builds on something we never got: ask once, and again only after that was mended.
    const waiting = isWaiting(document);
    if (waiting && !asked) hello();
    asked = waiting;
  }

  function lackedBy(stateVector: Uint8Array): Uint8Array | null {
    try {
      return Y.encodeStateAsUpdate(document, stateVector);
    } catch {
      onRefused();
      return null;
    }
  }

  channel.onMessage((message) => {
    if (message.kind === 'update') return take(message.update);
    if (message.kind === 'answer') take(message.update);
    const update = lackedBy(message.stateVector);
    if (update === null) return;
    if (message.kind === 'hello') {
      channel.post({ kind: 'answer', stateVector: Y.encodeStateVector(document), update });
    } else if (update.length > EMPTY_UPDATE_BYTES && hasMoreThan(document, message.stateVector)) {
      channel.post({ kind: 'update', update });
    }
  });
  channel.onIgnored(onRefused);
  channel.onWake(hello);
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== TAB_ORIGIN) channel.post({ kind: 'update', update });
  });
  hello();
}

function hasMoreThan(document: Y.Doc, stateVector: Uint8Array): boolean {
  const theirs = Y.decodeStateVector(stateVector);
  return [...Y.decodeStateVector(Y.encodeStateVector(document))].some(
    ([client, clock]) => clock > (theirs.get(client) ?? 0),
  );
}
