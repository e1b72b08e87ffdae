// biome-ignore-start lint/style/noRestrictedImports: the one file of io for Node only; the page never imports it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
// biome-ignore-end lint/style/noRestrictedImports: see above.
import { problem } from '../../core/problem.ts';
import { fail, succeed } from '../../core/result.ts';
import type { ReadText } from './load-reference-data.ts';

/** Files of a folder on disk as text, for `loadReferenceData` in Node. */
export function readFolderText(folder: string): ReadText {
  return async (file) => {
    try {
      const text = await readFile(join(folder, file), 'utf8');
      // fetch drops a byte order mark too: the same folder has the same hash in page and Node.
      return succeed(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return fail(problem(missing ? 'catalog-file-missing' : 'file-unreadable', { file }));
    }
  };
}
