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

  it('writes whole thousands, never nothing for something', () => {
    expect(spaced(thousandsText(swedish, 1_234_000))).toBe('1 234');
    expect(thousandsText(swedish, 1500)).toBe('2');
    expect(spaced(thousandsText(swedish, 12))).toBe('< 1');
    expect(thousandsText(swedish, 0)).toBe('0');
  });

  it('writes one decimal of a million in drawings, never nothing for something', () => {
    expect(spaced(shortMoneyText(swedish, 31_240_000))).toBe('31,2 mnkr');
    expect(spaced(shortMoneyText(swedish, 69_750_000))).toBe('69,8 mnkr');
    expect(spaced(shortMoneyText(swedish, 50_000))).toBe('0,1 mnkr');
    expect(spaced(shortMoneyText(swedish, 40_000))).toBe('< 0,1 mnkr');
    expect(spaced(shortMoneyText(swedish, 0))).toBe('0,0 mnkr');
  });

  it('writes the same in tables, without the unit', () => {
    expect(millionsNumber(swedish, 71_000_000)).toBe('71,0');
    expect(millionsNumber(swedish, 9_910_000)).toBe('9,9');
    expect(spaced(millionsNumber(swedish, 1))).toBe('< 0,1');
    expect(millionsNumber(swedish, 0)).toBe('0,0');
  });
});
