import { at } from '../geometry/typed-array.ts';

/** Entries in their order, some dozens to a block, each block with its box and the sum of its counts. */
export interface CountBlocks {
  readonly blockCount: number;
  /** minX, minY, maxX, maxY of each block. */
  readonly boxes: Float64Array;
  readonly totals: Float64Array;
}

/** Found by trying: a block costs about as much as eight points. */
export const ENTRIES_IN_BLOCK = 32;

/** `boxes` and `counts` of the entries, sorted by `nearbyOrder` so that a block lies together. */
export function buildCountBlocks(boxes: Float64Array, counts: Float64Array): CountBlocks {
  const blockCount = Math.ceil(counts.length / ENTRIES_IN_BLOCK);
  const blockBoxes = new Float64Array(blockCount * 4);
  const totals = new Float64Array(blockCount);
  for (let block = 0; block < blockCount; block++) {
    let minX = Number.POSITIVE_INFINITY;
    let minY = Number.POSITIVE_INFINITY;
    let maxX = Number.NEGATIVE_INFINITY;
    let maxY = Number.NEGATIVE_INFINITY;
    let total = 0;
    const end = Math.min(counts.length, (block + 1) * ENTRIES_IN_BLOCK);
    for (let entry = block * ENTRIES_IN_BLOCK; entry < end; entry++) {
      minX = Math.min(minX, at(boxes, entry * 4));
      minY = Math.min(minY, at(boxes, entry * 4 + 1));
      maxX = Math.max(maxX, at(boxes, entry * 4 + 2));
      maxY = Math.max(maxY, at(boxes, entry * 4 + 3));
      total += at(counts, entry);
    }
    blockBoxes.set([minX, minY, maxX, maxY], block * 4);
    totals[block] = total;
  }
  return { blockCount, boxes: blockBoxes, totals };
}

/** How fine the order is: a ten-thousandth of the extent. */
const STEPS = 2 ** 14;

/**
 * The order that keeps what is near in the plane near in the list: by the middles of boxes, along the curve of G. M. Morton
 * ("A computer oriented geodetic data base", 1966).
 */
export function nearbyOrder(boxes: Float64Array): Uint32Array {
  const entryCount = boxes.length / 4;
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let extent = 0;
  for (let box = 0; box < boxes.length; box += 4) {
    minX = Math.min(minX, at(boxes, box));
    minY = Math.min(minY, at(boxes, box + 1));
  }
  for (let box = 0; box < boxes.length; box += 4) {
    extent = Math.max(extent, at(boxes, box + 2) - minX, at(boxes, box + 3) - minY);
  }
  const scale = extent > 0 ? (STEPS - 1) / extent : 0;
  const keys = new Uint32Array(entryCount);
  for (let entry = 0; entry < entryCount; entry++) {
    const box = entry * 4;
    const column = ((at(boxes, box) + at(boxes, box + 2)) / 2 - minX) * scale;
    const row = ((at(boxes, box + 1) + at(boxes, box + 3)) / 2 - minY) * scale;
    keys[entry] = spreadBits(column) | (spreadBits(row) << 1);
  }
  return Uint32Array.from(keys, (_, entry) => entry).sort((one, other) => at(keys, one) - at(keys, other));
}

/** The bits of a whole number below 2¹⁴ with a zero between each two. */
function spreadBits(value: number): number {
  let bits = Math.floor(value);
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
