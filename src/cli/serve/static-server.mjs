import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { codeOf } from '../node-error.mjs';
import { mediaTypeOf } from './media-types.mjs';
import { fileFor, HEADERS, sendFile } from './static-files.mjs';

/**
 * What Zonplan's server says about itself at MARKER_PATH, so that a second start knows it from a stranger on the port.
 * @typedef {{ application: 'zonplan', version: string, clone: string }} ServerMarker
 */

/** @typedef {{ port: number, address: string, close: () => Promise<void> }} RunningServer */

export const MARKER_PATH = '/zonplan.json';

/**
 * Serves a built folder on this machine only (127.0.0.1 and, where there is one, ::1).
 * @param {{ directory: string, port: number, marker: ServerMarker }} options port 0 takes a free one
 * @returns {Promise<RunningServer>} rejects with code EADDRINUSE where either address has the port taken
 */
export async function startStaticServer({ directory, port, marker }) {
  const root = await realpath(directory);
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    handle(root, marker, request, response).catch((error) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Internal error');
    });
  };
  const ipv4 = await listen(answer, port, '127.0.0.1');
  const taken = portOf(ipv4);
  /** @type {import('node:http').Server[]} */
  const servers = [ipv4];
  try {
    servers.push(await listen(answer, taken, '::1'));
  } catch (error) {
    // A machine without IPv6 has no ::1; then 127.0.0.1 alone is all there is.
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(codeOf(error))) {
      await close(ipv4);
      throw error;
    }
  }
  return {
    port: taken,
    address: `http://localhost:${taken}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/**
 * @param {string} root
 * @param {ServerMarker} marker
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function handle(root, marker, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Method not allowed');
  }
  const path = decodedPath(request.url ?? '/');
  if (path === null) return refuse(response, 400, 'Bad request');
  const canonical = localhostAddress(request.headers.host);
  if (canonical !== null) {
    response.writeHead(308, { ...HEADERS, Location: `${canonical}${encodeURI(path)}` }).end();
    return;
  }
  if (path === MARKER_PATH) return sendMarker(response, marker);
  const file = await fileFor(root, path);
  if (file === null) return refuse(response, 404, 'Not found');
  return sendFile(file, request, response);
}

/**
 * Plans belong to the address, and 127.0.0.1 is another address than localhost to a browser: everyone is led to one.
 * @param {string | undefined} host
 * @returns {string | null} where to go instead, or null where the page is right
 */
function localhostAddress(host) {
  const match = /^(?:127\.0\.0\.1|\[::1\])(:\d+)?$/.exec(host ?? '');
  return match === null ? null : `http://localhost${match[1] ?? ''}`;
}

/**
 * @param {string} url
 * @returns {string | null} null where it cannot be decoded
 */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {ServerMarker} marker
 */
function sendMarker(response, marker) {
  response.writeHead(200, { ...HEADERS, 'Content-Type': mediaTypeOf(MARKER_PATH), 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(marker));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} reason
 */
function refuse(response, status, reason) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(reason);
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(answer, port, host) {
  return new Promise((resolveListening, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolveListening(server);
    });
  });
}

/** @param {import('node:http').Server} server */
function close(server) {
  return new Promise((resolveClosed) => {
    server.close(resolveClosed);
    server.closeAllConnections();
  });
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`Server has no port: ${address}`);
  return address.port;
}
