import { describe, expect, it } from 'vitest';
import { spreadText } from '../../../src/i18n/figure-text.ts';
import { numberFormat } from '../../../src/i18n/number-format.ts';

const swedish = numberFormat('sv');

describe('lowest and highest of the areas touched', () => {
  it('have their unit, once', () => {
    const income = { unit: 'thousand-sek', decimals: 1 } as const;
    expect(spreadText({ low: 178.6, high: 188.3 }, income, swedish)).toBe('178,6–188,3\u00A0tkr');
    expect(spreadText({ low: 178.6, high: 178.6 }, income, swedish)).toBe('178,6\u00A0tkr');
    expect(spreadText({ low: 99.5, high: 100 }, { unit: 'percent', decimals: 1 }, swedish)).toBe('99,5–100,0\u00A0%');
  });

  it('are numbers alone where they are classes', () => {
    expect(spreadText({ low: 1, high: 5 }, { unit: 'class', decimals: 0 }, swedish)).toBe('1–5');
  });
});
