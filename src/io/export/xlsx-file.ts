import { strToU8, zipSync } from 'fflate';
import type { ExportTable, ExportValue } from '../../core/export/export-table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Places among the cell formats of the style sheet below. */
const TITLE_STYLE = 1;
/** Text that would be a formula if somebody typed it: the cell says that it is text, edited or not. */
const QUOTED_STYLE = 2;
const MOST_NAME_LETTERS = 31;
const WIDEST_COLUMN = 60;

/** Tables as sheets of one workbook (ECMA-376 SpreadsheetML), in their order. Numbers are numbers; missing is an empty cell. */
export function xlsxFile(tables: readonly ExportTable[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(tables);
  const sheets = Object.fromEntries(
    tables.map((table, place) => [`xl/worksheets/sheet${place + 1}.xml`, strToU8(sheetXml(table))]),
  );
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes(tables.length)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbookXml(names)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ...names.map((_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': strToU8(STYLES),
    ...sheets,
  });
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function contentTypes(sheetCount: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, place) =>
    part(`/xl/worksheets/sheet${place + 1}.xml`, 'worksheet'),
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${sheets.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, place) => `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Excel takes no name that is longer, has one of these letters, or stands twice in other capitals. */
function sheetNames(tables: readonly ExportTable[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map(({ title }) => {
    const plain = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, MOST_NAME_LETTERS);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain.slice(0, 27)} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function sheetXml({ fields, rows }: ExportTable): string {
  const widths = fields.map(({ title }, field) => {
    // Not spread into one call: amounts by place are more rows than a call takes arguments.
    const longest = rows.reduce((most, { values }) => Math.max(most, String(values[field] ?? '').length), title.length);
    return `<col min="${field + 1}" max="${field + 1}" width="${Math.min(longest + 2, WIDEST_COLUMN)}" customWidth="1"/>`;
  });
  const titles = fields.map(({ title }, field) => textCell(title, cellName(field, 0), TITLE_STYLE));
  const lines = rows.map(({ values }, row) => {
    const cells = fields.map((_, field) => valueCell(values[field] ?? null, cellName(field, row + 1)));
    return `<row r="${row + 2}">${cells.join('')}</row>`;
  });
  // The titles stay in sight.
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${view}${columns}<sheetData><row r="1">${titles.join('')}</row>${lines.join('')}</sheetData></worksheet>`;
}

function valueCell(value: ExportValue, name: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
  return textCell(value, name, /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? QUOTED_STYLE : null);
}

function textCell(text: string, name: string, style: number | null): string {
  const attribute = style === null ? '' : ` s="${style}"`;
  return `<c r="${name}"${attribute} t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

/** As XML, where _x0041_ would be read as the sign of that number (ST_Xstring), and a bare \r as \n. */
function cellXml(text: string): string {
  return escapeXml(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('\r', '&#13;');
}

/** A1, B1 … Z1, AA1. */
function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Control characters, which XML cannot hold, are left out. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
