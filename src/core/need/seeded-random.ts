/**
 * A source of numbers in [0, 1) that gives the same ones for the same seed: mulberry32 (Tommy Ettinger, public domain).
 * Enough for drawing weights, not for secrets.
 */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Weights drawn from the Dirichlet distribution with all parameters 1: every way of sharing 1 among the components is
 * equally likely. Each draw is exponential variates over their sum. `weights[draw * componentCount + component]`.
 */
export function dirichletWeights(draws: number, componentCount: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const weights = new Float64Array(draws * componentCount);
  for (let draw = 0; draw < draws; draw++) {
    const start = draw * componentCount;
    let sum = 0;
    for (let component = 0; component < componentCount; component++) {
      // 1 − random is never 0, so the logarithm is finite.
      const variate = -Math.log(1 - random());
      weights[start + component] = variate;
      sum += variate;
    }
    for (let component = 0; component < componentCount; component++) {
      weights[start + component] = sum > 0 ? (weights[start + component] ?? 0) / sum : 1 / componentCount;
    }
  }
  return weights;
}
