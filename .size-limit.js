import { existsSync, readFileSync } from 'node:fs';

/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} Manifest */

const DIST = new URL('./dist/', import.meta.url);
/** A class name that MapLibre gives to its canvas: where it is, MapLibre is. */
const MARK_OF_MAPLIBRE = 'maplibregl-canvas';

export default [
  {
    name: 'JavaScript until the first coloured map, MapLibre included, its worker apart',
    path: scriptsOfFirstMap(),
    gzip: true,
    limit: '430 kB',
  },
];

/** Scripts that the main page loads at once, and the lazy one that brings MapLibre where it is not among them. */
function scriptsOfFirstMap() {
  if (!existsSync(new URL('index.html', DIST))) throw new Error('Nothing is built yet: npm run build');
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
  const page = readFileSync(new URL('index.html', DIST), 'utf8');
  const addresses = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.m?js)"/g)].map(([, file]) => file);
  const first = withStaticImports(
    manifest,
    Object.keys(manifest).filter((key) => addresses.includes(manifest[key]?.file)),
  );
  if (first.size === 0) throw new Error('index.html loads no script of the manifest');
  const chunks = holdsMapLibre(manifest, first) ? first : withMapLibre(manifest, first);
  return filesOf(manifest, chunks).map((file) => `dist/${file}`);
}

/**
 * @param {Manifest} manifest
 * @param {Set<string>} first chunks without MapLibre
 * @returns {Set<string>} with the smallest lazy part that holds it: other lazy parts that hold it bring more than a first map
 */
function withMapLibre(manifest, first) {
  const lazy = [...lazyChunks(manifest, first)]
    .map((key) => new Set([...first, ...withStaticImports(manifest, [key])]))
    .filter((chunks) => holdsMapLibre(manifest, chunks))
    .sort((one, other) => bytesOf(manifest, one) - bytesOf(manifest, other));
  if (lazy[0] === undefined) throw new Error('No built script holds MapLibre, so the first map cannot be measured');
  return lazy[0];
}

/**
 * @param {Manifest} manifest
 * @param {Iterable<string>} from
 * @returns {Set<string>} chunks reached by import() from these, through any number of steps
 */
function lazyChunks(manifest, from) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const next of manifest[key]?.dynamicImports ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...withStaticImports(manifest, [next]));
    }
  }
  return found;
}

/**
 * @param {Manifest} manifest
 * @param {Iterable<string>} keys
 * @returns {Set<string>} these chunks and all that they import statically
 */
function withStaticImports(manifest, keys) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  return found;
}

/** @param {Manifest} manifest @param {Set<string>} chunks */
function filesOf(manifest, chunks) {
  return [...chunks].map((key) => manifest[key]?.file ?? '').filter((file) => /\.m?js$/.test(file));
}

/** @param {Manifest} manifest @param {Set<string>} chunks */
function holdsMapLibre(manifest, chunks) {
  return filesOf(manifest, chunks).some((file) => readFileSync(new URL(file, DIST), 'utf8').includes(MARK_OF_MAPLIBRE));
}

/** @param {Manifest} manifest @param {Set<string>} chunks */
function bytesOf(manifest, chunks) {
  return filesOf(manifest, chunks).reduce((sum, file) => sum + readFileSync(new URL(file, DIST)).length, 0);
}
