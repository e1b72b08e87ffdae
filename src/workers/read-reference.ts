import { CATALOG_FILE, parseCatalog } from '../core/catalog/catalog-schema.ts';
import { assembleReference } from '../core/catalog/reading/assemble-reference.ts';
import type { PackedReference } from '../core/catalog/reading/packed-reference.ts';
import { packReference } from '../core/catalog/reading/packed-reference.ts';
import { readJson } from '../core/catalog/reading/read-json.ts';
import type { TellProgress } from '../core/catalog/reading/reading-progress.ts';
import { fileOfBytes } from '../core/catalog/reading/reference-file.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { ReferenceRequest } from './reference-messages.ts';

/** What the worker answers: the files parsed, checked, projected, indexed and packed. */
export async function readReference(
  request: ReferenceRequest,
  tellProgress: TellProgress,
): Promise<Result<PackedReference>> {
  const decoder = new TextDecoder();
  const files = new Map(request.map(([name, bytes]) => [name, fileOfBytes(bytes, (part) => decoder.decode(part))]));
  const catalogFile = files.get(CATALOG_FILE);
  if (catalogFile === undefined) return fail(problem('catalog-file-missing', { file: CATALOG_FILE }));
  const json = readJson(CATALOG_FILE, catalogFile.text);
  if (!json.ok) return json;
  const catalog = parseCatalog(json.value);
  if (!catalog.ok) return catalog;
  const reference = await assembleReference(catalog.value, files, tellProgress);
  return reference.ok ? succeed(packReference(reference.value)) : reference;
}
