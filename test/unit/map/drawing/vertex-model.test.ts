import { describe, expect, it } from 'vitest';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../../../src/core/geometry/projection.ts';
import {
  deleteVertex,
  insertVertex,
  listMidpoints,
  listVertices,
  moveVertex,
  neighbourVertex,
  translateZone,
} from '../../../../src/map/drawing/vertex-model.ts';

function square(west: number, south: number, side: number): LonLatRing {
  return [
    [west, south],
    [west, south + side],
    [west + side, south + side],
    [west + side, south],
    [west, south],
  ];
}

/** A part with a hole, and a part of its own. */
const zone: LonLatMultiPolygon = [[square(15, 59, 0.1), square(15.02, 59.02, 0.01)], [square(15.5, 59, 0.1)]];
const outerCorner = { polygon: 0, ring: 0, vertex: 0 };
const holeCorner = { polygon: 0, ring: 1, vertex: 2 };

describe('moveVertex', () => {
  it('moves the corner and keeps the ring closed when it is the first', () => {
    const ring = moveVertex(zone, outerCorner, [14.9, 58.9])[0]?.[0];
    expect(ring?.[0]).toEqual([14.9, 58.9]);
    expect(ring?.at(-1)).toEqual([14.9, 58.9]);
    expect(ring).toHaveLength(5);
  });

  it('hands back every other ring as the very same object', () => {
    const moved = moveVertex(zone, holeCorner, [15.025, 59.025]);
    expect(moved[0]?.[0]).toBe(zone[0]?.[0]);
    expect(moved[1]).toBe(zone[1]);
    expect(moved[0]?.[1]).not.toBe(zone[0]?.[1]);
  });

  it('throws with the address where there is no corner', () => {
    expect(() => moveVertex(zone, { polygon: 3, ring: 0, vertex: 0 }, [15, 59])).toThrow('"polygon":3');
  });
});

describe('insertVertex', () => {
  it('puts the corner after the one named', () => {
    const position: LonLat = [15, 59.05];
    const ring = insertVertex(zone, outerCorner, position)[0]?.[0];
    expect(ring).toHaveLength(6);
    expect(ring?.[1]).toEqual(position);
  });

  it('can put it on the last edge, before the ring closes', () => {
    const ring = insertVertex(zone, { polygon: 0, ring: 0, vertex: 3 }, [15.05, 59])[0]?.[0];
    expect(ring?.[4]).toEqual([15.05, 59]);
    expect(ring?.at(-1)).toEqual(ring?.[0]);
  });

  it('on the middle changes the outline by less than two millimetres', () => {
    const middle = listMidpoints(zone)[0]?.position ?? [0, 0];
    const [start, end, between] = [[15, 59] as const, [15, 59.1] as const, middle].map(projectPoint);
    if (start === undefined || end === undefined || between === undefined) throw new Error('no midpoint');
    const across = (end[0] - start[0]) * (between[1] - start[1]) - (end[1] - start[1]) * (between[0] - start[0]);
    expect(Math.abs(across) / Math.hypot(end[0] - start[0], end[1] - start[1])).toBeLessThan(0.002);
  });
});

describe('deleteVertex', () => {
  it('takes the corner away', () => {
    const result = deleteVertex(zone, outerCorner);
    expect(result.ok && result.value[0]?.[0]).toEqual([
      [15, 59.1],
      [15.1, 59.1],
      [15.1, 59],
      [15, 59.1],
    ]);
  });

  it('takes a hole away with its third last corner', () => {
    const three = deleteVertex(zone, holeCorner);
    if (!three.ok) throw new Error(three.problem.code);
    const none = deleteVertex(three.value, { ...holeCorner, vertex: 0 });
    expect(none.ok && none.value[0]).toHaveLength(1);
  });

  it('takes a part away with its third last corner, but never the last part', () => {
    const triangle: LonLatRing = [
      [1, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ];
    const last = deleteVertex([[triangle], [triangle]], outerCorner);
    expect(last.ok && last.value).toEqual([[triangle]]);
    expect(deleteVertex([[triangle]], outerCorner)).toMatchObject({ ok: false, problem: { code: 'ring-too-short' } });
  });

  it('says that the corner is unknown', () => {
    expect(deleteVertex(zone, { ...outerCorner, vertex: 9 })).toMatchObject({ problem: { code: 'vertex-unknown' } });
  });
});

describe('translateZone', () => {
  it('moves every corner by the same metres, so that the zone keeps its size', () => {
    const moved = translateZone(zone, [15, 59], [15.2, 59.3]);
    const from = listVertices(zone).map(({ position }) => projectPoint(position));
    const to = listVertices(moved).map(({ position }) => projectPoint(position));
    const [dx, dy] = [(to[0]?.[0] ?? 0) - (from[0]?.[0] ?? 0), (to[0]?.[1] ?? 0) - (from[0]?.[1] ?? 0)];
    expect(Math.hypot(dx, dy)).toBeGreaterThan(10_000);
    for (const [index, point] of to.entries()) {
      // Positions are kept to a millimetre.
      expect(Math.abs(point[0] - (from[index]?.[0] ?? 0) - dx)).toBeLessThan(0.003);
      expect(Math.abs(point[1] - (from[index]?.[1] ?? 0) - dy)).toBeLessThan(0.003);
    }
  });
});

describe('neighbourVertex', () => {
  it('goes through corners of all rings and parts, and ends past the last', () => {
    const visited: string[] = [];
    let address = neighbourVertex(zone, null, 1);
    while (address !== null) {
      visited.push(`${address.polygon}/${address.ring}/${address.vertex}`);
      address = neighbourVertex(zone, address, 1);
    }
    expect(visited).toHaveLength(12);
    expect(visited.slice(3, 5)).toEqual(['0/0/3', '0/1/0']);
    expect(visited.at(-1)).toBe('1/0/3');
  });

  it('begins at the end going backwards', () => {
    expect(neighbourVertex(zone, null, -1)).toEqual({ polygon: 1, ring: 0, vertex: 3 });
  });
});
