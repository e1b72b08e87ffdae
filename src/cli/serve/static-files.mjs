import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { codeOf } from '../node-error.mjs';
import { byteRangeOf } from './byte-range.mjs';
import { policyOfPage, WORKER_POLICY } from './content-security-policy.mjs';
import { mediaTypeOf } from './media-types.mjs';

/** Sent with every answer. */
export const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @typedef {{ path: string, size: number, modifiedMs: number }} ServedFile real path, bytes, milliseconds since 1970 */

/**
 * @param {string} root real path of the served folder
 * @param {string} path decoded, starts with a slash
 * @returns {Promise<ServedFile | null>} null for what is not a plain file inside the
 *   folder: hidden files, folders, what lies outside or is linked from outside
 */
export async function fileFor(root, path) {
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => part.startsWith('.'))) return null;
  const wanted = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  try {
    const real = await realpath(wanted);
    if (!real.startsWith(root + sep)) return null;
    const info = await stat(real);
    return info.isFile() ? { path: real, size: info.size, modifiedMs: info.mtimeMs } : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))) return null;
    throw error;
  }
}

/**
 * @param {ServedFile} file
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function sendFile(file, request, response) {
  const tag = `"${file.size.toString(36)}-${Math.round(file.modifiedMs).toString(36)}"`;
  const headers = {
    ...HEADERS,
    ...(await policyHeader(file.path)),
    'Cache-Control': cacheControl(file.path),
    ETag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const condition = request.headers['if-range'];
  const stillSame = condition === undefined || condition === tag;
  const range = byteRangeOf(stillSame ? request.headers.range : undefined, file.size);
  if (range.kind === 'unsatisfiable') {
    response.writeHead(416, { ...HEADERS, 'Content-Range': `bytes */${file.size}` }).end();
    return;
  }
  const part = range.kind === 'part' ? { start: range.first, end: range.last } : { start: 0, end: file.size - 1 };
  response.writeHead(range.kind === 'part' ? 206 : 200, {
    ...headers,
    'Accept-Ranges': 'bytes',
    'Content-Type': mediaTypeOf(file.path),
    'Content-Length': part.end - part.start + 1,
    ...(range.kind === 'part' ? { 'Content-Range': `bytes ${part.start}-${part.end}/${file.size}` } : {}),
  });
  if (request.method === 'HEAD' || file.size === 0) {
    response.end();
    return;
  }
  const stream = createReadStream(file.path, part);
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

/**
 * The page's own policy as a header too, which alone can forbid framing. A worker takes its policy from its script's header.
 * @param {string} path
 * @returns {Promise<Record<string, string>>}
 */
async function policyHeader(path) {
  const type = mediaTypeOf(path);
  if (type.startsWith('text/html')) {
    return { 'Content-Security-Policy': policyOfPage(await readFile(path, 'utf8')) };
  }
  return type.startsWith('text/javascript') ? { 'Content-Security-Policy': WORKER_POLICY } : {};
}

/**
 * Built assets carry a hash of their content in the name; all else is asked for again each time (answered by 304).
 * @param {string} path
 */
function cacheControl(path) {
  return /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.[a-z0-9]+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
