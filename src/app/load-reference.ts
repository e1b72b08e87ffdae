import { assembleReference } from '../core/catalog/reading/assemble-reference.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { Result } from '../core/result.ts';
import { fetchReferenceFile } from '../io/catalog/fetch-reference-file.ts';
import type { ReferenceFiles } from '../io/catalog/load-reference-data.ts';
import { readReferenceFiles } from '../io/catalog/load-reference-data.ts';

/**
 * From so many bytes on a worker reads the data. Measured: less is read in the page sooner than a worker starts, and in less
 * time than anybody notices.
 */
const BYTES_FOR_WORKER = 2_000_000;

/** How far the start has come: files fetched, then 0 to 1 of reading them. */
export type LoadProgress =
  | { readonly kind: 'fetching'; readonly done: number; readonly total: number }
  | { readonly kind: 'reading'; readonly done: number };

export interface LoadedReference {
  readonly reference: Result<ReferenceData>;
  /** The page had to read the data itself, which it may have stood still for. */
  readonly workerFailed: boolean;
}

/** The data beside the page: read in the page where they are small, else in a worker, and in the page where that fails. */
export async function loadReference(tell: (progress: LoadProgress) => void): Promise<LoadedReference> {
  const read = await readReferenceFiles(fetchReferenceFile, (done, total) => tell({ kind: 'fetching', done, total }));
  if (!read.ok) return { reference: read, workerFailed: false };
  const { catalog, files } = read.value;
  const isLarge = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0) >= BYTES_FOR_WORKER;
  if (!isLarge) return { reference: await assembleReference(catalog, files), workerFailed: false };
  const fromWorker = await tryWorker(files, (done) => tell({ kind: 'reading', done }));
  if (fromWorker !== null) return { reference: fromWorker, workerFailed: false };
  return { reference: await assembleReference(catalog, files), workerFailed: true };
}

/** Null where no worker can be had, or it fails. */
async function tryWorker(
  files: ReferenceFiles['files'],
  tellProgress: (done: number) => void,
): Promise<Result<ReferenceData> | null> {
  try {
    const { startReferenceWorker } = await import('./reference-worker-start.ts');
    return await startReferenceWorker(files, tellProgress);
  } catch {
    // No workers in this browser, or its policy has none: the page reads the data, and tells.
    return null;
  }
}
