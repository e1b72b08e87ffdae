import { describe, expect, it } from 'vitest';
import { blockQuestions, NO_ANSWERS, readBlockCell, splitBlock } from '../../../../src/core/budget/amount-block.ts';

describe('a block copied from a spreadsheet', () => {
  it('is rows by line break and cells by tab, with the last line break belonging to the last row', () => {
    expect(splitBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(splitBlock('1\t\n\t2')).toEqual([
      ['1', ''],
      ['', '2'],
    ]);
  });

  it('keeps tabs and line breaks inside quotes in their cell', () => {
    expect(splitBlock('"a\tb"\t"c\nd"\t"say ""hi"""')).toEqual([['a\tb', 'c\nd', 'say "hi"']]);
  });

  it('loses no cell behind a quotation mark that nobody closes', () => {
    expect(splitBlock('"Hej\t100\n2\t3')).toEqual([
      ['"Hej', '100'],
      ['2', '3'],
    ]);
    expect(splitBlock('1\t"x ""y""\n2\t3')).toEqual([
      ['1', '"x ""y""'],
      ['2', '3'],
    ]);
  });
});

describe('a cell of it', () => {
  it.each([
    ['1 234,5 tkr', 1_234_500],
    ['13,4 mnkr', 13_400_000],
    ['500\u00A0000', 500_000],
    ['1 234 567 kr', 1_234_567],
    ['0', 0],
  ])('reads %s as whole kronor', (text, amountSek) => {
    expect(readBlockCell(text)).toEqual({ kind: 'amount', amountSek });
  });

  it.each(['', '   ', '-', ' - ', '–', '- kr'])('is empty as spreadsheets write nothing: "%s"', (text) => {
    expect(readBlockCell(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['-500', 'amount-negative'],
    ['\u2212500', 'amount-negative'],
    ['1000000000000000', 'amount-too-large'],
    ['1e15', 'amount-not-understood'],
    ['abc', 'amount-not-understood'],
    ['12 %', 'amount-not-understood'],
    ['#REF!', 'amount-not-understood'],
    ['1,5', 'amount-ambiguous'],
    ['1.234', 'amount-ambiguous'],
  ])('is refused with its reason: %s', (text, code) => {
    expect(readBlockCell(text)).toMatchObject({ kind: 'refused', text, problem: { code } });
  });
});

describe('what a block may mean', () => {
  const rows = [
    ['1,5', '2,25', '100'],
    ['1.234', '', 'abc'],
  ];

  it('is asked once for each kind, with the first text as the example', () => {
    expect(blockQuestions(rows, NO_ANSWERS)).toEqual({ unit: '1,5', mark: '1.234' });
    expect(blockQuestions([['1', '2 tkr']], NO_ANSWERS)).toEqual({ unit: null, mark: null });
  });

  it('is answered for all cells at once', () => {
    const answers = { unit: 'million', mark: 'thousands' } as const;
    expect(blockQuestions(rows, answers)).toEqual({ unit: null, mark: null });
    expect(rows.map((row) => row.map((text) => readBlockCell(text, answers)))).toMatchObject([
      [{ amountSek: 1_500_000 }, { amountSek: 2_250_000 }, { amountSek: 100 }],
      [{ amountSek: 1234 }, { kind: 'empty' }, { kind: 'refused' }],
    ]);
  });

  it('stays refused where the answer gives no whole kronor', () => {
    expect(readBlockCell('1.234', { unit: null, mark: 'decimal' })).toMatchObject({ kind: 'refused' });
    expect(readBlockCell('1,2345', { unit: 'thousand', mark: null })).toMatchObject({ kind: 'refused' });
    expect(blockQuestions([['1,2345']], { unit: 'thousand', mark: null })).toEqual({ unit: null, mark: null });
  });
});
