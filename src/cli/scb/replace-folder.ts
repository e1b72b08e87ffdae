import { cp, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Puts a folder of these files in the place of another, all at once: it is made whole beside, and then the two change
 * places. What stops it before leaves the old folder as it was. Files of the old folder that `isKept` names come along.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  isKept: (name: string) => boolean,
): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const workshop = await mkdtemp(join(dirname(target), `.${basename(target)}-new-`));
  // The folder that is made for itself alone would be closed to a web server; one inside gets the usual permissions.
  const fresh = join(workshop, 'fresh');
  try {
    await mkdir(fresh);
    const exists = await isFolder(target);
    const kept = exists ? (await readdir(target)).filter((name) => isKept(name) && !files.has(name)) : [];
    for (const name of kept) await cp(join(target, name), join(fresh, name), { recursive: true });
    for (const [name, text] of files) await writeFile(join(fresh, name), text);
    if (exists) await changePlaces(fresh, target, join(workshop, 'old'));
    else await rename(fresh, target);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Should the second step fail, the first is taken back before anything is thrown away. */
async function changePlaces(fresh: string, target: string, old: string): Promise<void> {
  await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
