import { fileURLToPath } from 'node:url';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import { loadReferenceData } from '../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../src/io/catalog/read-folder-text.ts';

export const SHIPPED_FOLDER = fileURLToPath(new URL('../../public/geo', import.meta.url));

/** The data that Zonplan ships with. */
export async function shippedReference(): Promise<ReferenceData> {
  const loaded = await loadReferenceData(readFolderText(SHIPPED_FOLDER));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}
