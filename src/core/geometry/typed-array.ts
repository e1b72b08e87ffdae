type NumberArray = Float64Array | Uint32Array | Int32Array | Uint8Array | Int8Array | readonly number[];

/**
 * Element `index` of an array of numbers, for loops whose bounds are the array's own. The compiler cannot know the bounds;
 * a check in the innermost loop would be all cost. Engines inline it to a plain load.
 */
export function at(array: NumberArray, index: number): number {
  return array[index] as number;
}
