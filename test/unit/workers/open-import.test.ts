import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PAYLOAD_END, PAYLOAD_START } from '../../../src/core/decision/decision-page-marks.ts';
import { fileSizeProblem, MOST_IMPORT_BYTES } from '../../../src/core/import/file-size.ts';
import type { ImportChoices } from '../../../src/core/import/import-reading.ts';
import { NO_CHOICES } from '../../../src/core/import/import-reading.ts';
import type { TableChoices } from '../../../src/core/import/table-types.ts';
import { openImport } from '../../../src/workers/open-import.ts';
import { KNOWN_AREAS } from '../../helpers/known-areas.ts';
import { describeReading, readImport } from '../../helpers/read-import-fixture.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));
const EXPECTED = '.expected.json';
const fixtures = readdirSync(FOLDER).filter((name) => !name.endsWith(EXPECTED));

function fixture(name: string): Uint8Array {
  return readFileSync(FOLDER + name);
}

async function open(name: string, bytes: Uint8Array = fixture(name)) {
  const opened = await openImport({ fileName: name, bytes, known: KNOWN_AREAS, onProgress: () => undefined });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

async function readWith(name: string, choices: Partial<ImportChoices>) {
  const reading = await (await open(name)).read({ ...NO_CHOICES, ...choices });
  if (!reading.ok || reading.value.kind !== 'table') throw new Error(`${name} is no table`);
  return reading.value.table;
}

function tableWith(name: string, table: TableChoices) {
  return readWith(name, { table });
}

describe('each trap in the files planners have', () => {
  it.each(fixtures)('%s is understood as written down beside it', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(FOLDER + name + EXPECTED, 'utf8'));
    expect(JSON.parse(JSON.stringify(describeReading(await readImport(name, fixture(name)))))).toEqual(expected);
  });

  it('leaves no line without a fate', async () => {
    for (const name of fixtures) {
      const reading = await readImport(name, fixture(name));
      if (!reading.ok || reading.value.kind !== 'table') continue;
      const { fates, lineCount } = reading.value.table;
      expect(
        fates.reduce((sum, { count }) => sum + count, 0),
        name,
      ).toBe(lineCount);
    }
  });
});

describe('a file that cannot be read', () => {
  const problemOf = async (fileName: string, bytes: Uint8Array) => {
    const opened = await openImport({ fileName, bytes, known: KNOWN_AREAS, onProgress: () => undefined });
    return opened.ok ? null : opened.problem.code;
  };

  it('is said to be cut short where it begins as JSON', async () => {
    const cut = new TextEncoder().encode('{"type":"FeatureCollection","features":[{"type":"Feat');
    expect(await problemOf('zoner.geojson', cut)).toBe('import-json-broken');
  });

  it('is refused above 100 MB, before any of it is read', async () => {
    expect(await problemOf('stor.csv', new Uint8Array(MOST_IMPORT_BYTES + 1))).toBe('import-too-large');
    expect(fileSizeProblem(MOST_IMPORT_BYTES, MOST_IMPORT_BYTES)).toBeNull();
    expect(fileSizeProblem(250_400_000, MOST_IMPORT_BYTES)?.details).toEqual({ what: '250 MB > 100 MB' });
  });

  it('is said to have a password where it is an encrypted workbook, and to be of the older Excel where it is', async () => {
    const container = new Uint8Array(4096);
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await problemOf('siffror.xls', container)).toBe('import-convert-old-excel');
    container.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024 + 3 * 128);
    expect(await problemOf('siffror.xlsx', container)).toBe('import-password');
  });
});

describe('a guess that is changed', () => {
  it('reads the decimal sign as the person says', async () => {
    const reading = await tableWith('unsure-decimals.csv', { decimal: 'comma' });
    expect(reading.isDecimalCertain).toBe(true);
    expect([...(reading.series[0]?.values ?? [])].slice(0, 3)).toEqual([2345, 3456, 1234]);
  });

  it('lets a sign mean zero', async () => {
    const reading = await tableWith('signs.csv', { markers: new Map([['-', 'zero']]) });
    expect(reading.series[0]?.values[2]).toBe(0);
    expect(reading.markers.find(({ text }) => text === '-')?.meaning).toBe('zero');
  });

  it.each([
    ['first', 5],
    ['last', 7],
    ['sum', 12],
  ] as const)('counts the %s of several rows of an area', async (duplicates, value) => {
    const reading = await tableWith('duplicates.csv', { duplicates });
    expect(reading.series[0]?.values[1]).toBe(value);
  });

  it('takes another header line, and the lines before it are told', async () => {
    const reading = await tableWith('skolverket.csv', { headerLine: 4 });
    expect(reading.columns[0]?.name).toBe('Uttaget 2025-01-15');
    expect(reading.fates.find(({ fate }) => fate === 'preamble')?.count).toBe(4);
  });

  it('takes another last line: what comes after is told as text after the table', async () => {
    const guessed = await tableWith('pxweb-wide-windows-1252.csv', {});
    expect([guessed.lastLine, guessed.fates.find(({ fate }) => fate === 'footnote')?.firstLines]).toEqual([
      8,
      [11, 12],
    ]);
    expect(guessed.lastLineCandidates.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 10, 11]);
    const shorter = await tableWith('pxweb-wide-windows-1252.csv', { lastLine: 6 });
    expect(shorter.lastLine).toBe(6);
    expect(shorter.fates.find(({ fate }) => fate === 'footnote')?.firstLines).toEqual([8, 9, 11, 12]);
    expect(shorter.areasWithoutData.length).toBeGreaterThan(guessed.areasWithoutData.length);
    const longer = await tableWith('pxweb-wide-windows-1252.csv', { lastLine: 999 });
    expect(longer.lastLine).toBe(longer.lineCount - 1);
    expect(longer.fates.find(({ fate }) => fate === 'footnote')).toBeUndefined();
  });

  it('takes another column for the areas', async () => {
    const reading = await tableWith('two-code-columns.csv', {
      roles: new Map([[1, 'code']]),
    });
    expect(reading.division).toBe('regso');
    expect(reading.columns[1]?.role).toBe('code');
  });

  it('leaves out a column that is not wanted', async () => {
    const reading = await tableWith('skolverket.csv', { roles: new Map([[1, 'ignore']]) });
    expect(reading.series.map(({ label }) => label)).toEqual(['Genomsnittligt meritvärde', 'Andel behöriga (%)']);
  });

  it('decodes and parts the text anew', async () => {
    const reading = await readWith('pxweb-wide-windows-1252.csv', { encoding: 'utf-8', delimiter: ';' });
    expect(reading.columns[1]?.name).toContain('\uFFFD');
  });
});

describe('reports of lines', () => {
  it('give the lines of one fate as they stand, with their numbers', async () => {
    const file = await open('pxweb-names.csv');
    await file.read(NO_CHOICES);
    expect(file.report('elsewhere', 'rad')).toBe('\uFEFFrad\r\n6;Upplands Väsby (Vivalla);7,7');
  });

  it('make harmless what a spreadsheet would run', async () => {
    const text = 'regso;antal\r\n1880R001;1\r\n=cmd|x;2\r\n1880R006;3';
    const file = await open('x.csv', new TextEncoder().encode(text));
    await file.read(NO_CHOICES);
    expect(file.report('unmatched', 'rad')).toContain(";'=cmd|x;2".slice(1));
    expect(file.report('unmatched', 'rad')).not.toContain(';=cmd');
  });
});

describe('what cannot be taken in', () => {
  it('is refused by what it is', async () => {
    const refused = async (name: string, bytes: Uint8Array) => {
      const reading = await readImport(name, bytes);
      return reading.ok ? reading.value.kind : reading.problem.code;
    };
    expect(await refused('empty.csv', new Uint8Array())).toBe('import-nothing-there');
    expect(await refused('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toBe(
      'import-not-understood',
    );
    expect(await refused('plan.json', new TextEncoder().encode('{"format":"zonplan","version":1}'))).toBe('plan');
    const decision = `<!doctype html>\n<html><body>${PAYLOAD_START}{"format":"x"}${PAYLOAD_END}</body></html>`;
    expect(await refused('plan.beslut.html', new TextEncoder().encode(decision))).toBe('file-is-decision');
  });
});
