import { describe, expect, it } from 'vitest';
import { checkPolygons, polygonsFromGeoJson, roundPolygons, toGeoJson } from '../../../../src/core/geometry/geojson.ts';

const TRIANGLE = [
  [15, 59],
  [15.1, 59],
  [15.1, 59.1],
  [15, 59],
];

function problemOf(input: unknown) {
  const result = polygonsFromGeoJson(input);
  return result.ok ? null : result.problem;
}

describe('shapes from GeoJSON', () => {
  it('reads a Polygon, a MultiPolygon and a Feature as parts', () => {
    const polygon = { type: 'Polygon', coordinates: [TRIANGLE] };
    const expected = { ok: true, value: [[TRIANGLE]] };
    expect(polygonsFromGeoJson(polygon)).toEqual(expected);
    expect(polygonsFromGeoJson({ type: 'MultiPolygon', coordinates: [[TRIANGLE]] })).toEqual(expected);
    expect(polygonsFromGeoJson({ type: 'Feature', properties: null, geometry: polygon })).toEqual(expected);
  });

  it('drops heights', () => {
    const high = TRIANGLE.map((position) => [...position, 31.5]);
    expect(polygonsFromGeoJson({ type: 'Polygon', coordinates: [high] })).toEqual({ ok: true, value: [[TRIANGLE]] });
  });

  it('writes one part as a Polygon and several as a MultiPolygon, which read back the same', () => {
    for (const type of ['Polygon', 'MultiPolygon'] as const) {
      const coordinates = type === 'Polygon' ? [TRIANGLE] : [[TRIANGLE], [TRIANGLE]];
      const read = polygonsFromGeoJson({ type, coordinates });
      expect(read.ok && toGeoJson(read.value)).toEqual({ type, coordinates });
    }
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [15, 59] }, 'geometry-invalid'],
    ['text', 'POLYGON((15 59))', 'geometry-invalid'],
    ['nothing', null, 'geometry-invalid'],
    ['a coordinate in words', { type: 'Polygon', coordinates: [[['15', '59']]] }, 'geometry-invalid'],
    ['no parts', { type: 'MultiPolygon', coordinates: [] }, 'zone-shape-empty'],
    ['an open ring', { type: 'Polygon', coordinates: [TRIANGLE.slice(0, 3)] }, 'geometry-ring-open'],
    [
      'two corners',
      {
        type: 'Polygon',
        coordinates: [
          [
            [15, 59],
            [16, 59],
            [15, 59],
          ],
        ],
      },
      'ring-too-short',
    ],
    ['an empty ring', { type: 'Polygon', coordinates: [[]] }, 'ring-too-short'],
    ['a latitude above 90', { type: 'Polygon', coordinates: [[[15, 91]]] }, 'geometry-coordinates-absurd'],
    [
      'a coordinate that is no number',
      { type: 'Polygon', coordinates: [[[Number.NaN, 59]]] },
      'geometry-coordinates-absurd',
    ],
  ])('refuses %s', (_, input, code) => {
    expect(problemOf(input)?.code).toBe(code);
  });

  it('says so when the coordinates look like metres, and where', () => {
    const inMetres = { type: 'MultiPolygon', coordinates: [[TRIANGLE], [TRIANGLE, [[512000, 6570000]]]] };
    expect(problemOf(inMetres)).toEqual({
      code: 'geometry-coordinates-absurd',
      details: { part: 2, ring: 2, longitude: 512000, latitude: 6570000, looksLike: 'metres' },
    });
  });

  it('checks a shape that came some other way by the same rules', () => {
    expect(checkPolygons([]).ok).toBe(false);
    expect(
      checkPolygons([
        [
          [
            [15, 59],
            [15.1, 59],
            [15.1, 59.1],
            [15, 59],
          ],
        ],
      ]).ok,
    ).toBe(true);
  });

  it('rounds to a centimetre', () => {
    expect(roundPolygons([[[[15.12345678, 59.98765432]]]])).toEqual([[[[15.1234568, 59.9876543]]]]);
  });
});
