import { describe, expect, it } from 'vitest';
import { areaNeighbours } from '../../../../src/core/geometry/area-neighbours.ts';
import { projectPoint } from '../../../../src/core/geometry/projection.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { gridRectangle } from '../../../helpers/sample-reference.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

/** S1 S2 / S4 S5 of the sample: two by two. */
const SQUARES = [
  gridRectangle(0, 0, 1, 1),
  gridRectangle(1, 0, 2, 1),
  gridRectangle(0, 1, 1, 2),
  gridRectangle(1, 1, 2, 2),
];

describe('areaNeighbours', () => {
  it('finds who shares a side, and not who only meets in a corner', () => {
    const found = areaNeighbours(SQUARES.map((polygons) => ({ polygons })));
    expect(found.map((each) => each.map(({ position }) => position).sort())).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  it('measures the shared side in the plane of SWEREF 99 TM', () => {
    const [first = []] = areaNeighbours(SQUARES.map((polygons) => ({ polygons })));
    const [x1, y1] = projectPoint([15.21, 59.27]);
    const [x2, y2] = projectPoint([15.21, 59.28]);
    const side = first.find(({ position }) => position === 1)?.sharedM ?? 0;
    expect(side).toBeCloseTo(Math.hypot(x2 - x1, y2 - y1), 6);
    expect(first[0]?.position).toBe(1);
  });

  it('knows an enclave from within and from without', () => {
    const [outer = []] = gridRectangle(0, 0, 3, 3);
    const [inner = []] = gridRectangle(1, 1, 2, 2);
    const [ring = []] = inner;
    const around = [[...outer, [...ring].reverse()]];
    expect(areaNeighbours([{ polygons: around }, { polygons: [inner] }]).map((each) => each.length)).toEqual([1, 1]);
  });

  it('is the same seen from both sides, and never longer than the border, in the shipped divisions', async () => {
    const reference = await shippedReference();
    for (const id of ['deso', 'regso']) {
      const { areas } = reference.divisions.get(asId<DivisionId>(id)) ?? { areas: [] };
      const found = areaNeighbours(areas);
      for (const [position, neighbours] of found.entries()) {
        expect(neighbours.length, areas[position]?.code).toBeGreaterThan(0);
        for (const { position: other, sharedM } of neighbours) {
          const back = found[other]?.find((each) => each.position === position);
          expect(back?.sharedM).toBeCloseTo(sharedM, 6);
        }
        const shared = neighbours.reduce((sum, { sharedM }) => sum + sharedM, 0);
        expect(shared).toBeLessThanOrEqual(perimeterM(areas[position]?.polygons ?? []) + 1e-6);
      }
    }
  });

  it('gives the three enclaves one neighbour each', async () => {
    const reference = await shippedReference();
    const data = reference.divisions.get(asId<DivisionId>('deso'));
    const found = areaNeighbours(data?.areas ?? []);
    const holders = ['1880B3010', '1880B4010', '1880B5010'].map((code) => {
      const neighbours = found[data?.positionOfCode.get(asId(code)) ?? -1] ?? [];
      return neighbours.map(({ position }) => data?.areas[position]?.code);
    });
    expect(holders).toEqual([['1880A0060'], ['1880A0070'], ['1880A0010']]);
  });
});

function perimeterM(polygons: Parameters<typeof areaNeighbours>[0][number]['polygons']): number {
  let sum = 0;
  for (const ring of polygons.flat()) {
    const points = ring.map(projectPoint);
    for (let i = 1; i < points.length; i++) {
      const [x1, y1] = points[i - 1] ?? [0, 0];
      const [x2, y2] = points[i] ?? [0, 0];
      sum += Math.hypot(x2 - x1, y2 - y1);
    }
  }
  return sum;
}
