import { describe, expect, it } from 'vitest';
import { projectPoint, unprojectPoint } from '../../../../src/core/geometry/projection.ts';

/** Lantmäteriet, "Kontrollpunkter för SWEREF 99 TM", 2007-11-20: latitude, longitude, northing, easting. */
const CONTROL_POINTS: readonly (readonly [number, number, number, number])[] = [
  [55, 12.75, 6097106.672, 356083.438],
  [55, 14.25, 6095048.642, 452024.069],
  [57, 12.75, 6319636.937, 363331.554],
  [57, 19.5, 6326392.707, 773251.054],
  [59, 11.25, 6546096.724, 284626.066],
  [59, 19.5, 6548757.206, 758410.519],
  [61, 12.75, 6764877.311, 378323.44],
  [61, 18.75, 6768593.345, 702745.127],
  [63, 12, 6989134.048, 348083.148],
  [63, 19.5, 6993565.63, 727798.671],
  [65, 13.5, 7209293.753, 429270.201],
  [65, 21.75, 7225449.115, 817833.405],
  [67, 16.5, 7432168.174, 565398.458],
  [67, 24, 7459745.672, 891298.142],
  [69, 21, 7666089.698, 739639.195],
];

describe('SWEREF 99 TM', () => {
  it.each(CONTROL_POINTS)(
    'projects the control point at %d° N %d° E to the published millimetre',
    (latitude, longitude, northing, easting) => {
      const [x, y] = projectPoint([longitude, latitude]);
      expect(Math.abs(x - easting)).toBeLessThan(0.00051);
      expect(Math.abs(y - northing)).toBeLessThan(0.00051);
    },
  );

  it.each(CONTROL_POINTS)(
    'finds the control point at %d° N %d° E again from its plane coordinates',
    (latitude, longitude, northing, easting) => {
      const [foundLongitude, foundLatitude] = unprojectPoint([easting, northing]);
      expect(Math.abs(foundLongitude - longitude)).toBeLessThan(2e-8);
      expect(Math.abs(foundLatitude - latitude)).toBeLessThan(1e-8);
    },
  );

  it('comes back within 1e-11 degrees anywhere in and around Sweden', () => {
    for (let longitude = 8; longitude <= 27; longitude += 0.37) {
      for (let latitude = 54; latitude <= 70; latitude += 0.41) {
        const [backLongitude, backLatitude] = unprojectPoint(projectPoint([longitude, latitude]));
        expect(Math.abs(backLongitude - longitude)).toBeLessThan(1e-11);
        expect(Math.abs(backLatitude - latitude)).toBeLessThan(1e-11);
      }
    }
  });

  it('stays finite for positions at the ends of the earth', () => {
    for (const position of [
      [180, 90],
      [-180, -90],
      [105, 0],
      [-75, 0],
      [0, 0],
    ] as const) {
      const [x, y] = projectPoint(position);
      expect(Number.isFinite(x) && Number.isFinite(y), `${position}`).toBe(true);
    }
  });
});
