import { csvText } from './csv-text.ts';
import type { Line } from './find-codes.ts';

/** Lines of one fate as they stand in the file, each with its number as a spreadsheet counts. */
export function linesReport(lines: readonly Line[], numbers: readonly number[], rowWord: string): string {
  const header = [rowWord];
  const rows = numbers.map((number) => [String(number + 1), ...(lines[number] ?? [])]);
  return csvText([header, ...rows]);
}
