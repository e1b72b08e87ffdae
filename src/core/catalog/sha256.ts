/**
 * SHA-256 (FIPS 180-4) of bytes, as 64 hex digits.
 * Our own because the browser's is missing on plain-http origins and is asynchronous: one function for page, worker and Node.
 */
export function sha256Hex(bytes: Uint8Array): string {
  const state = Uint32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const padded = padToBlocks(bytes);
  const view = new DataView(padded.buffer);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let word = 0; word < 16; word += 1) schedule[word] = view.getUint32(offset + word * 4);
    extendSchedule(schedule);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, one bit 1, zeros, and the length in bits as 64-bit big-endian: whole blocks of 64 bytes. */
function padToBlocks(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return padded;
}

function extendSchedule(schedule: Uint32Array): void {
  for (let word = 16; word < 64; word += 1) {
    const early = wordAt(schedule, word - 15);
    const late = wordAt(schedule, word - 2);
    const mixedEarly = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
    const mixedLate = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
    schedule[word] = wordAt(schedule, word - 16) + mixedEarly + wordAt(schedule, word - 7) + mixedLate;
  }
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  const working = Uint32Array.from(state);
  for (let round = 0; round < 64; round += 1) {
    const a = wordAt(working, 0);
    const b = wordAt(working, 1);
    const c = wordAt(working, 2);
    const e = wordAt(working, 4);
    const f = wordAt(working, 5);
    const g = wordAt(working, 6);
    const mixedE = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = wordAt(working, 7) + mixedE + choice + wordAt(ROUND_CONSTANTS, round) + wordAt(schedule, round);
    const mixedA = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const fourth = wordAt(working, 3);
    working.copyWithin(1, 0, 7);
    working[4] = fourth + first;
    working[0] = first + mixedA + majority;
  }
  for (let word = 0; word < 8; word += 1) state[word] = wordAt(state, word) + wordAt(working, word);
}

function rotateRight(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function wordAt(words: Uint32Array, position: number): number {
  const word = words[position];
  if (word === undefined) throw new Error(`sha256Hex: no word at ${position}`);
  return word;
}

const ROUND_CONSTANTS = Uint32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);
