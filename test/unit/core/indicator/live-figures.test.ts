import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { deleteVertex, insertVertex, moveShape, moveVertex } from '../../../../src/core/geometry/edit-vertices.ts';
import type { LonLat, LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { findMovedVertex } from '../../../../src/core/geometry/moved-vertex.ts';
import type { ZoneFigures } from '../../../../src/core/indicator/figure.ts';
import { makeLiveFigures } from '../../../../src/core/indicator/live-figures.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import type { Result } from '../../../../src/core/result.ts';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const CENTRE: LonLat = [15.205, 59.275];
const SQUARE: LonLatMultiPolygon = [
  [
    [
      [15.19, 59.27],
      [15.22, 59.27],
      [15.22, 59.285],
      [15.19, 59.285],
      [15.19, 59.27],
    ],
    [
      [15.2, 59.273],
      [15.2, 59.276],
      [15.206, 59.276],
      [15.2, 59.273],
    ],
  ],
  [
    [
      [15.24, 59.27],
      [15.25, 59.27],
      [15.245, 59.28],
      [15.24, 59.27],
    ],
  ],
];

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

function valueOrThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Shares to 1e-9, other numbers to a millionth of themselves, everything else to the letter. */
function expectSame(live: ZoneFigures, full: ZoneFigures): void {
  expect(live.areaM2 / full.areaM2).toBeCloseTo(1, 9);
  for (const [division, shares] of full.shares) {
    const there = live.shares.get(division);
    expect([...(there?.keys() ?? [])]).toEqual([...shares.keys()]);
    for (const [code, share] of shares) expect(Math.abs((there?.get(code) ?? 0) - share)).toBeLessThan(1e-9);
  }
  for (const [id, figure] of full.figures) {
    const there = live.figures.get(id);
    expect({ id, reason: there?.reason, flags: there?.flags }).toEqual({
      id,
      reason: figure.reason,
      flags: figure.flags,
    });
    for (const [one, other] of [
      [there?.value, figure.value],
      [there?.range?.low, figure.range?.low],
      [there?.range?.high, figure.range?.high],
      [there?.coverage, figure.coverage],
    ]) {
      if (typeof other !== 'number') expect(one).toBe(other);
      else expect(Math.abs((one ?? Number.NaN) - other)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(other)));
    }
  }
}

function expectLiveAsFull(steps: readonly LonLatMultiPolygon[]): void {
  const live = makeLiveFigures(reference);
  for (const polygons of steps) {
    expectSame(
      valueOrThrow(live(polygons)),
      valueOrThrow(computeZoneFigures([{ kind: 'drawn', polygons }], reference)),
    );
  }
}

describe('figures while a hand changes a shape', () => {
  it('are those of a full count, corner after corner, over crossings, flips and far outside', () => {
    const random = seededRandom(11);
    let polygons = SQUARE;
    const steps = [polygons];
    for (let corner = 0; corner < 8; corner++) {
      const polygon = Math.floor(random() * 2);
      const ring = polygon === 0 ? Math.floor(random() * 2) : 0;
      const vertex = Math.floor(random() * ((polygons[polygon]?.[ring]?.length ?? 1) - 1));
      for (let move = 0; move < 12; move++) {
        const reach = move === 11 ? 2 : 0.03;
        const to: LonLat = [CENTRE[0] + (random() - 0.5) * reach, CENTRE[1] + (random() - 0.5) * reach];
        polygons = valueOrThrow(moveVertex(polygons, { polygon, ring, vertex }, to));
        steps.push(polygons);
      }
    }
    expectLiveAsFull(steps);
  });

  it('are those of a full count when corners come and go and the whole shape is moved between two drags', () => {
    const path = { polygon: 0, ring: 0, vertex: 1 };
    const moved = valueOrThrow(moveVertex(SQUARE, path, [15.225, 59.268]));
    const inserted = valueOrThrow(insertVertex(moved, path, [15.226, 59.275]));
    const dragged = valueOrThrow(moveVertex(inserted, { ...path, vertex: 2 }, [15.231, 59.277]));
    const taken = valueOrThrow(deleteVertex(dragged, path));
    const carried = moveShape(taken, CENTRE, [15.215, 59.28]);
    expectLiveAsFull([
      SQUARE,
      moved,
      inserted,
      dragged,
      taken,
      carried,
      valueOrThrow(moveVertex(carried, path, CENTRE)),
    ]);
  });

  it('are those of a full count for a shape that grows under the pen, from no area on', () => {
    const pen: LonLat[] = [
      [15.19, 59.27],
      [15.2, 59.27],
      [15.22, 59.272],
      [15.23, 59.281],
      [15.2, 59.29],
      [15.21, 59.26],
    ];
    const steps = pen.flatMap((_, corners): LonLatMultiPolygon[] => {
      const ring = pen.slice(0, corners + 1);
      const closed = [...ring, ...ring.slice(0, 1)];
      const swung = [...ring.slice(0, -1), [15.24, 59.279] as const, ...ring.slice(0, 1)];
      return corners < 2 ? [] : [[[closed]], [[swung]]];
    });
    expectLiveAsFull(steps);
  });

  it('tell a shape of no area as a full count does', () => {
    const live = makeLiveFigures(reference);
    expect(live([])).toEqual(computeZoneFigures([{ kind: 'drawn', polygons: [] }], reference));
  });
});

describe('the corner that moved', () => {
  const path = { polygon: 0, ring: 1, vertex: 2 };

  it('is found where one corner differs, the first with its repetition too', () => {
    expect(findMovedVertex(SQUARE, valueOrThrow(moveVertex(SQUARE, path, CENTRE)))).toEqual(path);
    const first = { polygon: 1, ring: 0, vertex: 0 };
    expect(findMovedVertex(SQUARE, valueOrThrow(moveVertex(SQUARE, first, CENTRE)))).toEqual(first);
    expect(findMovedVertex(SQUARE, structuredClone(valueOrThrow(moveVertex(SQUARE, path, CENTRE))) as never)).toEqual(
      path,
    );
  });

  it('is not found where nothing, more, or the number of corners, rings or parts differs', () => {
    expect(findMovedVertex(SQUARE, SQUARE)).toBeNull();
    const twice = valueOrThrow(
      moveVertex(valueOrThrow(moveVertex(SQUARE, path, CENTRE)), { ...path, vertex: 0 }, CENTRE),
    );
    expect(findMovedVertex(SQUARE, twice)).toBeNull();
    const apart = valueOrThrow(
      moveVertex(valueOrThrow(moveVertex(SQUARE, path, CENTRE)), { ...path, polygon: 1, ring: 0 }, CENTRE),
    );
    expect(findMovedVertex(SQUARE, apart)).toBeNull();
    expect(findMovedVertex(SQUARE, valueOrThrow(insertVertex(SQUARE, path, CENTRE)))).toBeNull();
    expect(findMovedVertex(SQUARE, SQUARE.slice(0, 1))).toBeNull();
    expect(findMovedVertex(SQUARE, [SQUARE[0]?.slice(0, 1) ?? [], SQUARE[1] ?? []])).toBeNull();
  });

  it('is not found in a ring that is no longer closed', () => {
    const open = SQUARE.map((rings) => rings.map((ring) => ring.with(ring.length - 1, CENTRE)));
    expect(findMovedVertex(SQUARE, [open[0] ?? [], SQUARE[1] ?? []])).toBeNull();
  });
});
