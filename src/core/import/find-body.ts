import type { CodeColumn, Line } from './find-codes.ts';
import { looksLikeFigure, markerOf } from './read-figure.ts';
import { isYear } from './read-year.ts';
import type { TableChoices } from './table-types.ts';

/** Where the figures stand among the lines of a file. */
export interface TableBody {
  /** Null where the file has no header. */
  readonly headerLine: number | null;
  readonly firstLine: number;
  /** The line after the last. */
  readonly endLine: number;
}

export function isBlank(line: Line): boolean {
  return line.every((cell) => cell.trim() === '');
}

function isFigureOrMarker(text: string): boolean {
  return text.trim() !== '' && (looksLikeFigure(text) || markerOf(text) !== null);
}

/** Whether a line is one of figures: it names an area or a larger one, or has figures that are no years. */
function isBodyLine(line: Line, code: CodeColumn): boolean {
  const match = code.match(line[code.column] ?? '');
  if (match.kind === 'area' || match.kind === 'elsewhere') return true;
  const others = line.filter((_, column) => column !== code.column);
  const figures = others.filter(isFigureOrMarker);
  if (match.kind === 'larger') return figures.length > 0 && !figures.every((text) => isYear(text));
  if (match.kind === 'empty') return false;
  return (
    figures.some((text) => !isYear(text)) && figures.length * 2 >= others.filter((cell) => cell.trim() !== '').length
  );
}

function filledCells(line: Line): number {
  return line.filter((cell) => cell.trim() !== '').length;
}

/**
 * Finds preamble, header, figures and footnotes from where areas are named: the figures begin at the first line of
 * figures in an unbroken run up from the first area, the header is the line before, footnotes are what stands after the
 * last line of figures.
 */
export function findBody(
  lines: readonly Line[],
  code: CodeColumn | null,
  { headerLine, lastLine }: Pick<TableChoices, 'headerLine' | 'lastLine'> = {},
): TableBody {
  const body = bodyUnder(lines, code, headerLine);
  if (lastLine === undefined) return body;
  return { ...body, endLine: Math.max(body.firstLine, Math.min(lastLine + 1, lines.length)) };
}

function bodyUnder(lines: readonly Line[], code: CodeColumn | null, chosenHeader?: number | null): TableBody {
  if (code === null) {
    const headerLine = chosenHeader ?? widestFirstLine(lines);
    return { headerLine, firstLine: headerLine + 1, endLine: lines.length };
  }
  const firstArea = lines.findIndex((line) => code.match(line[code.column] ?? '').kind === 'area');
  if (firstArea < 0)
    return { headerLine: chosenHeader ?? null, firstLine: (chosenHeader ?? -1) + 1, endLine: lines.length };
  const { firstLine, endLine } = runAround(firstArea, lines, code);
  if (chosenHeader !== undefined) {
    const first = chosenHeader === null ? 0 : chosenHeader + 1;
    return { headerLine: chosenHeader, firstLine: first, endLine: Math.max(endLine, first) };
  }
  return { headerLine: headerAbove(firstLine, lines), firstLine, endLine };
}

function runAround(
  firstArea: number,
  lines: readonly Line[],
  code: CodeColumn,
): { readonly firstLine: number; readonly endLine: number } {
  let firstLine = firstArea;
  while (firstLine > 0 && isBodyLine(lines[firstLine - 1] ?? [], code)) firstLine--;
  let endLine = lines.length;
  while (endLine > firstLine + 1 && !isBodyLine(lines[endLine - 1] ?? [], code)) endLine--;
  return { firstLine, endLine };
}

function headerAbove(firstLine: number, lines: readonly Line[]): number | null {
  let line = firstLine - 1;
  while (line >= 0 && isBlank(lines[line] ?? [])) line--;
  const isHeader = line >= 0 && filledCells(lines[line] ?? []) >= headerCellsWanted(lines[firstLine] ?? []);
  return isHeader ? line : null;
}

/** A title of one cell is no header over several columns; a header's first cell may be empty. */
function headerCellsWanted(firstLine: Line): number {
  return firstLine.length > 2 ? 2 : 1;
}

/** For a file whose areas are not found: the first of the lines that have as many cells as most. */
function widestFirstLine(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(0, 200)) {
    if (line.length > 1) counts.set(line.length, (counts.get(line.length) ?? 0) + 1);
  }
  const [common] = [...counts].sort((a, b) => b[1] - a[1]);
  return Math.max(
    0,
    lines.findIndex((line) => line.length === common?.[0]),
  );
}

const MOST_CANDIDATES = 12;
const LINES_BESIDE = 4;

/** Lines at the top that the person can choose as header. */
export function headerCandidates(lines: readonly Line[]): readonly { readonly line: number; readonly text: string }[] {
  return lineTexts(lines, 0, MOST_CANDIDATES);
}

/** Lines that the person can choose as the last of the table: those around the one that it is, and the last of the file. */
export function lastLineCandidates(lines: readonly Line[], { firstLine, endLine }: TableBody) {
  const around = lineTexts(lines, Math.max(firstLine, endLine - LINES_BESIDE), endLine + LINES_BESIDE);
  const last = lineTexts(lines, Math.max(firstLine, lines.length - MOST_CANDIDATES), lines.length);
  const known = new Set(around.map(({ line }) => line));
  return [...around, ...last.filter(({ line }) => !known.has(line))].sort((one, other) => one.line - other.line);
}

function lineTexts(lines: readonly Line[], from: number, to: number) {
  return lines
    .slice(from, to)
    .map((line, place) => ({
      line: from + place,
      text: line
        .filter((cell) => cell.trim() !== '')
        .join(' · ')
        .slice(0, 60),
    }))
    .filter(({ text }) => text !== '');
}
