import type { Problem } from '../problem.ts';
import { parseAmountSek } from './money.ts';

/** One cell of a pasted block, read as an amount. */
export type BlockCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly amountSek: number }
  | { readonly kind: 'refused'; readonly text: string; readonly problem: Problem };

/** What a whole block means where its texts can be read in several ways: asked once, not for each cell. */
export interface BlockAnswers {
  /** What "1,5" without a unit is in; null while not answered. */
  readonly unit: 'thousand' | 'million' | null;
  /** What "1.234" is: a thousand or so, or one and a bit; null while not answered. */
  readonly mark: 'thousands' | 'decimal' | null;
}

export const NO_ANSWERS: BlockAnswers = { unit: null, mark: null };

/**
 * The cells of copied spreadsheet text: rows by line break, cells by tab; a cell in quotes may hold both. One line break
 * at the end belongs to the last row, as spreadsheets write it. A quotation mark that is never closed is text.
 */
export function splitBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at] ?? '';
    const next = plain[at + 1];
    if (quoted && sign === '"' && next === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || (cell === '' && isClosed(plain, at)))) quoted = !quoted;
    else if (!quoted && sign === '\t') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && sign === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** Whether a quotation mark has one that ends it: else it is text, and no cell behind it is lost. */
function isClosed(text: string, openedAt: number): boolean {
  for (let at = text.indexOf('"', openedAt + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return true;
  }
  return false;
}

/** A dash is how spreadsheets show nothing, or nought, in an amount. */
function isNothing(text: string): boolean {
  return /^[\s\u00A0\u202F]*([-\u2010-\u2015\u2212][\s\u00A0\u202F]*(kr)?)?[\s\u00A0\u202F]*$/.test(text);
}

function answered(problem: Problem, { unit, mark }: BlockAnswers): number | null {
  if (problem.code !== 'amount-ambiguous') return null;
  const { inThousandsSek, inMillionsSek, asThousandsSek, asDecimalSek } = problem.details;
  const inUnit = unit === 'thousand' ? inThousandsSek : unit === 'million' ? inMillionsSek : undefined;
  const byMark = mark === 'thousands' ? asThousandsSek : mark === 'decimal' ? asDecimalSek : undefined;
  const chosen = inUnit ?? byMark;
  return typeof chosen === 'number' && Number.isInteger(chosen) ? chosen : null;
}

export function readBlockCell(text: string, answers: BlockAnswers = NO_ANSWERS): BlockCell {
  if (isNothing(text)) return { kind: 'empty' };
  const parsed = parseAmountSek(text);
  if (parsed.ok) return { kind: 'amount', amountSek: parsed.value };
  const amountSek = answered(parsed.problem, answers);
  return amountSek === null
    ? { kind: 'refused', text: text.trim(), problem: parsed.problem }
    : { kind: 'amount', amountSek };
}

/** Which questions the block asks: the first text that can be read in several ways, of each kind. */
export interface BlockQuestions {
  readonly unit: string | null;
  readonly mark: string | null;
}

export function blockQuestions(rows: readonly (readonly string[])[], answers: BlockAnswers): BlockQuestions {
  let [unit, mark]: (string | null)[] = [null, null];
  for (const text of rows.flat()) {
    const cell = readBlockCell(text, answers);
    if (cell.kind !== 'refused' || cell.problem.code !== 'amount-ambiguous') continue;
    // Answered already, and no whole kronor that way: told as a cell that could not be read.
    if ('number' in cell.problem.details) unit ??= answers.unit === null ? cell.text : null;
    else mark ??= answers.mark === null ? cell.text : null;
  }
  return { unit: unit ?? null, mark: mark ?? null };
}
