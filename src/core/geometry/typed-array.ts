type NumberArray = Float64Array | Uint32Array | Int32Array | Uint8Array | Int8Array | readonly number[];

/**
 * Element `index` of an array of numbers, for loops whose bounds are the array's own. The compiler cannot know the bounds;
 * a check in the innermost loop would be all cost. Where speed counts, loops load `array[index] as number` themselves: an
 * engine keeps one note of what kinds of array this function has seen, and after the second kind it looks each one up.
 */
export function at(array: NumberArray, index: number): number {
  return array[index] as number;
}
