import { describe, expect, it } from 'vitest';
import type { PointLayer } from '../../../../src/core/catalog/reference-data.ts';
import { classifyPoints, pointFigure } from '../../../../src/core/scene/classify-points.ts';
import { sampleReference } from '../../../helpers/sample-reference.ts';

const MERIT = {
  property: 'merit',
  name: { sv: 'meritvärde', en: 'merit' },
  unit: 'points',
  decimals: 0,
  direction: 'low-is-worse',
} as const;

function schools(...merits: readonly (number | null)[]): PointLayer {
  const [sample] = sampleReference().pointLayers;
  if (sample === undefined) throw new Error('the sample has no schools');
  return {
    reference: { ...sample.reference, measures: [MERIT] },
    points: merits.map((merit, i) => ({ name: `Skola ${i}`, position: [15.2, 59.27], properties: { merit } })),
  };
}

describe('points with figures of their own', () => {
  it('wear the colour of their class, dark for the worse, and are hollow without a figure', () => {
    const { points, legend } = classifyPoints(schools(100, 150, 200, 250, null), 'merit');
    expect(legend?.classes.map(({ from, pointCount }) => [from, pointCount])).toEqual([
      [100, 1],
      [150, 1],
      [200, 1],
      [250, 1],
    ]);
    expect(legend?.noDataCount).toBe(1);
    expect(points.map(({ colour }) => colour)).toEqual([...(legend?.classes.map(({ colour }) => colour) ?? []), null]);
    const darkness = (colour: string | null | undefined): number =>
      Number.parseInt((colour ?? '#ffffff').slice(3, 5), 16);
    expect(darkness(points[0]?.colour)).toBeLessThan(darkness(points[3]?.colour));
  });

  it('are all alike and have no legend where no figure is chosen, or one that they do not have', () => {
    for (const property of [null, 'calm']) {
      const { points, legend } = classifyPoints(schools(100, null), property);
      expect(legend).toBeNull();
      expect(points.every((point) => !('colour' in point))).toBe(true);
    }
  });

  it('never take a missing figure for nought', () => {
    const [first, second] = schools(0, null).points;
    if (first === undefined || second === undefined) throw new Error('two schools');
    expect([pointFigure(first, MERIT), pointFigure(second, MERIT)]).toEqual([0, null]);
  });

  it('are the same objects when asked again, so that a map need not draw them anew', () => {
    const layer = schools(1, 2, 3);
    expect(classifyPoints(layer, 'merit')).toBe(classifyPoints(layer, 'merit'));
  });
});
