import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../src/paper/qr-code.ts';
import type { SvgNode } from '../../../src/paper/svg-node.ts';

const QUIET = 4;

/** Which modules the drawing paints black, row by row. */
function painted({ children }: SvgNode, modules: number): boolean[][] {
  const grid = Array.from({ length: modules }, () => Array.from({ length: modules }, () => false));
  const path = children.find((child): child is SvgNode => typeof child !== 'string' && child.tag === 'path');
  for (const [, x, y, width] of path?.attributes['d']?.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g) ?? []) {
    for (let turn = 0; turn < Number(width); turn++) {
      const row = grid[Number(y)];
      if (row !== undefined) row[Number(x) + turn] = true;
    }
  }
  return grid;
}

describe('a code', () => {
  it.each(['https://zonplan.example/', `https://zonplan.example/#plan=${'aB-_9'.repeat(230)}`])(
    'paints each black module once, with white around it (%#)',
    (text) => {
      const { node, modules } = qrCode(text, 'QR-kod');
      const expected = encode(text, { ecc: 'L', boostEcc: true, border: QUIET });
      expect(modules).toBe(expected.size);
      expect(painted(node, modules)).toEqual(expected.data);
      const edge = painted(node, modules).slice(0, QUIET).flat();
      expect(edge.includes(true)).toBe(false);
      expect(node.attributes).toMatchObject({ role: 'img', 'aria-label': 'QR-kod' });
    },
  );

  it('of the longest link that is drawn has modules of half a millimetre on 6 cm of paper', () => {
    expect(qrCode('x'.repeat(1200), '').modules * 0.5).toBeLessThanOrEqual(64);
  });
});
