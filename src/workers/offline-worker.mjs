// @ts-check
// The service worker: keeps a whole build of Zonplan in the browser, so that the page works without a network, after a cold
// reload too. The build says before it which files it is made of. Assets carry a hash of their content in their name, so an older
// build's are never mistaken for a newer one's: the caches of the last few builds stay, and no open tab is left without parts.

/** @typedef {{ waitUntil(done: Promise<unknown>): void }} LifeEvent */
/** @typedef {LifeEvent & { request: Request, respondWith(answer: Promise<Response>): void }} AskedEvent */
/**
 * @typedef {object} WorkerScope
 * @property {{ scope: string }} registration
 * @property {{ claim(): Promise<void> }} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(name: string, listener: (event: any) => void) => void} addEventListener
 */

const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
const { version, files } = /** @type {{ version: string, files: string[] }} */ (
  Reflect.get(globalThis, 'zonplanBuild')
);
const { scope } = worker.registration;
/** Another copy of Zonplan under another path of the same address has caches of its own. */
const PREFIX = `zonplan ${scope} `;
const CACHE = `${PREFIX}${version}`;
const BUILDS_KEPT = 3;
/** A network that does not answer is none. */
const PATIENCE_MS = 4000;
const START_PAGE = 'index.html';

worker.addEventListener('install', (/** @type {LifeEvent} */ event) => event.waitUntil(install()));
worker.addEventListener('activate', (/** @type {LifeEvent} */ event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (/** @type {AskedEvent} */ event) => {
  const { request } = event;
  const path = pathOf(request);
  if (path === null) return;
  if (request.mode === 'navigate') event.respondWith(networkFirst(request, path === '' ? START_PAGE : path));
  else if (path.startsWith('geo/')) event.respondWith(networkFirst(request, path));
  else if (files.includes(path) || path.startsWith('assets/')) event.respondWith(cacheFirst(request, path));
});

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(files.map((file) => new Request(new URL(file, scope), { cache: 'no-cache' })));
  await worker.skipWaiting();
}

async function activate() {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(own.slice(0, Math.max(0, own.length - BUILDS_KEPT + 1)).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * @param {Request} request
 * @returns {string | null} the path below the page's folder; null for what is not ours to answer: another address, a part of a
 *   file, anything that writes
 */
function pathOf(request) {
  if (request.method !== 'GET' || request.headers.has('range')) return null;
  const { href } = new URL('.', scope);
  const address = request.url.split(/[?#]/)[0] ?? '';
  return address.startsWith(href) ? decodeURIComponent(address.slice(href.length)) : null;
}

/**
 * What is new where there is a network, else what was kept.
 * @param {Request} request
 * @param {string} path
 */
async function networkFirst(request, path) {
  const kept = await keptFile(path);
  try {
    const answer = await (kept === undefined ? fetch(request) : inTime(fetch(request)));
    if (answer.ok && path.startsWith('geo/'))
      await (await caches.open(CACHE)).put(new URL(path, scope), answer.clone());
    return answer.ok || kept === undefined ? answer : kept;
  } catch (error) {
    if (kept !== undefined) return kept;
    throw error;
  }
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function cacheFirst(request, path) {
  return (await keptFile(path)) ?? fetch(request);
}

/**
 * From this build, else from an older one that an open tab may still be of.
 * @param {string} path
 */
async function keptFile(path) {
  const address = new URL(path, scope);
  const own = await (await caches.open(CACHE)).match(address);
  return own ?? (path.startsWith('assets/') ? caches.match(address) : undefined);
}

/**
 * @param {Promise<Response>} answer
 * @returns {Promise<Response>}
 */
function inTime(answer) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the network does not answer')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
