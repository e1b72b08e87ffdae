import { describe, expect, it } from 'vitest';
import { readAreaGeometry, readPointGeometry } from '../../../../src/core/catalog/area-geometry.ts';

const RING = [
  [15, 59],
  [15, 60],
  [16, 60],
  [15, 59],
];

describe('readAreaGeometry', () => {
  it('reads a Polygon and a MultiPolygon alike', () => {
    expect(readAreaGeometry({ type: 'Polygon', coordinates: [RING] })).toEqual({ ok: true, value: [[RING]] });
    expect(readAreaGeometry({ type: 'MultiPolygon', coordinates: [[RING]] })).toEqual({ ok: true, value: [[RING]] });
  });

  it.each([
    ['nothing', null],
    ['a word', 'Polygon'],
    ['a line', { type: 'LineString', coordinates: RING }],
    ['no part', { type: 'MultiPolygon', coordinates: [] }],
    ['no ring', { type: 'Polygon', coordinates: [] }],
    ['a ring of three positions', { type: 'Polygon', coordinates: [RING.slice(1)] }],
    ['a position that is text', { type: 'Polygon', coordinates: [[...RING.slice(0, 3), ['15', '59']]] }],
    ['a position that is missing', { type: 'Polygon', coordinates: [[...RING.slice(0, 3), null]] }],
  ])('refuses %s', (_what, geometry) => {
    expect(readAreaGeometry(geometry)).toMatchObject({ ok: false, problem: { code: 'geometry-invalid' } });
  });

  it('points at the ring that is open', () => {
    const open = [...RING.slice(0, 3), [15, 59.5]];
    expect(readAreaGeometry({ type: 'MultiPolygon', coordinates: [[RING], [RING, open]] })).toEqual({
      ok: false,
      problem: { code: 'geometry-ring-open', details: { part: 2, ring: 2 } },
    });
  });

  it('refuses coordinates far from Sweden, as metres and swapped axes give', () => {
    const swapped = RING.map(([longitude, latitude]) => [latitude, longitude]);
    expect(readAreaGeometry({ type: 'Polygon', coordinates: [swapped] })).toMatchObject({
      problem: { code: 'geometry-coordinates-absurd', details: { vertex: 1, longitude: 59, latitude: 15 } },
    });
  });
});

describe('readPointGeometry', () => {
  it('reads a Point and refuses anything else', () => {
    expect(readPointGeometry({ type: 'Point', coordinates: [15, 59] })).toEqual({ ok: true, value: [15, 59] });
    expect(readPointGeometry({ type: 'Polygon', coordinates: [RING] }).ok).toBe(false);
    expect(readPointGeometry({ type: 'Point', coordinates: [512_000, 6_570_000] }).ok).toBe(false);
  });
});
