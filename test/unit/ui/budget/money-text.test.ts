import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { millionsNumber, moneyText, shortMoneyText, thousandsText } from '../../../../src/ui/budget/money-text.ts';

const swedish = numberFormat('sv');
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('money in words', () => {
  it('writes millions, and small sums in kronor so that they are not rounded away', () => {
    expect(spaced(moneyText(swedish, 13_400_000))).toBe('13,4 mnkr');
    expect(spaced(moneyText(swedish, 400))).toBe('400 kr');
    expect(spaced(moneyText(swedish, 0))).toBe('0,0 mnkr');
  });

  it('writes thousands with the decimals needed to be exact', () => {
    expect(spaced(thousandsText(swedish, 1_234_000))).toBe('1 234');
    expect(thousandsText(swedish, 1500)).toBe('1,5');
    expect(thousandsText(swedish, 12)).toBe('0,012');
  });

  it('rounds for drawings without rounding to nothing', () => {
    expect(spaced(shortMoneyText(swedish, 31_240_000))).toBe('31,2 mnkr');
    expect(spaced(shortMoneyText(swedish, 40_000))).toBe('40 tkr');
    expect(spaced(shortMoneyText(swedish, 12))).toBe('12 kr');
    expect(spaced(shortMoneyText(swedish, 0))).toBe('0,0 mnkr');
  });

  it('writes exact millions for tables', () => {
    expect(millionsNumber(swedish, 71_000_000)).toBe('71,0');
    expect(millionsNumber(swedish, 9_910_000)).toBe('9,91');
    expect(millionsNumber(swedish, 1)).toBe('0,000001');
  });
});
