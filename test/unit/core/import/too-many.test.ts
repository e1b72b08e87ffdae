import { describe, expect, it } from 'vitest';
import type { RawFeature } from '../../../../src/core/import/geo/raw-feature.ts';
import { readShapes } from '../../../../src/core/import/geo/read-shapes.ts';
import { tooMany } from '../../../../src/core/import/too-many.ts';
import { splitTable } from '../../../../src/workers/import-text.ts';

const HERE = { west: 14.5, south: 59, east: 16, north: 59.6 };

function layerOf(count: number, corners: number): readonly { name: string; system: null; features: RawFeature[] }[] {
  const ring = Array.from({ length: corners }, (_, corner) => [15 + corner / 1e6, 59.2 + (corner % 2) / 1e3] as const);
  const feature: RawFeature = { properties: {}, polygons: [[ring]], points: [], otherKind: null };
  return [{ name: 'ytor', system: null, features: Array.from({ length: count }, () => feature) }];
}

function refusalOf(layers: ReturnType<typeof layerOf>) {
  const read = readShapes(layers, {}, HERE);
  return read.ok ? null : read.problem;
}

describe('a file with more than is taken in at once', () => {
  it('is said to have too many of what it has too many of', () => {
    expect(refusalOf(layerOf(20_001, 4))).toEqual(tooMany('shapes', 20_000));
    expect(refusalOf(layerOf(2, 250_001))).toEqual(tooMany('corners', 500_000));
    const rows = splitTable('1880R001;1\n'.repeat(400_001), ';');
    expect(rows).toEqual({ ok: false, problem: tooMany('rows', 400_000) });
    const cells = splitTable(`${';'.repeat(6_000_000)}\n`.repeat(3), ';');
    expect(cells).toEqual({ ok: false, problem: tooMany('cells', 12_000_000) });
  });

  it('is told the limit with digits in threes', () => {
    expect(tooMany('cells', 12_000_000)).toEqual({
      code: 'import-too-many-cells',
      details: { limit: '12\u00A0000\u00A0000' },
    });
  });
});
