import type { Line } from '../core/import/find-codes.ts';
import { tooMany } from '../core/import/too-many.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface Workbook {
  readonly sheets: readonly string[];
  /** A sheet as lines of text; fails as unpacking does. */
  lines(sheet: string): Result<readonly Line[]>;
}

const MOST_ROWS = 400_000;
const MOST_COLUMNS = 1000;
const MOST_CELLS = 12_000_000;

/**
 * An .xlsx workbook (ECMA-376 SpreadsheetML) as text, cell by cell as its reader sees it: a share kept as 0.125 and shown
 * as 12,5 % is 12.5 %. Our own reader, for libraries give the bare number and lose that. Null where the archive is none.
 */
export function openWorkbook(archive: ZipArchive): Result<Workbook> | null {
  const part = (name: string): Result<string> | null => {
    const entry = archive.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) return null;
    const bytes = archive.unpack(entry);
    return bytes.ok ? succeed(new TextDecoder().decode(bytes.value)) : bytes;
  };
  const workbook = part('xl/workbook.xml');
  if (workbook === null) return null;
  if (!workbook.ok) return workbook;
  const relations = part('xl/_rels/workbook.xml.rels');
  const strings = part('xl/sharedStrings.xml');
  const styles = part('xl/styles.xml');
  for (const read of [relations, strings, styles]) if (read !== null && !read.ok) return read;
  const targets = targetsOf(textOf(relations));
  const files = sheetFiles(workbook.value, targets);
  const shared = sharedStrings(textOf(strings));
  const formats = cellFormats(textOf(styles));
  return succeed({
    sheets: [...files.keys()],
    lines: (sheet) => {
      const xml = part(files.get(sheet) ?? '');
      if (xml === null) return fail(problem('import-nothing-there'));
      return xml.ok ? sheetLines(xml.value, shared, formats) : xml;
    },
  });
}

function textOf(part: Result<string> | null): string {
  return part?.ok === true ? part.value : '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,6}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescapeXml(found);
}

function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

/** Name of each sheet and the part that holds it, in the workbook's order; hidden ones last. */
function sheetFiles(xml: string, targets: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag], position) => ({
    name: attribute(tag, 'name') ?? `#${position + 1}`,
    file: targets.get(attribute(tag, 'r:id') ?? '') ?? `xl/worksheets/sheet${position + 1}.xml`,
    isHidden: attribute(tag, 'state') !== null && attribute(tag, 'state') !== 'visible',
  }));
  sheets.sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  return new Map(sheets.map(({ name, file }) => [name, file]));
}

/** Text with the signs that stand in it by their numbers (ECMA-376, ST_Xstring): _x000D_ for a line break of Windows. */
function withSigns(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => {
    const sign = Number.parseInt(code, 16);
    return sign >= 32 || sign === 9 || sign === 10 || sign === 13 ? String.fromCharCode(sign) : '';
  });
}

/** Runs of rich text joined; phonetic hints left out. */
function joinedText(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '');
  return [...plain.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)]
    .map(([, text = '']) => withSigns(unescapeXml(text)))
    .join('');
}

function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>(.*?)<\/(?:\w+:)?si>)/gs)].map(([, inner = '']) =>
    joinedText(inner),
  );
}

type CellFormat = 'general' | 'percent' | 'date';

/** What the style of a cell makes of its number: only what changes its meaning. */
function cellFormats(xml: string): readonly CellFormat[] {
  const codes = new Map<number, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
  }
  const block = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? '';
  return [...block.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (id === 9 || id === 10 || code.includes('%')) return 'percent';
    return (id >= 14 && id <= 17) || id === 22 || /[yd]/i.test(code) ? 'date' : 'general';
  });
}

function sheetLines(xml: string, shared: readonly string[], formats: readonly CellFormat[]): Result<readonly Line[]> {
  const lines: string[][] = [];
  let cellCount = 0;
  for (const [, rowTag = '', cells = ''] of xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?row>)/gs)) {
    const said = Number(attribute(rowTag, 'r') ?? lines.length + 1);
    const row = Number.isInteger(said) && said > lines.length ? said : lines.length + 1;
    if (row > MOST_ROWS) return fail(tooMany('rows', MOST_ROWS));
    while (lines.length < row - 1) lines.push([]);
    const line = cellTexts(cells, shared, formats);
    cellCount += line.length;
    if (cellCount > MOST_CELLS) return fail(tooMany('cells', MOST_CELLS));
    lines.push(line);
  }
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  // A sheet leaves out empty cells at the end of a row: for a reader of tables they are there, and empty.
  if (width * lines.length <= MOST_CELLS) for (const line of lines) while (line.length < width) line.push('');
  return succeed(lines);
}

function cellTexts(xml: string, shared: readonly string[], formats: readonly CellFormat[]): string[] {
  const texts: string[] = [];
  for (const [, tag = '', inner = ''] of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)) {
    const column = columnOf(attribute(tag, 'r')) ?? texts.length;
    if (column >= MOST_COLUMNS || column < texts.length) continue;
    while (texts.length < column) texts.push('');
    texts.push(cellText(tag, inner, shared, formats));
  }
  return texts;
}

/** C7 is column 2. */
function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(tag: string, inner: string, shared: readonly string[], formats: readonly CellFormat[]): string {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return joinedText(inner);
  const value = unescapeXml(/<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inner)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'str') return withSigns(value);
  if (type !== 'n' || value === '') return value;
  return numberText(value, formats[Number(attribute(tag, 's') ?? 0)] ?? 'general');
}

/** Days since 1899-12-30: what a date is in a sheet. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

function numberText(value: string, format: CellFormat): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format === 'percent') return `${Number((number * 100).toPrecision(12))} %`;
  if (format === 'date' && number > 1 && number < 2_958_466)
    return new Date(EPOCH_MS + number * 86_400_000).toISOString().slice(0, 10);
  return String(Number(number.toPrecision(15)));
}
