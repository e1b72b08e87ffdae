import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { moneyText, thousandsText } from '../../../../src/ui/budget/money-text.ts';

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
});
