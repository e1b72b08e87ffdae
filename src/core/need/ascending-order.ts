/** How far values may be moved within their buckets, a value on an average, before they are sorted by comparing instead. */
const MOST_MOVES = 16;

/**
 * Positions of the values from the lowest up; equal ones in the order they stand. Values are numbers, not NaN. Each goes
 * straight to about where it belongs, by how far it lies between the lowest and the highest, and from there in a few
 * steps: a comparing sort of positions would take longer than all else that a ranking does.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const byPlace = orderByPlace(values);
  if (byPlace !== null) return byPlace;
  return Uint32Array.from(values.keys()).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
}

/** Null where the values lie too unevenly for it. */
function orderByPlace(values: Float64Array): Uint32Array | null {
  const count = values.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = (count - 1) / (high - low);
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return null;
  const bucketOf = new Uint32Array(count);
  const ends = new Uint32Array(count);
  for (let position = 0; position < count; position++) {
    const bucket = Math.trunc(((values[position] ?? 0) - low) * scale);
    bucketOf[position] = bucket;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < count; bucket++) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let position = count - 1; position >= 0; position--) {
    const bucket = bucketOf[position] ?? 0;
    const place = (ends[bucket] ?? 0) - 1;
    ends[bucket] = place;
    order[place] = position;
  }
  return settle(order, values) ? order : null;
}

/** Moves each to its place among those before it; gives up, and says so, where that takes too many moves. */
function settle(order: Uint32Array, values: Float64Array): boolean {
  let moves = 0;
  for (let place = 1; place < order.length; place++) {
    const position = order[place] ?? 0;
    const value = values[position] ?? 0;
    let to = place;
    for (; to > 0 && (values[order[to - 1] ?? 0] ?? 0) > value; to--) order[to] = order[to - 1] ?? 0;
    order[to] = position;
    moves += place - to;
    if (moves > MOST_MOVES * order.length) return false;
  }
  return true;
}
