import type { TellProgress } from '../core/catalog/reading/reading-progress.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { Result } from '../core/result.ts';
import type { ReferenceFiles } from '../io/catalog/load-reference-data.ts';
import { readInWorker } from '../workers/reference-client.ts';
import workerUrl from '../workers/reference-worker.ts?worker&url';

/** Fetched with the first data that are large. Null where the worker fails; throws where none can be had. */
export async function startReferenceWorker(
  files: ReferenceFiles['files'],
  tellProgress: TellProgress,
): Promise<Result<ReferenceData> | null> {
  const worker = new Worker(new URL(workerUrl, import.meta.url).href, { type: 'module' });
  const request = [...files].map(([name, { bytes }]) => [name, bytes] as const);
  return await readInWorker(worker, request, tellProgress);
}
