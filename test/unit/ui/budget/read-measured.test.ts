import { describe, expect, it } from 'vitest';
import { readMeasured } from '../../../../src/ui/budget/read-measured.ts';

describe('a measured number', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5 %', 12.5],
    ['1 200', 1200],
    ['\u22123', -3],
    ['0', 0],
    ['-0', 0],
  ])('reads %s', (text, value) => {
    expect(readMeasured(text)).toBe(value);
  });

  it.each(['', 'tolv', '1e3', '1,2,3', '12 st', '--1'])('refuses "%s"', (text) => {
    expect(readMeasured(text)).toBeUndefined();
  });
});
