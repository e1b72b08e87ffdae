import { describe, expect, it } from 'vitest';
import { parseAmountSek } from '../../../../src/core/budget/money.ts';

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';

describe('reading an amount', () => {
  it.each([
    ['500000', 500_000],
    ['0', 0],
    ['0 kr', 0],
    ['71 mnkr', 71_000_000],
    ['13,4 mnkr', 13_400_000],
    ['13.4 mnkr', 13_400_000],
    ['40,275 mnkr', 40_275_000],
    ['0,500 mnkr', 500_000],
    ['1 234,5 tkr', 1_234_500],
    [`1${NBSP}234,5${NBSP}tkr`, 1_234_500],
    [`1${NARROW_NBSP}234${NARROW_NBSP}567 kr`, 1_234_567],
    ['1 234 567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,00 kr', 1_234_567],
    ['1,234,567.00', 1_234_567],
    ['  12 Tkr ', 12_000],
    ['2 miljoner kronor', 2_000_000],
    ['2 MSEK', 2_000_000],
    ['500 000 kr.', 500_000],
    ['0,000001 mnkr', 1],
    ['1000000 mnkr', 1_000_000_000_000],
  ])('%j is %d kronor', (text, amountSek) => {
    expect(parseAmountSek(text)).toEqual({ ok: true, value: amountSek });
  });

  it.each([
    ['−5', 'amount-negative'],
    ['-5 mnkr', 'amount-negative'],
    ['– 500', 'amount-negative'],
    ['', 'amount-not-understood'],
    ['   ', 'amount-not-understood'],
    ['mnkr', 'amount-not-understood'],
    ['5 euro', 'amount-not-understood'],
    ['12 34', 'amount-not-understood'],
    ['1234 567', 'amount-not-understood'],
    ['1,2,3', 'amount-not-understood'],
    ['1e6', 'amount-not-understood'],
    ['0,5 kr', 'amount-not-understood'],
    ['1234,50 kr', 'amount-not-understood'],
    ['0,0000001', 'amount-not-understood'],
    ['0,0000001 mnkr', 'amount-not-understood'],
    ['NaN', 'amount-not-understood'],
    ['1000000,000001 mnkr', 'amount-too-large'],
    ['99999999999999999999999', 'amount-too-large'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseAmountSek(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['1.234', 1234, 1.234],
    ['1,234', 1234, 1.234],
    ['500.000 kr', 500_000, 500],
    ['1.234 mnkr', 1_234_000_000, 1_234_000],
  ])('%j has two readings, %d and %d', (text, asThousandsSek, asDecimalSek) => {
    expect(parseAmountSek(text)).toEqual({
      ok: false,
      problem: { code: 'amount-ambiguous', details: { text, asThousandsSek, asDecimalSek } },
    });
  });

  it.each([
    ['1,5', { number: 1.5, inThousandsSek: 1500, inMillionsSek: 1_500_000 }],
    ['1.5', { number: 1.5, inThousandsSek: 1500, inMillionsSek: 1_500_000 }],
    ['0,5', { number: 0.5, inThousandsSek: 500, inMillionsSek: 500_000 }],
    ['1234,50', { number: 1234.5, inThousandsSek: 1_234_500, inMillionsSek: 1_234_500_000 }],
    ['1,23456', { number: 1.23456, inMillionsSek: 1_234_560 }],
    ['9999999,5', { number: 9_999_999.5, inThousandsSek: 9_999_999_500 }],
  ])('%j lacks its unit, and is told what each would make', (text, details) => {
    expect(parseAmountSek(text)).toEqual({
      ok: false,
      problem: { code: 'amount-ambiguous', details: { text, ...details } },
    });
  });

  it('takes the comma before three digits for a decimal one where a unit stands beside it', () => {
    expect(parseAmountSek('1,234 mnkr')).toEqual({ ok: true, value: 1_234_000 });
  });
});
