import { describe, expect, it } from 'vitest';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { areaOfPolygonsM2 } from '../../../../src/core/geometry/measure.ts';
import { overlapAreaM2 } from '../../../../src/core/geometry/overlap-area.ts';
import { projectPoint, unprojectPoint } from '../../../../src/core/geometry/projection.ts';
import { circle } from '../../../../src/core/geometry/shapes/circle.ts';
import { intersectShapes } from '../../../../src/core/geometry/shapes/intersect-shapes.ts';
import { mendSelfCrossing } from '../../../../src/core/geometry/shapes/mend-self-crossing.ts';
import { rectangleFromCorners } from '../../../../src/core/geometry/shapes/rectangle-from-corners.ts';
import { simplifyFreehand } from '../../../../src/core/geometry/shapes/simplify-freehand.ts';
import { splitParts } from '../../../../src/core/geometry/shapes/split-parts.ts';
import { subtractShape } from '../../../../src/core/geometry/shapes/subtract-shape.ts';
import { tryShapeOperation } from '../../../../src/core/geometry/shapes/try-shape-operation.ts';
import { uniteShapes } from '../../../../src/core/geometry/shapes/unite-shapes.ts';
import { findSelfCrossings } from '../../../../src/core/geometry/validity.ts';
import { resolveZoneBoundary, uniteBoundaries } from '../../../../src/core/geometry/zone-boundary.ts';
import type { Result } from '../../../../src/core/result.ts';
import { PLANE_ORIGIN, planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';
import { referenceAreas, referenceZones } from '../../../helpers/reference-areas.ts';

function shapeOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`expected a shape, got ${JSON.stringify(result.problem)}`);
  return result.value;
}

const west = [planePolygon(rectangle(0, 0, 200, 100))];
const east = [planePolygon(rectangle(100, 0, 300, 100))];
const farEast = [planePolygon(rectangle(1000, 0, 1100, 100))];

describe('shapes from shapes', () => {
  it('unites what overlaps, and keeps apart what does not as parts', () => {
    expect(areaOfPolygonsM2(shapeOf(uniteShapes([west, east])))).toBeCloseTo(30000, 1);
    expect(shapeOf(uniteShapes([west, east]))).toHaveLength(1);
    expect(shapeOf(uniteShapes([west, farEast]))).toHaveLength(2);
  });

  it('needs two shapes to unite', () => {
    expect(uniteShapes([west])).toMatchObject({ ok: false, problem: { code: 'zone-needs-two' } });
  });

  it('a union keeps corners that were there to the last digit', () => {
    const [one, other] = [referenceAreas[0], referenceAreas[1]];
    const known = new Set([one, other].flatMap((area) => area?.polygons.flat(2) ?? []).map(String));
    const united = shapeOf(uniteShapes([one?.polygons ?? [], other?.polygons ?? []]));
    expect(united.flat(2).filter((position) => !known.has(String(position)))).toEqual([]);
  });

  it('cuts a shape out of another', () => {
    expect(areaOfPolygonsM2(shapeOf(subtractShape(west, east)))).toBeCloseTo(10000, 1);
    const frame = shapeOf(subtractShape(west, [planePolygon(rectangle(50, 25, 150, 75))]));
    expect(frame[0]).toHaveLength(2);
    expect(areaOfPolygonsM2(frame)).toBeCloseTo(15000, 1);
  });

  it('of a ring whose sides run north but for the last digit have the area that is counted', () => {
    // Corners 500 m apart, whose eastings come out of the projection up to one unit of the last place apart.
    const ring = [
      [15.228114580095346, 59.277727087425134],
      [15.22817465547855, 59.28670726876558],
      [15.236888132442688, 59.27771142409693],
      [15.219369896397565, 59.28223225460528],
      [15.245791108061658, 59.295655497206056],
      [15.210567447846032, 59.27775664090563],
      [15.23691932055994, 59.28220151355035],
      [15.228114580095346, 59.277727087425134],
    ] as const;
    const [start, end] = [projectPoint(ring[0])[0], projectPoint(ring[1])[0]];
    expect(start).not.toBe(end);
    expect(Math.abs(start - end)).toBeLessThan(1e-9);
    const mended = shapeOf(mendSelfCrossing([[ring]]));
    expect(areaOfPolygonsM2(mended)).toBeCloseTo(resolveZoneBoundary([[ring]]).areaM2, 0);
    expect(findSelfCrossings(mended)).toEqual([]);
  });

  it('keeps a hole along one of whose sides the shape runs out to nothing', () => {
    // The second ring goes out to the first one's corner and back along the same line but for the last digit.
    const one = [
      [15.210567447846032, 59.27775664090563],
      [15.21939878330149, 59.28672234638805],
      [15.210595170712073, 59.28224673838674],
      [15.210567447846032, 59.27775664090563],
    ] as const;
    const other = [
      [15.228114580095346, 59.277727087425134],
      [15.245726371537812, 59.28667533971753],
      [15.210567447846032, 59.27775664090563],
      [15.22814461313285, 59.2822171796594],
      [15.210650642224543, 59.29122692396913],
      [15.228114580095346, 59.277727087425134],
    ] as const;
    const counted = uniteBoundaries([[[one]], [[other]]].map((shape) => resolveZoneBoundary(shape)));
    expect(areaOfPolygonsM2(shapeOf(uniteShapes([[[one]], [[other]]])))).toBeCloseTo(counted.areaM2, 0);
  });

  it('keeps what a hole surrounds that its own border touches', () => {
    // What is taken away meets itself in two of its corners and has ground of the first shape between them.
    const one = [
      [15.285395308672177, 59.2776141568869],
      [15.17658809848089, 59.30806618115404],
      [15.198520497356757, 59.267151596006315],
      [15.285395308672177, 59.2776141568869],
    ] as const;
    const other = [
      [15.210595170712073, 59.28224673838674],
      [15.236981725797186, 59.29118168307105],
      [15.210567447846032, 59.27775664090563],
      [15.210595170712073, 59.28224673838674],
      [15.219341018443847, 59.27774215969512],
      [15.236981725797186, 59.29118168307105],
      [15.21939878330149, 59.28672234638805],
      [15.210595170712073, 59.28224673838674],
    ] as const;
    const [first, second] = [resolveZoneBoundary([[one]]), resolveZoneBoundary([[other]])];
    const counted = first.areaM2 - overlapAreaM2(first, second);
    expect(areaOfPolygonsM2(shapeOf(subtractShape([[one]], [[other]])))).toBeCloseTo(counted, 0);
  });

  it('of a ring three of whose sides cross in one place meets itself there in corners', () => {
    const ring = [
      [15.245726371537812, 59.28667533971753],
      [15.219369896397565, 59.28223225460528],
      [15.24569401832085, 59.282185256279426],
      [15.21939878330149, 59.28672234638805],
      [15.210567447846032, 59.27775664090563],
      [15.24566167512805, 59.27769516971175],
      [15.21942767915951, 59.29121243504371],
      [15.210567447846032, 59.27775664090563],
      [15.245726371537812, 59.28667533971753],
    ] as const;
    const small = [
      [15.210672730744834, 59.27775647063493],
      [15.210515094384458, 59.277803388487115],
      [15.210514518408802, 59.27771006353069],
      [15.210672730744834, 59.27775647063493],
    ] as const;
    for (const shape of [[[ring]], [[ring], [small]]]) {
      const mended = shapeOf(mendSelfCrossing(shape));
      expect(areaOfPolygonsM2(mended)).toBeCloseTo(resolveZoneBoundary(shape).areaM2, 0);
      expect(findSelfCrossings(mended)).toEqual([]);
    }
  });

  it('says when nothing is left', () => {
    expect(subtractShape(west, west)).toMatchObject({ ok: false, problem: { code: 'zone-nothing-left' } });
    expect(intersectShapes(west, farEast)).toMatchObject({ ok: false, problem: { code: 'zone-nothing-left' } });
  });

  it('intersects what overlaps', () => {
    expect(areaOfPolygonsM2(shapeOf(intersectShapes(west, east)))).toBeCloseTo(10000, 1);
  });

  it('the overlap shown is as large as the overlap counted', () => {
    const stars = referenceZones.filter((zone) => zone.kind === 'star').slice(0, 6);
    for (const zone of stars) {
      const centre = referenceAreas[40]?.polygons ?? [];
      const counted = overlapAreaM2(resolveZoneBoundary(zone.polygons), resolveZoneBoundary(centre));
      const shown = intersectShapes(zone.polygons, centre);
      expect(Math.abs((shown.ok ? areaOfPolygonsM2(shown.value) : 0) - counted)).toBeLessThan(1);
    }
  });

  it('gives the largest part first, which keeps the name of the whole', () => {
    // farEast holds half of west's ground.
    expect(splitParts([...farEast, ...west])).toEqual({ ok: true, value: [west, farEast] });
  });

  it('splits a shape into its parts, and says when there is one only', () => {
    expect(splitParts([...west, ...farEast])).toEqual({ ok: true, value: [west, farEast] });
    expect(splitParts(west)).toMatchObject({ ok: false, problem: { code: 'zone-single-part' } });
  });

  it("turns a library's exception into a problem that names the operation", () => {
    const broken = tryShapeOperation('unite', () => {
      throw new Error('Unable to complete output ring');
    });
    expect(broken).toEqual({
      ok: false,
      problem: {
        code: 'shape-operation-failed',
        details: { operation: 'unite', reason: 'Unable to complete output ring' },
      },
    });
  });
});

describe('mending a border that crosses itself', () => {
  const pentagram = [0, 2, 4, 1, 3].map((step) => {
    const angle = (step * 2 * Math.PI) / 5;
    return [500 * Math.cos(angle), 500 * Math.sin(angle)] as const;
  });

  it.each<[string, LonLatMultiPolygon]>([
    [
      'a bow-tie',
      [
        planePolygon([
          [0, 0],
          [200, 200],
          [200, 0],
          [0, 200],
        ]),
      ],
    ],
    ['a pentagram', [planePolygon(pentagram)]],
    ['overlapping parts', [...west, ...east]],
    ...referenceZones
      .filter((zone) => zone.kind === 'bowtie')
      .map((zone) => [`zone ${zone.id}`, zone.polygons] as const)
      .map(([name, polygons]): [string, LonLatMultiPolygon] => [name, polygons]),
  ])('%s keeps its area and no longer crosses itself', (_, shape) => {
    const mended = shapeOf(mendSelfCrossing(shape));
    expect(findSelfCrossings(mended)).toEqual([]);
    expect(Math.abs(areaOfPolygonsM2(mended) - areaOfPolygonsM2(shape))).toBeLessThan(0.2);
  });
});

describe('shapes from the hand', () => {
  it('a circle has its radius in EPSG:3006 all round', () => {
    const [ring = []] = shapeOf(circle([15.2, 59.27], 500));
    const [centreX, centreY] = projectPoint([15.2, 59.27]);
    expect(ring).toHaveLength(65);
    for (const corner of ring) {
      const [x, y] = projectPoint(corner);
      expect(Math.hypot(x - centreX, y - centreY)).toBeCloseTo(500, 3);
    }
    expect(circle([15.2, 59.27], 0)).toMatchObject({ ok: false, problem: { code: 'zone-shape-empty' } });
  });

  it('a rectangle keeps the two corners it was drawn between and is as large as its sides', () => {
    const one = unprojectPoint([PLANE_ORIGIN[0] + 300, PLANE_ORIGIN[1]]);
    const other = unprojectPoint([PLANE_ORIGIN[0], PLANE_ORIGIN[1] + 200]);
    const polygon = shapeOf(rectangleFromCorners(one, other));
    expect(polygon[0]).toContain(one);
    expect(polygon[0]).toContain(other);
    expect(areaOfPolygonsM2([polygon])).toBeCloseTo(60000, 0);
    expect(rectangleFromCorners(one, one)).toMatchObject({ ok: false, problem: { code: 'zone-shape-empty' } });
  });

  it('a freehand stroke keeps its corners and loses the trembling between them', () => {
    const stroke = rectangle(0, 0, 500, 500).flatMap(([x, y], corner, corners) => {
      const [nextX, nextY] = corners[(corner + 1) % corners.length] ?? [x, y];
      return Array.from({ length: 20 }, (_, step) => {
        const tremble = step === 0 ? 0 : ((step % 3) - 1) * 0.8;
        return unprojectPoint([
          PLANE_ORIGIN[0] + x + ((nextX - x) * step) / 20 + tremble,
          PLANE_ORIGIN[1] + y + ((nextY - y) * step) / 20 - tremble,
        ]);
      });
    });
    const [ring = []] = shapeOf(simplifyFreehand(stroke, 3));
    expect(ring.length).toBeLessThanOrEqual(7);
    expect(Math.abs(areaOfPolygonsM2([[ring]]) - 250000)).toBeLessThan(3000);
    expect(ring.every((position) => stroke.includes(position))).toBe(true);
  });

  it('a stroke that is no area is refused', () => {
    expect(
      simplifyFreehand(
        [
          [15, 59],
          [15.1, 59],
        ],
        3,
      ),
    ).toMatchObject({ ok: false, problem: { code: 'ring-too-short' } });
    expect(
      simplifyFreehand(
        [
          [15, 59],
          [15.00001, 59],
          [15.1, 59],
        ],
        3,
      ),
    ).toMatchObject({ ok: false, problem: { code: 'ring-too-short' } });
  });
});
