import { isDecisionPage } from '../core/decision/decision-page-marks.ts';
import { fileKind } from '../core/import/file-kind.ts';
import type { KnownAreas } from '../core/import/table-types.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { OpenedImport } from './import-geo/opened-import.ts';
import { decideEncoding, decodeText } from './import-text.ts';
import { openText, openWorkbookTable } from './open-table.ts';

/** A larger file is refused: all of it must be held at once, and more than once. */
const MOST_IMPORT_BYTES = 100_000_000;

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
  if (bytes.length > MOST_IMPORT_BYTES) {
    return fail(
      problem('import-too-large', { what: `${Math.round(bytes.length / 1e6)} MB > ${MOST_IMPORT_BYTES / 1e6} MB` }),
    );
  }
  if (bytes.length === 0) return fail(problem('import-nothing-there'));
  const kind = fileKind(fileName, bytes.subarray(0, 4096));
  switch (kind) {
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
    case 'mapinfo':
    case 'cad':
    case 'shapefile-part':
    case 'old-excel':
    case 'pdf':
      return fail(problem(`import-convert-${kind}`));
    case 'pmtiles':
    case 'unknown':
      return fail(problem('import-not-understood'));
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
    return fail(problem('import-not-understood'));
  }
  const isPlan = typeof root === 'object' && root !== null && 'format' in root && root.format === 'zonplan';
  if (isPlan) return succeed({ read: () => succeed({ kind: 'plan' }), report: () => '' });
  const { openJsonLayers } = await openLayerFile();
  return openJsonLayers(root, fileName, known);
}
