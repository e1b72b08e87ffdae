import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportTable } from '../../../../src/core/export/export-table.ts';
import { csvFile } from '../../../../src/io/export/csv-file.ts';

const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

function tableOf(text: string): ExportTable {
  const fields = [
    { name: 'text', title: text, kind: 'text' },
    { name: 'number', title: 'Tal', kind: 'number' },
  ] as const;
  return { name: 'prov', title: 'Prov', fields, rows: [{ values: [text, -1.5], polygons: null }] };
}

describe('text that a spreadsheet would run', () => {
  it.each(SIGNS.flatMap((sign) => [sign, `${sign}1+1`, `${sign}cmd|' /C calc'!A0`]))(
    'is harmless in CSV, in cells and in titles: %j',
    (text) => {
      for (const form of ['swedish', 'plain'] as const) {
        const { data } = Papa.parse<string[]>(csvFile(tableOf(text), form).replace('\uFEFF', ''), {
          delimiter: form === 'swedish' ? ';' : ',',
          newline: '\r\n',
          skipEmptyLines: true,
        });
        expect(data.map(([first]) => first)).toEqual([`'${text}`, `'${text}`]);
      }
    },
  );

  it('is not what a number is: a negative one stays a number', () => {
    expect(csvFile(tableOf('a'), 'plain')).toBe('a,Tal\r\na,-1.5\r\n');
    expect(csvFile(tableOf('a'), 'swedish')).toBe('\uFEFFa;Tal\r\na;-1,5\r\n');
  });
});
