import * as v from 'valibot';

/** A plan's whole document is a few megabytes at most; what is larger is not one of ours. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength <= MAXIMUM_BYTES),
);

const tabMessage = v.variant('kind', [
  v.strictObject({ kind: v.literal('hello'), stateVector: bytes }),
  v.strictObject({ kind: v.literal('answer'), stateVector: bytes, update: bytes }),
  v.strictObject({ kind: v.literal('update'), update: bytes }),
]);

export type TabMessage = Readonly<v.InferOutput<typeof tabMessage>>;

/** The way to other tabs that have the same plan open. */
export interface TabChannel {
  post(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
  /** The page was frozen or kept in the back/forward cache, where messages do not reach it. */
  onWake(listener: () => void): void;
  /** Something that is no message of ours came and was passed over. */
  onIgnored(listener: () => void): void;
  close(): void;
}

export function openTabChannel(plan: string): TabChannel {
  const channel = new BroadcastChannel(`zonplan-plan-${plan}`);
  let onMessage: (message: TabMessage) => void = () => undefined;
  let onIgnored: () => void = () => undefined;
  let onWake: () => void = () => undefined;
  let closed = false;
  const wake = (): void => onWake();
  const inPage = typeof addEventListener === 'function' && typeof document !== 'undefined';
  if (inPage) {
    addEventListener('pageshow', wake);
    document.addEventListener('resume', wake);
  }
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const message = v.safeParse(tabMessage, event.data);
    if (message.success) onMessage(message.output);
    else onIgnored();
  };
  channel.onmessageerror = () => onIgnored();
  return {
    post(message) {
      if (!closed) channel.postMessage(message);
    },
    onMessage(listener) {
      onMessage = listener;
    },
    onIgnored(listener) {
      onIgnored = listener;
    },
    onWake(listener) {
      onWake = listener;
    },
    close() {
      closed = true;
      channel.close();
      if (!inPage) return;
      removeEventListener('pageshow', wake);
      document.removeEventListener('resume', wake);
    },
  };
}
