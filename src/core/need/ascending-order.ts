const DIGITS = 8;
const BUCKETS = 256;

/**
 * Positions of the values from the lowest up; equal ones in the order they stand. A radix sort over the bits of the
 * numbers: a comparing sort of positions would take longer than all else that a ranking does. Values are numbers, not NaN.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const count = values.length;
  const bytes = sortableBytes(values);
  let order = Uint32Array.from({ length: count }, (_, position) => position);
  let next = new Uint32Array(count);
  const starts = new Uint32Array(BUCKETS + 1);
  for (let digit = 0; digit < DIGITS; digit++) {
    starts.fill(0);
    for (let position = 0; position < count; position++) {
      const bucket = (bytes[position * DIGITS + digit] ?? 0) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    // Where all have the same digit there is nothing to move.
    if ((starts[(bytes[digit] ?? 0) + 1] ?? 0) === count) continue;
    for (let bucket = 1; bucket <= BUCKETS; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    for (let place = 0; place < count; place++) {
      const position = order[place] ?? 0;
      const bucket = bytes[position * DIGITS + digit] ?? 0;
      const to = starts[bucket] ?? 0;
      next[to] = position;
      starts[bucket] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Bytes of each number, lowest first, turned so that they sort as the numbers do: negative ones backwards. */
function sortableBytes(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * DIGITS));
  for (let position = 0; position < values.length; position++) {
    const at = position * DIGITS;
    view.setFloat64(at, values[position] ?? 0, true);
    const high = view.getUint32(at + 4, true);
    const isNegative = high >= 0x80000000;
    view.setUint32(at + 4, isNegative ? ~high : high ^ 0x80000000, true);
    if (isNegative) view.setUint32(at, ~view.getUint32(at, true), true);
  }
  return new Uint8Array(view.buffer);
}
