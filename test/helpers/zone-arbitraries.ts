import fc from 'fast-check';
import type { LonLat, LonLatPolygon, LonLatRing } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';

/** The middle of Örebro in EPSG:3006, where the reference areas are dense. */
const CENTRE: PlanePoint = [512000, 6571000];

function closed(points: readonly PlanePoint[]): LonLatRing {
  const ring = points.map(unprojectPoint);
  return [...ring, ...ring.slice(0, 1)];
}

const centre = fc
  .tuple(fc.double({ min: -9000, max: 9000, noNaN: true }), fc.double({ min: -9000, max: 9000, noNaN: true }))
  .map(([dx, dy]): PlanePoint => [CENTRE[0] + dx, CENTRE[1] + dy]);

/** A simple ring: corners at increasing angles around a centre, from 20 m to 6 km away. */
export const starRing: fc.Arbitrary<LonLatRing> = fc
  .tuple(
    centre,
    fc.double({ min: 20, max: 6000, noNaN: true }),
    fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
    fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  )
  .map(([[x, y], radius, parts, turn]) =>
    closed(
      parts.map((part, corner) => {
        const angle = turn + (2 * Math.PI * corner) / parts.length;
        return [x + radius * part * Math.cos(angle), y + radius * part * Math.sin(angle)];
      }),
    ),
  );

/** Corners anywhere in a square: the ring crosses itself more often than not. */
export const tangledRing: fc.Arbitrary<LonLatRing> = fc
  .tuple(
    centre,
    fc.double({ min: 1, max: 4000, noNaN: true }),
    fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 14,
    }),
  )
  .map(([[x, y], radius, corners]) => closed(corners.map(([dx, dy]) => [x + radius * dx, y + radius * dy])));

/** Corners on a coarse grid: repeated points, doubled edges, spikes, collinear runs and touching corners. */
export const gridRing: fc.Arbitrary<LonLatRing> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 16 })
  .map((corners) => closed(corners.map(([dx, dy]) => [CENTRE[0] + 500 * dx, CENTRE[1] + 500 * dy])));

/** Rings whose corners are corners of the given shapes, each moved by at most `jitterM`. */
export function snappedRing(corners: readonly LonLat[], jitterDegrees: number): fc.Arbitrary<LonLatRing> {
  const nudge = fc.double({ min: -jitterDegrees, max: jitterDegrees, noNaN: true });
  return fc
    .array(fc.tuple(fc.constantFrom(...corners), nudge, nudge), { minLength: 3, maxLength: 12 })
    .map((chosen) => {
      const ring = chosen.map(([[longitude, latitude], dx, dy]): LonLat => [longitude + dx, latitude + dy]);
      return [...ring, ...ring.slice(0, 1)];
    });
}

export const asPolygon = (ring: LonLatRing): LonLatPolygon => [ring];
