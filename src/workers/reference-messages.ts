import type { PackedReference } from '../core/catalog/reading/packed-reference.ts';
import type { Result } from '../core/result.ts';

/** The catalogue and every file it names, as bytes. */
export type ReferenceRequest = readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[];

export type ReferenceReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly reference: Result<PackedReference> };
