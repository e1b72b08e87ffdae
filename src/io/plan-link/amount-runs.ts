import { EARLIEST_YEAR, LATEST_YEAR } from '../../core/plan/document-schema.ts';
import { isRecord } from '../../core/plan/field-values.ts';

/** Cells of one kind, year by year from the first; null where a year has none. A link has no room to say the kind again. */
type AmountRun = readonly [
  financier: string,
  costType: string,
  measure: string,
  firstYear: number,
  amounts: readonly (number | null)[],
];

interface Cell {
  readonly financier: string;
  readonly costType: string;
  readonly measure: string;
  readonly year: number;
  readonly amountSek: number;
}

/** The cells of a line as a plan file has them; each is there once. */
function amountRuns(cells: readonly Cell[]): readonly AmountRun[] {
  const kinds = new Map<string, Cell[]>();
  for (const cell of cells) {
    const kind = [cell.financier, cell.costType, cell.measure].join('/');
    kinds.set(kind, [...(kinds.get(kind) ?? []), cell]);
  }
  return [...kinds.values()].flatMap((ofKind) => {
    const [first] = ofKind;
    if (first === undefined) return [];
    const amountOf = new Map(ofKind.map(({ year, amountSek }) => [year, amountSek]));
    const from = Math.min(...amountOf.keys());
    const length = Math.max(...amountOf.keys()) - from + 1;
    const amounts = Array.from({ length }, (_, turn) => amountOf.get(from + turn) ?? null);
    return [[first.financier, first.costType, first.measure, from, amounts] as const];
  });
}

/** The same as cells of a plan file, whose reader checks them; null where they are no runs. */
function cellsOfRuns(runs: unknown): readonly object[] | null {
  if (!Array.isArray(runs)) return null;
  const cells: object[] = [];
  for (const run of runs as readonly unknown[]) {
    if (!Array.isArray(run)) return null;
    const [financier, costType, measure, firstYear, amounts]: readonly unknown[] = run;
    if (typeof firstYear !== 'number' || !Array.isArray(amounts)) return null;
    if (amounts.length > LATEST_YEAR - EARLIEST_YEAR + 1) return null;
    for (const [turn, amountSek] of (amounts as readonly unknown[]).entries()) {
      if (amountSek !== null) cells.push({ financier, costType, measure, year: firstYear + turn, amountSek });
    }
  }
  return cells;
}

/** Every budget line of a plan file's content with its cells as runs; null where there are no lines to be found. */
export function withRuns(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  return withLines(content, ({ amounts, ...line }) => ({ ...line, runs: amountRuns(amounts as readonly Cell[]) }));
}

/** The reverse; null where a line's runs are none. */
export function withCells(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  return withLines(content, ({ runs, ...line }) => {
    const amounts = cellsOfRuns(runs);
    return amounts === null ? null : { ...line, amounts };
  });
}

function withLines(
  content: Readonly<Record<string, unknown>>,
  change: (line: Readonly<Record<string, unknown>>) => object | null,
): Readonly<Record<string, unknown>> | null {
  const { budgetLines } = content;
  if (!Array.isArray(budgetLines)) return null;
  const lines = (budgetLines as readonly unknown[]).map((line) => (isRecord(line) ? change(line) : null));
  return lines.includes(null) ? null : { ...content, budgetLines: lines };
}
