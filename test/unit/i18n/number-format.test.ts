import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../../src/i18n/number-format.ts';

const swedish = numberFormat('sv');
const english = numberFormat('en');

describe('numbers as people write them', () => {
  it('keep together: thousands and units by no-break spaces', () => {
    expect(swedish.number(1234567.5, 1)).toBe('1\u00A0234\u00A0567,5');
    expect(swedish.kronor(1234567)).toBe('1\u00A0234\u00A0567\u00A0kr');
    expect(english.number(1234567.5, 1)).toBe('1,234,567.5');
  });

  it('have a true minus, and a plus in differences', () => {
    expect(swedish.number(-3.25, 1)).toBe('\u22123,3');
    expect(swedish.signed(4.1, 1)).toBe('+4,1');
    expect(swedish.signed(-10.4, 1)).toBe('\u221210,4');
    expect(swedish.signed(0, 1)).toBe('0,0');
  });

  it('never show minus zero', () => {
    expect(swedish.number(-0.04, 1)).toBe('0,0');
    expect(swedish.signed(-0.04, 1)).toBe('0,0');
  });

  it('write millions with one decimal, and more only where it is needed to be exact to the thousand', () => {
    expect(swedish.millions(13_400_000)).toBe('13,4\u00A0mnkr');
    expect(swedish.millions(71_000_000)).toBe('71,0\u00A0mnkr');
    expect(swedish.millions(40_275_000)).toBe('40,275\u00A0mnkr');
    expect(english.millions(13_400_000)).toBe('13.4\u00A0SEK m');
  });

  it('tell percent from percentage points', () => {
    expect(swedish.withUnit(12.5, 'percent', 1)).toBe('12,5\u00A0%');
    expect(swedish.differenceWithUnit(2, 'percent', 1)).toBe('+2,0\u00A0procentenheter');
    expect(swedish.percentOfFraction(0.386, 1)).toBe('38,6\u00A0%');
  });

  it('have their unit in a heading where the name does not say it', () => {
    expect(swedish.unit('thousand-sek')).toBe('tkr');
    expect(english.unit('thousand-sek')).toBe('SEK k');
    expect(swedish.unit('class')).toBe('');
  });

  it('show small areas with more decimals', () => {
    expect(swedish.squareKilometres(61_560_000)).toBe('61,56\u00A0km²');
    expect(swedish.squareKilometres(5_400)).toBe('0,0054\u00A0km²');
  });
});
