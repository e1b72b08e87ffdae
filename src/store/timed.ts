/**
 * Computes, and tells whoever watches how long that took: the timings of the browser's tools, and `npm run bench`. Nothing is
 * kept, so a day of drawing leaves no trace.
 */
export function timed<Value>(name: string, compute: () => Value): Value {
  const start = performance.now();
  const value = compute();
  performance.measure(name, { start });
  performance.clearMeasures(name);
  return value;
}
