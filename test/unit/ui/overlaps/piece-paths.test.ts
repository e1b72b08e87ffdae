import { describe, expect, it } from 'vitest';
import { piecePaths } from '../../../../src/ui/overlaps/piece-paths.ts';
import { box } from '../../../helpers/overlap-cases.ts';

/** Corners of a path as whole metres from the upper left corner of the frame. */
function cornersOf(path: string): readonly (readonly [number, number])[] {
  return path
    .replace(/[MZ]/g, ' ')
    .trim()
    .split('L')
    .map((pair) => pair.trim().split(' ').map(Number) as [number, number])
    .map(([x, y]) => [Math.round(x), Math.round(y)] as const);
}

describe('shapes of then and now', () => {
  it('are drawn on the same ground at the same scale, north up', () => {
    const { viewBox, paths } = piecePaths([box(0, 0, 100, 50), box(50, 0, 100, 50)]);
    expect(viewBox).toBe('0 0 116.0 116.0');
    const [then, now] = paths.map((path) => new Set(cornersOf(path).map(String)));
    expect(then).toEqual(new Set(['8,83', '108,83', '108,33', '8,33']));
    expect(now).toEqual(new Set(['58,83', '108,83', '108,33', '58,33']));
  });

  it('have a frame of some size however small they are, and none at all is an empty path', () => {
    const { viewBox, paths } = piecePaths([box(0, 0, 1, 1), []]);
    expect(viewBox).toBe('0 0 46.4 46.4');
    expect(paths[1]).toBe('');
    expect(piecePaths([[], []])).toEqual({ viewBox: '0 0 1 1', paths: ['', ''] });
  });

  it('keep holes and parts apart as rings of one path', () => {
    const ring = (from: number, to: number) => box(from, from, to, to)[0]?.[0] ?? [];
    const { paths } = piecePaths([[[ring(0, 100), ring(40, 60)], [ring(200, 220)]]]);
    expect(paths[0]?.match(/M/g)).toHaveLength(3);
  });
});
