import type { ReferenceFile } from '../../core/catalog/reading/reference-file.ts';
import { fileOfBytes } from '../../core/catalog/reading/reference-file.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

/** Folder of the data beside the page. */
const DATA_FOLDER = 'geo/';

/**
 * A file of the data folder over http, beside the page wherever it is hosted.
 * Fails with `catalog-file-missing`, or `file-unreadable` where the server or the way to it fails.
 */
export async function fetchReferenceFile(file: string): Promise<Result<ReferenceFile>> {
  try {
    const response = await fetch(new URL(`${DATA_FOLDER}${file}`, document.baseURI));
    if (response.status === 404 || isFallbackPage(response)) return fail(problem('catalog-file-missing', { file }));
    if (!response.ok) return fail(problem('file-unreadable', { file, status: response.status }));
    const bytes = new Uint8Array(await response.arrayBuffer());
    return succeed(fileOfBytes(bytes, (part) => new TextDecoder().decode(part)));
  } catch {
    return fail(problem('file-unreadable', { file }));
  }
}

/** Many static hosts answer an unknown address with the start page and status 200. */
function isFallbackPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}
