import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/workers/zip-archive.ts';
import { readImport } from '../../helpers/read-import-fixture.ts';

const ZEROS = new Uint8Array(5_000_000);

function directoryStart(zip: Uint8Array): number {
  return new DataView(zip.buffer).getUint32(zip.length - 22 + 16, true);
}

function opened(zip: Uint8Array, mostBytes?: number) {
  const archive = openZip(zip, mostBytes);
  if (!archive.ok) throw new Error(archive.problem.code);
  const [entry] = archive.value.entries;
  if (entry === undefined) throw new Error('no entry');
  return { archive: archive.value, entry };
}

describe('a zip archive', () => {
  it('gives what it holds', () => {
    const { archive, entry } = opened(zipSync({ 'å.txt': new TextEncoder().encode('hej') }));
    expect(entry.name).toBe('å.txt');
    const bytes = archive.unpack(entry);
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe('hej');
  });

  it('is not unpacked past the limit, however small it is packed', () => {
    const { archive, entry } = opened(zipSync({ zeros: ZEROS }), 1_000_000);
    const bytes = archive.unpack(entry);
    expect(!bytes.ok && bytes.problem.code).toBe('import-unpacks-too-large');
  });

  it('counts all that is unpacked together', () => {
    const { archive } = opened(zipSync({ a: ZEROS, b: ZEROS }), 7_000_000);
    const results = archive.entries.map((entry) => archive.unpack(entry).ok);
    expect(results).toEqual([true, false]);
  });

  it('that holds more than its directory says is broken, and no more than it says is unpacked', () => {
    const zip = zipSync({ zeros: ZEROS });
    new DataView(zip.buffer).setUint32(directoryStart(zip) + 24, 1000, true);
    const { archive, entry } = opened(zip);
    const bytes = archive.unpack(entry);
    expect(!bytes.ok && bytes.problem.code).toBe('import-zip-broken');
  });

  it('that claims gigabytes is refused in a sentence', async () => {
    const zip = zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook/>') });
    new DataView(zip.buffer).setUint32(directoryStart(zip) + 24, 4_000_000_000, true);
    const reading = await readImport('bomb.xlsx', zip);
    expect(!reading.ok && reading.problem).toEqual({
      code: 'import-unpacks-too-large',
      details: { limitMegabytes: 300 },
    });
  });
});
