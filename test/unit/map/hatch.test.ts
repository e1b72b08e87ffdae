import { describe, expect, it } from 'vitest';
import { hatchPattern } from '../../../src/map/hatch.ts';

const WHITE = '#ffffff';
const BLACK = '#000000';

function redAt(image: ReturnType<typeof hatchPattern>, x: number, y: number): number {
  return image.data[(y * image.width + x) * 4] ?? -1;
}

describe('hatchPattern', () => {
  it('is a square of opaque pixels', () => {
    const image = hatchPattern(WHITE, BLACK, 8, 0.25);
    expect(image.data).toHaveLength(8 * 8 * 4);
    expect(image.data.filter((_value, index) => index % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });

  it('has both the ground and the line in it', () => {
    const { data } = hatchPattern(WHITE, BLACK, 8, 0.25);
    const reds = data.filter((_value, index) => index % 4 === 0);
    expect(Math.max(...reds)).toBe(255);
    expect(Math.min(...reds)).toBe(0);
  });

  it('covers about the share it was asked for', () => {
    const { data } = hatchPattern(WHITE, BLACK, 40, 0.25);
    const reds = [...data.filter((_value, index) => index % 4 === 0)];
    const ink = reds.reduce((sum, red) => sum + (255 - red), 0) / (255 * reds.length);
    expect(ink).toBeCloseTo(0.25, 2);
  });

  it('goes on without a seam from tile to tile', () => {
    const image = hatchPattern(WHITE, BLACK, 8, 0.3);
    for (let step = 0; step < 8; step += 1) {
      // One to the right and one up is the same place on the diagonal, across the edge too.
      expect(redAt(image, (step + 1) % 8, 0)).toBe(redAt(image, step, 1));
      expect(redAt(image, 0, (step + 1) % 8)).toBe(redAt(image, 1, step));
    }
  });

  it('refuses what is not a #rrggbb colour, by name', () => {
    expect(() => hatchPattern('white', BLACK, 8, 0.3)).toThrow('white');
  });
});
