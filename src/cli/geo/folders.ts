import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BuiltFiles } from './build-geo.ts';
import type { SourceFolder } from './find-source-files.ts';
import { MUNICIPALITY_FILE } from './municipality.ts';
import { SOURCE_NOTES_FILE } from './source-notes.ts';

/** Text files of the source folder, and the target's `municipality.json` where the source has none. */
export async function readSourceFolder(from: string, to: string): Promise<SourceFolder> {
  const ours = [MUNICIPALITY_FILE, SOURCE_NOTES_FILE];
  const names = (await readdir(from)).filter((name) => /\.(geojson|csv)$/i.test(name) || ours.includes(name));
  const files = new Map<string, string>();
  for (const name of names.sort()) files.set(name, await readText(join(from, name)));
  if (!files.has(MUNICIPALITY_FILE)) {
    const kept = await readText(join(to, MUNICIPALITY_FILE)).catch(() => null);
    if (kept !== null) files.set(MUNICIPALITY_FILE, kept);
  }
  return files;
}

/** Without the byte order mark that Windows programs write: neither JSON nor a table's first column begins with it. */
async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}

/**
 * Writes everything beside the target first and then moves it in place, the catalogue last: a full disk or a stop in the
 * middle leaves the old folder as it was. Files of the folder that the build does not make stay.
 */
export async function writeBuiltFiles(to: string, files: BuiltFiles): Promise<void> {
  const target = resolve(to);
  await mkdir(target, { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), '.geo-build-'));
  try {
    for (const [name, text] of files) await writeFile(join(temporary, name), text);
    for (const name of files.keys()) await rename(join(temporary, name), join(target, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
