import { isDecisionPage } from '../core/decision/decision-page-marks.ts';
import { MOST_IMPORT_BYTES } from '../core/import/file-size.ts';
import type { KnownAreas } from '../core/import/table-types.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { OpenedImport } from './import-geo/opened-import.ts';
import { decideEncoding, decodeText } from './import-text.ts';
import { openText, openWorkbookTable } from './open-table.ts';
import { readableKind } from './readable-file.ts';

export interface OpenImportOptions {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly known: KnownAreas;
  /** 0–1. */
  readonly onProgress: (done: number) => void;
}

/** Tells what a file is by its contents and opens it. Fails with an `import-…` problem. */
export async function openImport(options: OpenImportOptions): Promise<Result<OpenedImport>> {
  const { fileName, bytes } = options;
  const kind = readableKind(fileName, bytes, MOST_IMPORT_BYTES);
  if (!kind.ok) return kind;
  switch (kind.value) {
    case 'text':
      return await openText(options);
    case 'json':
      return await openJson(options);
    case 'xml':
      return await openXml(options);
    case 'zip':
      return await openPacked(options);
    case 'sqlite':
      return await openDatabase(options);
  }
}

const openLayerFile = () => import('./import-geo/open-layers.ts');

/** A workbook, or geodata in a zip; what unpacks is fetched when there is something to unpack. */
async function openPacked({ bytes, known }: OpenImportOptions): Promise<Result<OpenedImport>> {
  const [{ openZip }, { openWorkbook }] = await Promise.all([import('./zip-archive.ts'), import('./read-workbook.ts')]);
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const workbook = openWorkbook(archive.value);
  if (workbook !== null) return workbook.ok ? succeed(openWorkbookTable(workbook.value, known)) : workbook;
  const { openGeodataZip } = await openLayerFile();
  return openGeodataZip(archive.value, known);
}

async function openDatabase({ bytes, known }: OpenImportOptions): Promise<Result<OpenedImport>> {
  const [{ geopackageLayers }, { openLayers }] = await Promise.all([
    import('./import-geo/geopackage-layers.ts'),
    openLayerFile(),
  ]);
  const layers = geopackageLayers(bytes);
  return layers === null ? fail(problem('import-not-understood')) : openLayers(layers, known);
}

async function openXml({ fileName, bytes, known }: OpenImportOptions): Promise<Result<OpenedImport>> {
  const text = decodeText(bytes, decideEncoding(bytes));
  if (isDecisionPage(text)) return fail(problem('file-is-decision'));
  const { openKml } = await openLayerFile();
  return openKml(text, fileName, known);
}

async function openJson({ fileName, bytes, known }: OpenImportOptions): Promise<Result<OpenedImport>> {
  let root: unknown;
  try {
    root = JSON.parse(decodeText(bytes, decideEncoding(bytes)));
  } catch {
    return fail(problem('import-json-broken'));
  }
  const isPlan = typeof root === 'object' && root !== null && 'format' in root && root.format === 'zonplan';
  if (isPlan) return succeed({ read: () => succeed({ kind: 'plan' }), report: () => '' });
  const { openJsonLayers } = await openLayerFile();
  return openJsonLayers(root, fileName, known);
}
