import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxFile } from '../../../src/io/export/xlsx-file.ts';
import { openWorkbook } from '../../../src/workers/read-workbook.ts';
import { openZip } from '../../../src/workers/zip-archive.ts';

function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const archive = openZip(bytes);
  const workbook = archive.ok ? openWorkbook(archive.value) : null;
  if (workbook?.ok !== true) throw new Error('no workbook');
  const lines = workbook.value.lines(workbook.value.sheets[0] ?? '');
  if (!lines.ok) throw new Error(lines.problem.code);
  return lines.value;
}

describe('text in a workbook', () => {
  it('is read with the signs that Excel writes by their numbers, as line breaks of Windows are', () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/sharedStrings.xml': strToU8('<sst><si><t>Andel_x000D_\notrygga</t></si><si><t>_x005F_x0041_</t></si></sst>'),
      'xl/worksheets/sheet1.xml': strToU8(
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>',
      ),
    });
    expect(cellsOf(bytes)).toEqual([['Andel\r\notrygga', '_x0041_']]);
  });

  it('is written so that no reader takes it for such a sign, nor a line break for another', () => {
    const bytes = xlsxFile([
      {
        name: 'a',
        title: 'A',
        fields: [{ name: 'n', title: 'N', kind: 'text' }],
        rows: [
          { values: ['fil_x0041_b'], polygons: null },
          { values: ['a\r\nb'], polygons: null },
        ],
      },
    ]);
    const archive = openZip(bytes);
    const sheet = archive.ok
      ? archive.value.entries.find(({ name }) => name === 'xl/worksheets/sheet1.xml')
      : undefined;
    const xml = archive.ok && sheet !== undefined ? archive.value.unpack(sheet) : null;
    const written = xml?.ok === true ? new TextDecoder().decode(xml.value) : '';
    expect(written).toContain('fil_x005F_x0041_b');
    expect(written).toContain('a&#13;\nb');
    expect(cellsOf(bytes)).toEqual([['N'], ['fil_x0041_b'], ['a\r\nb']]);
  });
});
