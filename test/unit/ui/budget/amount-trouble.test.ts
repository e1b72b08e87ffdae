import { describe, expect, it } from 'vitest';
import { parseAmountSek } from '../../../../src/core/budget/money.ts';
import { problem } from '../../../../src/core/problem.ts';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { createTranslate, loadLaterTexts } from '../../../../src/i18n/translator.ts';
import { leftText, questionText, readingText } from '../../../../src/ui/budget/amount-question-text.ts';
import { amountReadings } from '../../../../src/ui/budget/amount-trouble.ts';

await loadLaterTexts();

const t = createTranslate(() => 'sv');
const swedish = numberFormat('sv');
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

/** The sentence, then the text of each button. */
function asked(text: string): readonly string[] {
  const parsed = parseAmountSek(text);
  if (parsed.ok) return [];
  const { problem } = parsed;
  const buttons = amountReadings(problem).map((reading) => readingText(t, swedish, problem, reading));
  return [questionText(t, swedish, problem), ...buttons].map(spaced);
}

describe('what is asked about an amount', () => {
  it('is which of two readings, when both are whole kronor', () => {
    expect(asked('1.234 tkr')).toEqual(['”1.234 tkr” kan läsas på två sätt. Menar du', '1 234 000 kr', '1 234 kr']);
  });

  it('names the reading that is no whole krona, and offers the other', () => {
    expect(asked('1.234')).toEqual([
      '”1.234” kan läsas som 1 234 kr eller som 1,234 kr, men det senare är inte hela kronor. Menar du',
      '1 234 kr',
    ]);
  });

  it('is which unit, where decimals say that one is lacking', () => {
    expect(asked('1,5')).toEqual([
      '”1,5” är inte hela kronor och saknar enhet. Menar du',
      '1,5 tkr = 1 500 kr',
      '1,5 mnkr = 1 500 000 kr',
    ]);
    expect(asked('1,23456').slice(1)).toEqual(['1,23456 mnkr = 1 234 560 kr']);
  });

  it('is nothing where the text is no amount, too large, or understood', () => {
    expect(asked('hej')).toHaveLength(1);
    expect(asked('9999999999999')).toEqual(['Beloppet 9 999 999 999 999 är större än 1 000 000 000 000 kr.']);
    expect(asked('13,4 mnkr')).toEqual([]);
  });

  it('is an amount where nothing is written', () => {
    expect(asked(' ')).toEqual(['Skriv ett belopp, till exempel 500 000, 1 234,5 tkr eller 13,4 mnkr.']);
  });

  it('groups the digits of what a transfer asks of a line', () => {
    const tooMuch = problem('transfer-too-large', { availableSek: 1_488_889, amountSek: 500_000_000 });
    expect(spaced(questionText(t, swedish, tooMuch))).toBe(
      'Raden har 1 488 889 kr där, så 500 000 000 kr går inte att flytta.',
    );
  });
});

describe('why a pasted cell was left', () => {
  const told = (text: string): string => {
    const parsed = parseAmountSek(text);
    return parsed.ok ? '' : spaced(leftText(t, swedish, parsed.problem));
  };

  it('asks nothing once the block’s question is answered', () => {
    expect(told('1.234')).toBe('”1.234” blir inte hela kronor.');
    expect(told('1,2345678')).not.toContain('Menar du');
  });

  it('is what is wrong with any other', () => {
    expect(told('-5')).toBe('Beloppet -5 är negativt. Skriv ett belopp från 0 och uppåt.');
  });
});
