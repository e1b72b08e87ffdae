import { at } from './typed-array.ts';

/** Boxes of things in the plane, one per position. */
export interface FlatBoxes {
  readonly minX: Float64Array | readonly number[];
  readonly minY: Float64Array | readonly number[];
  readonly maxX: Float64Array | readonly number[];
  readonly maxY: Float64Array | readonly number[];
}

/**
 * Visits every pair whose boxes overlap or come within `slackM`, each pair once, by a sweep along x. Stops early, and
 * answers true, as soon as `visit` does.
 */
export function somePairOfBoxes(
  boxes: FlatBoxes,
  slackM: number,
  visit: (one: number, other: number) => boolean,
): boolean {
  const order = Uint32Array.from(boxes.minX, (_, position) => position);
  order.sort((one, other) => at(boxes.minX, one) - at(boxes.minX, other));
  const active: number[] = [];
  for (const current of order) {
    const minX = at(boxes.minX, current) - slackM;
    const minY = at(boxes.minY, current) - slackM;
    const maxY = at(boxes.maxY, current) + slackM;
    let kept = 0;
    for (let position = 0; position < active.length; position++) {
      const earlier = at(active, position);
      if (at(boxes.maxX, earlier) < minX) continue;
      active[kept++] = earlier;
      if (at(boxes.minY, earlier) > maxY || at(boxes.maxY, earlier) < minY) continue;
      if (visit(earlier, current)) return true;
    }
    active.length = kept;
    active.push(current);
  }
  return false;
}
