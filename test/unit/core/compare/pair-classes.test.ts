import { describe, expect, it } from 'vitest';
import { classifyPair, pairColours } from '../../../../src/core/compare/pair-classes.ts';
import { rankCorrelation } from '../../../../src/core/compare/rank-correlation.ts';

const up = { direction: 'high-is-worse', decimals: 0 } as const;

describe('two figures in a grid of classes', () => {
  it('puts each area in its third of either figure', () => {
    const pair = classifyPair(
      { ...up, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { ...up, values: [9, 8, 7, 6, 5, 4, 3, 2, 1] },
    );
    expect(pair.cells).toEqual([
      { column: 0, row: 2 },
      { column: 0, row: 2 },
      { column: 0, row: 2 },
      { column: 1, row: 1 },
      { column: 1, row: 1 },
      { column: 1, row: 1 },
      { column: 2, row: 0 },
      { column: 2, row: 0 },
      { column: 2, row: 0 },
    ]);
    expect([pair.columns, pair.rows]).toEqual([3, 3]);
  });

  it('leaves out an area that lacks either, and lets it set no limit', () => {
    const pair = classifyPair(
      { ...up, values: [1, 2, 3, 1000, 'missing'] },
      { ...up, values: [1, 2, 3, 'suppressed', 1] },
    );
    expect(pair.cells.slice(3)).toEqual([null, null]);
    expect(pair.x.breaks).toEqual([1, 2, 3, 3]);
  });

  it('has fewer classes where there are fewer values', () => {
    const pair = classifyPair({ ...up, values: [1, 1, 2] }, { ...up, values: [5, 5, 5] });
    expect([pair.columns, pair.rows]).toEqual([2, 1]);
    expect(pairColours(pair).map((row) => row.length)).toEqual([2]);
    expect(classifyPair({ ...up, values: ['missing'] }, { ...up, values: [5] }).cells).toEqual([null]);
  });

  it('is darkest where both are worse, whichever end that is', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const both = pairColours(classifyPair({ ...up, values }, { ...up, values }));
    const flipped = pairColours(classifyPair({ ...up, values }, { values, decimals: 0, direction: 'low-is-worse' }));
    expect(flipped).toEqual([...both].reverse());
    const brightness = (colour: string): number =>
      [1, 3, 5].reduce((sum, start) => sum + Number.parseInt(colour.slice(start, start + 2), 16), 0);
    const darkest = both.flat().reduce((dark, colour) => (brightness(colour) < brightness(dark) ? colour : dark));
    expect(both[2]?.[2]).toBe(darkest);
  });

  it('keeps all nine colours apart, for eyes that lack red or green as well', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const colours = pairColours(classifyPair({ ...up, values }, { ...up, values })).flat();
    for (const see of [(rgb: Rgb) => rgb, deuteranope, protanope]) {
      for (const [i, one] of colours.entries()) {
        for (const other of colours.slice(i + 1))
          expect(distance(see(rgbOf(one)), see(rgbOf(other)))).toBeGreaterThan(15);
      }
    }
  });
});

describe('rankCorrelation', () => {
  it('is 1 for the same order, −1 for the opposite, whatever the spacing', () => {
    expect(
      rankCorrelation([
        [1, 10],
        [2, 11],
        [3, 1000],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      rankCorrelation([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeCloseTo(-1, 12);
  });

  it('lets ties share their mean rank', () => {
    // Ranks x: 1, 2.5, 2.5, 4; y: 1, 2, 3, 4. Σdx·dy = 4.5, Σdx² = 4.5, Σdy² = 5.
    expect(
      rankCorrelation([
        [1, 1],
        [2, 2],
        [2, 3],
        [4, 4],
      ]),
    ).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('says nothing of two areas, nor where one figure is the same everywhere', () => {
    expect(
      rankCorrelation([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });
});

type Rgb = readonly [number, number, number];

function rgbOf(colour: string): Rgb {
  const channel = (start: number): number => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
function deuteranope([r, g, b]: Rgb): Rgb {
  return [
    0.367322 * r + 0.860646 * g - 0.227968 * b,
    0.280085 * r + 0.672501 * g + 0.047413 * b,
    -0.01182 * r + 0.04294 * g + 0.968881 * b,
  ];
}

function protanope([r, g, b]: Rgb): Rgb {
  return [
    0.152286 * r + 1.052583 * g - 0.204868 * b,
    0.114503 * r + 0.786281 * g + 0.099216 * b,
    -0.003882 * r - 0.048116 * g + 1.051998 * b,
  ];
}

/** Distance in CIELAB (D65): about 2 is just seen. */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
