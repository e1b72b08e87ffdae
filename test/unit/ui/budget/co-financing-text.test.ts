import { describe, expect, it } from 'vitest';
import { coFinancing } from '../../../../src/core/budget/co-financing.ts';
import { parseAmountSek } from '../../../../src/core/budget/money.ts';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { addByYear, lackingWords } from '../../../../src/ui/budget/co-financing-text.ts';

const swedish = numberFormat('sv');
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

/** A line of a year that the state grant alone pays. */
function paidByGrant(year: number, grantSek: number) {
  return { year, ...coFinancing(grantSek, grantSek, 90) };
}

describe('what to add where co-financing is lacking', () => {
  it('is enough when it is typed in as it stands', () => {
    const lacking = paidByGrant(2026, 14_634_500);
    const added = parseAmountSek(lackingWords(swedish, lacking).add);
    if (!added.ok) throw new Error('The amount shown could not be read back');
    expect(coFinancing(14_634_500, 14_634_500 + added.value, 90).addSek).toBe(0);
    expect(spaced(lackingWords(swedish, lacking).add)).toBe('1 626 056 kr');
  });

  it('is said of each year, where there are several', () => {
    expect(spaced(addByYear(swedish, [paidByGrant(2025, 1_234_500), paidByGrant(2026, 13_400_000)]))).toBe(
      '2025: 137 167 kr, 2026: 1 488 889 kr',
    );
    expect(addByYear(swedish, [paidByGrant(2025, 1_234_500)])).toBe('');
  });
});
