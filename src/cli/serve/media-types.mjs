import { extname } from 'node:path';

/** Media types by file extension; text is always UTF-8. */
const MEDIA_TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.geojson', 'application/geo+json; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.pbf', 'application/x-protobuf'],
  ['.pmtiles', 'application/vnd.pmtiles'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
]);

/**
 * @param {string} path
 * @returns {string} what is not known is sent as bytes: with nosniff the browser then never runs it
 */
export function mediaTypeOf(path) {
  return MEDIA_TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
}
