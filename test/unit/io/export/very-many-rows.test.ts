import { describe, expect, it } from 'vitest';
import type { ExportTable } from '../../../../src/core/export/export-table.ts';
import { dbfFile } from '../../../../src/io/export/dbf-file.ts';
import { xlsxFile } from '../../../../src/io/export/xlsx-file.ts';
import { openZip } from '../../../../src/workers/zip-archive.ts';

describe('a table of 150,000 rows, as the amounts by place of a large plan', () => {
  it('is a workbook, and the table of a Shapefile: a call takes fewer arguments than that', () => {
    const amounts: ExportTable = {
      name: 'belopp',
      title: 'Belopp per plats',
      fields: [{ name: 'kr', title: 'Kronor', kind: 'number' }],
      rows: Array.from({ length: 150_000 }, (_, row) => ({ values: [row], polygons: null })),
    };
    const archive = openZip(xlsxFile([amounts]));
    if (!archive.ok) throw new Error(archive.problem.code);
    const sheet = archive.value.entries.find(({ name }) => name === 'xl/worksheets/sheet1.xml');
    const xml = sheet === undefined ? null : archive.value.unpack(sheet);
    if (xml?.ok !== true) throw new Error('no sheet');
    expect(new TextDecoder().decode(xml.value)).toContain('<c r="A150001"><v>149999</v></c>');
    const { content } = dbfFile(
      amounts.fields,
      amounts.rows.map(({ values }) => values),
    );
    expect(new DataView(content.buffer).getUint32(4, true)).toBe(150_000);
  });
});
