import Flatbush from 'flatbush';
import type { AreaIndex } from './area-index.ts';

/** An index whose numbers all lie in buffers that can be handed over: the tree as the buffer it is made of. */
export interface PackedAreaIndex extends Omit<AreaIndex, 'tree'> {
  readonly treeBuffer: ArrayBuffer | null;
}

export function packAreaIndex({ tree, ...rest }: AreaIndex): PackedAreaIndex {
  if (tree === null) return { ...rest, treeBuffer: null };
  if (!(tree.data instanceof ArrayBuffer)) throw new TypeError('the tree of an area index lies in shared memory');
  return { ...rest, treeBuffer: tree.data };
}

/** The same index, its tree read anew from its buffer; nothing is copied or computed. */
export function unpackAreaIndex({ treeBuffer, ...rest }: PackedAreaIndex): AreaIndex {
  return { ...rest, tree: treeBuffer === null ? null : Flatbush.from(treeBuffer) };
}
