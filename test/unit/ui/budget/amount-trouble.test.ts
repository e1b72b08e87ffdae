import { describe, expect, it } from 'vitest';
import { parseAmountSek } from '../../../../src/core/budget/money.ts';
import { readingsSek } from '../../../../src/ui/budget/amount-trouble.ts';

function readingsOf(text: string): readonly number[] {
  const parsed = parseAmountSek(text);
  return parsed.ok ? [] : readingsSek(parsed.problem);
}

describe('the readings offered for an amount that can be read in two ways', () => {
  it('are both when both are whole kronor', () => {
    expect(readingsOf('1.234 tkr')).toEqual([1_234_000, 1234]);
  });

  it('leave out the one that is no whole krona', () => {
    expect(readingsOf('1.234')).toEqual([1234]);
  });

  it('are none for what is no amount, and for what is understood', () => {
    expect(readingsOf('hej')).toEqual([]);
    expect(readingsOf('13,4 mnkr')).toEqual([]);
  });
});
