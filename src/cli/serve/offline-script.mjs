import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Made for hosts that cannot list a folder, and known by nobody else. */
const LEFT_OUT = ['offline-worker.js', '.vite/manifest.json'];

/**
 * The service worker of a built folder: what it is made of, its version, and the worker's own text.
 * @param {string} directory the built files
 * @param {string} workerText src/workers/offline-worker.mjs
 * @returns {string}
 */
export function offlineScript(directory, workerText) {
  const files = filesIn(directory).filter((file) => !LEFT_OUT.includes(file));
  const hash = createHash('sha256').update(workerText);
  // Data are swapped without a build: they are asked for anew each time, and no part of the version.
  for (const file of files) if (!file.startsWith('geo/')) hash.update(file).update(readFileSync(join(directory, file)));
  const build = JSON.stringify({ version: hash.digest('hex').slice(0, 16), files });
  return `globalThis.zonplanBuild = ${build};\n${workerText}`;
}

/** @param {string} directory @returns {string[]} paths with slashes, in order; a basemap, which is asked for by parts, left out */
function filesIn(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.pmtiles') && !entry.name.endsWith('.md'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
