import { describe, expect, it } from 'vitest';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { overlappingZones } from '../../../../src/core/overlap/overlapping-zones.ts';

function rectangle(west: number, east: number): LonLatMultiPolygon {
  const corners = [
    [west, 59.2],
    [east, 59.2],
    [east, 59.21],
    [west, 59.21],
    [west, 59.2],
  ] as const;
  return [[corners]];
}

const id = (text: string): ZoneId => asId<ZoneId>(text);

function overlapsOf(zones: Readonly<Record<string, LonLatMultiPolygon>>): Readonly<Record<string, readonly string[]>> {
  const boundaries = Object.entries(zones).map(([name, shape]) => [id(name), resolveZoneBoundary(shape)] as const);
  return Object.fromEntries(overlappingZones(new Map(boundaries)));
}

describe('zones that share ground', () => {
  it('names each other', () => {
    expect(overlapsOf({ a: rectangle(15.2, 15.22), b: rectangle(15.21, 15.23) })).toEqual({ a: ['b'], b: ['a'] });
  });

  it('are not those that only share a border', () => {
    expect(overlapsOf({ a: rectangle(15.2, 15.21), b: rectangle(15.21, 15.22) })).toEqual({ a: [], b: [] });
  });

  it('are told apart from a sliver of less than a square metre', () => {
    // A ten-thousandth of a metre by 1,113 m.
    expect(overlapsOf({ a: rectangle(15.2, 15.210000002), b: rectangle(15.21, 15.22) })).toEqual({ a: [], b: [] });
  });

  it('include one that lies inside another, and three in the order given', () => {
    const zones = { inner: rectangle(15.212, 15.214), outer: rectangle(15.2, 15.22), beside: rectangle(15.213, 15.23) };
    expect(overlapsOf(zones)).toEqual({
      inner: ['outer', 'beside'],
      outer: ['inner', 'beside'],
      beside: ['inner', 'outer'],
    });
  });
});
