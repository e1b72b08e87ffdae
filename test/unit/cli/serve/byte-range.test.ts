import { describe, expect, it } from 'vitest';
import { byteRangeOf } from '../../../../src/cli/serve/byte-range.mjs';

describe('a Range header', () => {
  it.each([
    ['bytes=0-99', { kind: 'part', first: 0, last: 99 }],
    ['bytes=990-', { kind: 'part', first: 990, last: 999 }],
    ['bytes=-10', { kind: 'part', first: 990, last: 999 }],
    ['bytes=-5000', { kind: 'part', first: 0, last: 999 }],
    ['bytes=900-5000', { kind: 'part', first: 900, last: 999 }],
    ['bytes=1000-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-4', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
    ['lines=0-1', { kind: 'whole' }],
    [undefined, { kind: 'whole' }],
  ] as const)('%s of 1000 bytes', (header, range) => {
    expect(byteRangeOf(header, 1000)).toEqual(range);
  });

  it('finds nothing in an empty file', () => {
    expect(byteRangeOf('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
  });
});
