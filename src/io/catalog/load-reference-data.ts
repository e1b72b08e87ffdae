import type { Catalog } from '../../core/catalog/catalog.ts';
import { CATALOG_FILE, parseCatalog } from '../../core/catalog/catalog-schema.ts';
import { assembleReference, namedFiles } from '../../core/catalog/reading/assemble-reference.ts';
import { readJson } from '../../core/catalog/reading/read-json.ts';
import type { ReferenceFile } from '../../core/catalog/reading/reference-file.ts';
import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import type { Result } from '../../core/result.ts';
import { succeed } from '../../core/result.ts';

/** Gives a file of the data folder: over http in the page, from disk in Node. A missing one is `catalog-file-missing`. */
export type ReadReferenceFile = (file: string) => Promise<Result<ReferenceFile>>;
/** The same as text; its bytes are then those of UTF-8. */
export type ReadText = (file: string) => Promise<Result<string>>;

export interface ReferenceFiles {
  readonly catalog: Catalog;
  /** The catalogue itself and every file it names. */
  readonly files: ReadonlyMap<string, ReferenceFile>;
}

/**
 * Loads the catalogue and every file it names, checked against each other.
 * The first thing that does not fit is the answer, with file and place; nothing is loaded by half.
 */
export async function loadReferenceData(readText: ReadText): Promise<Result<ReferenceData>> {
  const encoder = new TextEncoder();
  const read = await readReferenceFiles(async (file) => {
    const text = await readText(file);
    return text.ok ? succeed({ text: text.value, bytes: encoder.encode(text.value) }) : text;
  });
  return read.ok ? await assembleReference(read.value.catalog, read.value.files) : read;
}

/** The files as they are, only the catalogue understood. Told of each file that has come, and of how many there are. */
export async function readReferenceFiles(
  readFile: ReadReferenceFile,
  tellFiles: (done: number, total: number) => void = () => undefined,
): Promise<Result<ReferenceFiles>> {
  const catalogFile = await readFile(CATALOG_FILE);
  if (!catalogFile.ok) return catalogFile;
  const json = readJson(CATALOG_FILE, catalogFile.value.text);
  if (!json.ok) return json;
  const catalog = parseCatalog(json.value);
  if (!catalog.ok) return catalog;

  const names = namedFiles(catalog.value);
  let done = 0;
  const results = await Promise.all(
    names.map(async (name) => {
      const file = await readFile(name);
      done += 1;
      tellFiles(done, names.length);
      return [name, file] as const;
    }),
  );
  const files = new Map([[CATALOG_FILE, catalogFile.value]]);
  for (const [name, file] of results) {
    if (!file.ok) return file;
    files.set(name, file.value);
  }
  return succeed({ catalog: catalog.value, files });
}
