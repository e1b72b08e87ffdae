import { describe, expect, it } from 'vitest';
import { parseCorners, writeCorners } from '../../../../src/ui/zones/corner-text.ts';

describe('a zone by its corners as text', () => {
  it('is read from latitude and longitude, one corner a line, and closed', () => {
    const read = parseCorners('59.27, 15.20\n59,27 15,21\n59.28, 15.21');
    expect(read).toEqual({
      ok: true,
      value: [
        [
          [
            [15.2, 59.27],
            [15.21, 59.27],
            [15.21, 59.28],
            [15.2, 59.27],
          ],
        ],
      ],
    });
  });

  it('has a new part after an empty line and a hole after a line with a hyphen', () => {
    const triangle = (shift: number) => `59.2, ${15 + shift}\n59.2, ${15.1 + shift}\n59.3, ${15.1 + shift}`;
    const read = parseCorners(`${triangle(0)}\n-\n59.22, 15.06\n59.22, 15.08\n59.24, 15.08\n\n${triangle(1)}`);
    expect(read.ok && read.value.map((polygon) => polygon.length)).toEqual([2, 1]);
  });

  it('comes back the same when written and read', () => {
    const text = '59.2700000, 15.2000000\n59.2700000, 15.2100000\n59.2800000, 15.2100000';
    const read = parseCorners(text);
    expect(read.ok && writeCorners(read.value)).toBe(text);
  });

  it('names the line that is no coordinate', () => {
    expect(parseCorners('59.27, 15.20\nhej\n59.28, 15.21')).toMatchObject({
      ok: false,
      problem: { code: 'coordinate-not-understood', details: { row: 2, text: 'hej' } },
    });
  });

  it('needs three corners', () => {
    expect(parseCorners('59.27, 15.20\n59.28, 15.21')).toMatchObject({
      ok: false,
      problem: { code: 'ring-too-short' },
    });
    expect(parseCorners('\n\n')).toMatchObject({ ok: false, problem: { code: 'zone-shape-empty' } });
  });
});
