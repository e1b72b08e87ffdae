import { describe, expect, it } from 'vitest';
import { readBorders } from '../../../../src/cli/scb/border-file.ts';
import type { BorderFeature } from '../../../../src/cli/scb/fetch-borders.ts';
import { shareCorners } from '../../../../src/cli/scb/share-corners.ts';
import { buildAreaIndex } from '../../../../src/core/geometry/area-index.ts';
import { areaShares } from '../../../../src/core/geometry/area-shares.ts';
import type { LonLat, LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { unprojectPoint } from '../../../../src/core/geometry/projection.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';

/** A rectangle in SWEREF 99 TM, corners as a server gives them: eight decimals. */
function rectangle(west: number, south: number, east: number, north: number): LonLatMultiPolygon {
  const corners = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as const;
  return [
    [corners.map((corner) => unprojectPoint(corner).map((degrees) => Number(degrees.toFixed(8))))],
  ] as unknown as LonLatMultiPolygon;
}

const WEST = 512_345.678;
const SOUTH = 6_570_123.456;
/** A long area with two neighbours that meet in the middle of its border. */
const LONG = rectangle(WEST, SOUTH, WEST + 3000, SOUTH + 9000);
const LOWER = rectangle(WEST + 3000, SOUTH, WEST + 5000, SOUTH + 4123.4);
const UPPER = rectangle(WEST + 3000, SOUTH + 4123.4, WEST + 5000, SOUTH + 9000);

function largestOverlapM2(areas: readonly LonLatMultiPolygon[]): number {
  const index = buildAreaIndex(areas);
  const overlaps = areas.flatMap((polygons, position) =>
    areaShares(index, resolveZoneBoundary(polygons), 0).filter((share) => share.position !== position),
  );
  return Math.max(0, ...overlaps.map((share) => share.overlapM2));
}

function rounded(areas: readonly LonLatMultiPolygon[]): readonly LonLatMultiPolygon[] {
  const round = ([longitude, latitude]: LonLat) => [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))] as const;
  return areas.map((polygons) => polygons.map((rings) => rings.map((ring) => ring.map(round))));
}

describe('corners shared by neighbours', () => {
  it('keep areas from overlapping when they are rounded, which they do without', () => {
    const meetings = [0, 1234.5, 2345.6, 3456.7, 4567.8, 5678.9, 6789.1, 9000];
    const neighbours = meetings
      .slice(1)
      .map((north, place) => rectangle(WEST + 3000, SOUTH + (meetings[place] ?? 0), WEST + 5000, SOUTH + north));
    const areas = [LONG, ...neighbours];
    expect(largestOverlapM2(rounded(areas))).toBeGreaterThan(1);
    expect(largestOverlapM2(rounded(shareCorners(areas)))).toBeLessThan(0.001);
  });

  it('are put in where they lie on a border, in its direction, and nowhere else', () => {
    const [long] = shareCorners([LONG, LOWER, UPPER]);
    const meeting = LOWER[0]?.[0]?.[1];
    expect(long?.[0]?.[0]).toHaveLength(6);
    expect(long?.[0]?.[0]?.[3]).toEqual(meeting);
    expect(shareCorners([LOWER])).toEqual([LOWER]);
  });

  it('are one where they are a centimetre apart', () => {
    const [long, lower] = shareCorners([LONG, rectangle(WEST + 3000.01, SOUTH, WEST + 5000, SOUTH + 4123.4)]);
    expect(lower?.[0]?.[0]?.[0]).toEqual(long?.[0]?.[0]?.[4]);
  });

  it('leave what lies a metre from a border where it is', () => {
    const apart = rectangle(WEST + 3001, SOUTH + 1000, WEST + 5000, SOUTH + 2000);
    expect(shareCorners([LONG, apart])).toEqual([LONG, apart]);
  });
});

describe('the borders of a layer', () => {
  const properties = { kommunkod: '9999', regsokod: '9999R001', desokod: '9999A0010' };
  const feature = (polygons: unknown): BorderFeature => ({
    properties,
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  });

  it('have their area in SWEREF 99 TM and six decimals', () => {
    const borders = readBorders([feature(LONG)], 'deso');
    const [area] = borders.ok ? borders.value : [];
    expect(area?.areaM2).toBeCloseTo(27_000_000, -4);
    expect(JSON.stringify(area?.polygons)).not.toMatch(/\d\.\d{7}/);
  });

  it('lose a part that is smaller than the decimals, and keep the rest', () => {
    const speck = rectangle(WEST + 100, SOUTH - 100, WEST + 100.02, SOUTH - 99.98);
    const borders = readBorders([feature([...LONG, ...speck])], 'deso');
    expect(borders.ok ? borders.value[0]?.polygons : []).toHaveLength(1);
  });

  it('are refused with their code where they cannot be read', () => {
    const line = { properties, geometry: { type: 'LineString', coordinates: [] } };
    expect(readBorders([line], 'deso')).toMatchObject({
      ok: false,
      problem: { kind: 'unexpected', message: expect.stringContaining('9999A0010') },
    });
  });
});
