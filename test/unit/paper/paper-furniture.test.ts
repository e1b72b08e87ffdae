import { describe, expect, it } from 'vitest';
import { roundLengthM, wrapText } from '../../../src/paper/paper-furniture.ts';

describe('roundLengthM', () => {
  it.each([
    [1, 1],
    [1.99, 1],
    [2, 2],
    [4999, 2000],
    [5000, 5000],
    [99_999, 50_000],
  ])('of at most %d m is %d m', (longest, expected) => {
    expect(roundLengthM(longest)).toBe(expected);
  });
});

describe('wrapText', () => {
  it('breaks between words and loses none', () => {
    expect(wrapText('Andel eftergymnasial utbildning, %', 20)).toEqual(['Andel eftergymnasial', 'utbildning, %']);
    expect(wrapText('ett två tre fyra', 8)).toEqual(['ett två', 'tre fyra']);
  });

  it('gives a word longer than the line a line of its own', () => {
    expect(wrapText('Valdeltagande i riksdagsvalsområdet', 15)).toEqual(['Valdeltagande i', 'riksdagsvalsområdet']);
  });
});
