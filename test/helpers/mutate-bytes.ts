/** A small seeded generator (mulberry32): the same seed gives the same numbers everywhere. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes that have broken readers before: quotes, delimiters, line ends, zeros, marks, digits that make sizes huge. */
const NASTY = [
  '"',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\0',
  '\uFEFF',
  '9999999999',
  '-',
  '..',
  'e308',
  '\u00A0',
  '{',
  ']',
  '<',
];

/** One of a few small damages: bytes changed, cut, doubled, moved, or something nasty put in. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const result = [...bytes];
  const rounds = 1 + Math.floor(random() * 6);
  for (let round = 0; round < rounds; round++) {
    const place = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() * Math.min(200, result.length));
    switch (Math.floor(random() * 6)) {
      case 0:
        result[place] = Math.floor(random() * 256);
        break;
      case 1:
        result.splice(place, length);
        break;
      case 2:
        result.splice(place, 0, ...result.slice(place, place + length));
        break;
      case 3:
        result.splice(place, 0, ...new TextEncoder().encode(NASTY[Math.floor(random() * NASTY.length)]));
        break;
      case 4:
        result.splice(place, 0, ...result.splice(Math.floor(random() * result.length), length));
        break;
      default:
        if (place < result.length) result[place] = (result[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
  }
  return new Uint8Array(result);
}
