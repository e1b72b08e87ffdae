import { CellReader } from './cell-reader.ts';
import { columnNames, columnRoles } from './column-roles.ts';
import type { TableBody } from './find-body.ts';
import { findBody, headerCandidates, isBlank, lastLineCandidates } from './find-body.ts';
import type { CodeColumn, Line } from './find-codes.ts';
import { findCodes, sampleOf } from './find-codes.ts';
import { SeriesGatherer } from './gather-series.ts';
import { LineLog } from './line-log.ts';
import { decideDecimal, looksLikeFigure } from './read-figure.ts';
import type { ColumnRole, KnownAreas, MatchForm, TableChoices, TableReading } from './table-types.ts';

const SAMPLE_SHOWN = 8;
const MOST_COLUMNS_SHOWN = 40;
const MOST_WORDS = 12;
const DECIMAL_SAMPLE_LINES = 20_000;

/** A reading with the fate of each line, for the reports. */
export interface ReadTable {
  readonly reading: TableReading;
  readonly log: LineLog;
}

/**
 * Understands a table of text cells as figures of areas. Total: any cells give a reading, if one without a series. Every
 * line has a fate.
 */
export function readTable(lines: readonly Line[], known: KnownAreas, choices: TableChoices): ReadTable {
  const search = findCodes(lines, known, choices);
  const code = search.found;
  const body = findBody(lines, code, choices);
  const header = body.headerLine === null ? null : (lines[body.headerLine] ?? null);
  const width = tableWidth(lines, body, header);
  const names = columnNames(header, width);
  const located = code === null ? [] : locatedLines(lines, body, code);
  const roles = columnRoles(names, code?.column ?? null, located, choices.roles);
  const log = structureLog(lines, body);
  const valueColumns = columnsOf(roles, 'value');
  const decided = decideDecimal(figureTexts(located, valueColumns));
  const decimal = choices.decimal ?? decided.decimal;
  const reader = new CellReader(decimal, choices.markers);
  const duplicates = choices.duplicates ?? 'none';
  const areaCount = code?.division.codes.length ?? 0;
  const gatherer = new SeriesGatherer(
    { names, dimensions: columnsOf(roles, 'dimension'), values: valueColumns },
    areaCount,
    reader,
    duplicates,
  );
  const forms = new Map<MatchForm, number>();
  const versions = new Set<string>();
  if (code !== null && valueColumns.length > 0) {
    gather({ lines, body, code, width, log, gatherer, forms, versions, lastValue: Math.max(...valueColumns) });
  }
  const filled = gatherer.areasFilled();
  const reading: TableReading = {
    lineCount: lines.length,
    headerLine: body.headerLine,
    headerCandidates: headerCandidates(lines),
    lastLine: body.endLine - 1,
    lastLineCandidates: lastLineCandidates(lines, body),
    columns: names.map((name, column) => ({ name, role: roles[column] ?? 'ignore' })),
    division: code?.division.id ?? null,
    divisionMatches: search.byDivision.map(({ division, areaCount: count }) => ({
      division: division.id,
      areaCount: count,
    })),
    matchForms: [...forms].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count),
    codeVersions: [...versions].sort(),
    decimal,
    isDecimalCertain: choices.decimal !== undefined || decided.isCertain,
    markers: reader.markerUses(),
    duplicates,
    differingDuplicateCount: gatherer.differingDuplicateCount,
    series: gatherer.series(),
    leftOutSeriesCount: gatherer.leftOutCount,
    fates: log.counts(),
    areasWithoutData: (code?.division.codes ?? []).filter((_, position) => !filled.has(position)),
    notUnderstood: reader.notUnderstood,
    notUnderstoodCount: reader.notUnderstoodCount,
    preamble: wordsOf(lines.slice(0, body.headerLine ?? body.firstLine)),
    footnotes: wordsOf(lines.slice(body.endLine)),
    sample: [
      ...(header === null ? [] : [header]),
      ...lines.slice(body.firstLine, Math.min(body.endLine, body.firstLine + SAMPLE_SHOWN)),
    ].map((line) => line.slice(0, MOST_COLUMNS_SHOWN)),
  };
  return { reading, log };
}

/** A delimiter at the end of each line makes no column; what figures have beyond the header does. */
function tableWidth(lines: readonly Line[], body: TableBody, header: Line | null): number {
  const sample = sampleOf(lines.slice(body.firstLine, body.endLine), 200);
  const widest = sample.reduce((most, line) => Math.max(most, filledWidth(line)), 0);
  return header === null ? widest : Math.max(filledWidth(header), header.length > widest ? widest : 0);
}

function filledWidth(line: Line): number {
  let width = line.length;
  while (width > 0 && line[width - 1]?.trim() === '') width--;
  return width;
}

function columnsOf(roles: readonly ColumnRole[], wanted: ColumnRole): readonly number[] {
  return roles.flatMap((role, column) => (role === wanted ? [column] : []));
}

interface LocatedLine {
  readonly line: Line;
  readonly area: number;
}

function locatedLines(lines: readonly Line[], body: TableBody, code: CodeColumn): readonly LocatedLine[] {
  const located: LocatedLine[] = [];
  for (let number = body.firstLine; number < body.endLine; number++) {
    const line = lines[number] ?? [];
    const match = code.match(line[code.column] ?? '');
    if (match.kind === 'area') located.push({ line, area: match.position });
  }
  return located;
}

function* figureTexts(located: readonly LocatedLine[], columns: readonly number[]): Iterable<string> {
  for (const { line } of sampleOf(located, DECIMAL_SAMPLE_LINES)) {
    for (const column of columns) {
      const text = line[column] ?? '';
      if (looksLikeFigure(text)) yield text;
    }
  }
}

/** Everything around the figures. */
function structureLog(lines: readonly Line[], body: TableBody): LineLog {
  const log = new LineLog(lines.length);
  for (const [number, line] of lines.entries()) {
    if (isBlank(line)) log.set(number, 'blank');
    else if (number === body.headerLine) log.set(number, 'header');
    else if (number < body.firstLine) log.set(number, 'preamble');
    else if (number >= body.endLine) log.set(number, 'footnote');
  }
  return log;
}

interface Gathering {
  readonly lines: readonly Line[];
  readonly body: TableBody;
  readonly code: CodeColumn;
  readonly width: number;
  readonly lastValue: number;
  readonly log: LineLog;
  readonly gatherer: SeriesGatherer;
  readonly forms: Map<MatchForm, number>;
  readonly versions: Set<string>;
}

function gather({ lines, body, code, width, lastValue, log, gatherer, forms, versions }: Gathering): void {
  for (let number = body.firstLine; number < body.endLine; number++) {
    const line = lines[number] ?? [];
    if (isBlank(line)) continue;
    const match = code.match(line[code.column] ?? '');
    switch (match.kind) {
      case 'empty':
        log.set(number, 'code-missing');
        continue;
      case 'unknown':
        log.set(number, 'unmatched');
        continue;
      case 'larger':
        log.set(number, 'larger-area');
        continue;
      case 'elsewhere':
        log.set(number, 'elsewhere');
        continue;
      case 'area':
        break;
    }
    // A cell too many shifts the others: a decimal comma in a file with commas between cells.
    if (line.length <= lastValue || filledWidth(line) > width) {
      log.set(number, 'cells-differ');
      continue;
    }
    const outcome = gatherer.add(line, match.position, number);
    switch (outcome.kind) {
      case 'used':
        log.set(number, 'used');
        break;
      case 'displaces':
        log.set(outcome.line, 'duplicate');
        log.set(number, outcome.isUsed ? 'used' : 'duplicate');
        break;
      case 'duplicate':
      case 'too-many-series':
        log.set(number, outcome.kind);
        break;
    }
    forms.set(match.form, (forms.get(match.form) ?? 0) + 1);
    if (match.version !== null && versions.size < MOST_WORDS) versions.add(match.version);
  }
}

/** Lines of words as one text each. */
function wordsOf(lines: readonly Line[]): readonly string[] {
  return lines
    .map((line) => line.filter((cell) => cell.trim() !== '').join(' '))
    .filter((text) => text !== '')
    .slice(0, MOST_WORDS)
    .map((text) => text.slice(0, 300));
}
