import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../../src/core/weights/reading/read-number.ts';

describe('a number as files write it', () => {
  it.each([
    ['12', 12],
    [' 12,5 ', 12.5],
    ['59.2741', 59.2741],
    ['6 571 000', 6_571_000],
    ['6\u00A0571\u00A0000,25', 6_571_000.25],
    ['\u22124', -4],
    ['1e3', 1000],
  ])('is read: %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', '1.234,5', '1,234.5', '12 34', '..', '–', 'NaN', 'Infinity', '0x10', '12 st', '1e999'])(
    'is not guessed at: "%s"',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});
