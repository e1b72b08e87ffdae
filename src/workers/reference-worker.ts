import { buffersOf } from '../core/catalog/reading/packed-reference.ts';
import { readReference } from './read-reference.ts';
import type { ReferenceReply, ReferenceRequest } from './reference-messages.ts';

/** Reads large data away from the page, which stays alive meanwhile and gets the result without a copy. */
addEventListener('message', ({ data: request }: MessageEvent<ReferenceRequest>) => {
  // Said aloud, so that the page hears that nothing will come.
  answer(request).catch(reportError);
});

async function answer(request: ReferenceRequest): Promise<void> {
  tell({ kind: 'progress', done: 0 });
  const reference = await readReference(request, (done) => tell({ kind: 'progress', done }));
  tell({ kind: 'read', reference }, reference.ok ? buffersOf(reference.value) : []);
}

function tell(reply: ReferenceReply, transfer: readonly ArrayBuffer[] = []): void {
  postMessage(reply, { transfer: [...transfer] });
}
