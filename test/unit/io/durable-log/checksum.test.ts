import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../src/io/durable-log/checksum.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('crc32', () => {
  it('gives the published check value', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  });

  it('of parts is the checksum of the whole', () => {
    expect(crc32(bytes('1234'), bytes('56789'))).toBe(crc32(bytes('123456789')));
  });

  it('changes with any single bit', () => {
    const whole = bytes('en rad i loggen');
    const sums = new Set(
      Array.from({ length: whole.length * 8 }, (_, bit) => {
        const copy = Uint8Array.from(whole);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return crc32(copy);
      }),
    );
    expect(sums.size).toBe(whole.length * 8);
    expect(sums.has(crc32(whole))).toBe(false);
  });
});
