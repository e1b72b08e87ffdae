/**
 * One range of a Range header, as PMTiles asks for (RFC 9110 §14).
 * @typedef {{ kind: 'whole' } | { kind: 'part', first: number, last: number } | { kind: 'unsatisfiable' }} ByteRange
 */

/**
 * @param {string | undefined} header value of the Range header
 * @param {number} size of the file, bytes
 * @returns {ByteRange} first and last byte, both included; `whole` also for several ranges or another unit, which a server may ignore
 */
export function byteRangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return { kind: 'whole' };
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return { kind: 'whole' };
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  return first >= size ? { kind: 'unsatisfiable' } : { kind: 'part', first, last };
}
