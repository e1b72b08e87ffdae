import { describe, expect, it } from 'vitest';
import { readAreas } from '../../../../../src/core/catalog/reading/read-areas.ts';
import { buildAreaIndex } from '../../../../../src/core/geometry/area-index.ts';
import { areaShares } from '../../../../../src/core/geometry/area-shares.ts';
import { boundaryFromAreas } from '../../../../../src/core/geometry/zone-boundary.ts';

/** Two squares side by side and a third in two parts, one of them with a hole; the first two share arc 1. */
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.001, 0.0005], translate: [15.2, 59.27] },
  arcs: [
    // West of the middle, from its top round to its foot.
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    // The middle, upwards.
    [
      [10, 0],
      [0, 10],
    ],
    // East of the middle, from its foot round to its top.
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
    [
      [30, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
    [
      [32, 2],
      [0, 2],
      [2, 0],
      [0, -2],
      [-2, 0],
    ],
    [
      [50, 0],
      [10, 0],
      [0, 10],
      [-10, -10],
    ],
  ],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'W', name: 'West', parent: null } },
        { type: 'Polygon', arcs: [[2, -2]], properties: { code: 'E', name: null, parent: null } },
        { type: 'MultiPolygon', arcs: [[[3], [4]], [[5]]], properties: { code: 'P', name: 'Parts', parent: null } },
      ],
    },
  },
};

async function areasOf(topology: object) {
  return await readAreas('areas.topojson', JSON.stringify(topology));
}

// biome-ignore lint/suspicious/noExplicitAny: a test breaks files in ways that no type allows.
function withChange(change: (topology: any) => void): object {
  const copy = structuredClone(TOPOLOGY);
  change(copy);
  return copy;
}

describe('a division as TopoJSON', () => {
  it('is read as the areas that its arcs make', async () => {
    const areas = await areasOf(TOPOLOGY);
    if (!areas.ok) throw new Error(JSON.stringify(areas.problem));
    expect(areas.value.map(({ code, name }) => [code, name])).toEqual([
      ['W', 'West'],
      ['E', null],
      ['P', 'Parts'],
    ]);
    const rounded = areas.value.map(({ polygons }) =>
      polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))]))),
    );
    expect(rounded[0]).toEqual([
      [
        [
          [15.21, 59.275],
          [15.2, 59.275],
          [15.2, 59.27],
          [15.21, 59.27],
          [15.21, 59.275],
        ],
      ],
    ]);
    expect(rounded[1]).toEqual([
      [
        [
          [15.21, 59.27],
          [15.22, 59.27],
          [15.22, 59.275],
          [15.21, 59.275],
          [15.21, 59.27],
        ],
      ],
    ]);
    expect(rounded[2]?.map((rings) => rings.length)).toEqual([2, 1]);
  });

  it('has borders that neighbours share to the last digit, so that one takes nothing of the other', async () => {
    const areas = await areasOf(TOPOLOGY);
    if (!areas.ok) throw new Error(JSON.stringify(areas.problem));
    const index = buildAreaIndex(areas.value.map(({ polygons }) => polygons));
    const shares = areaShares(index, boundaryFromAreas(index, [0]), 0);
    expect(shares.map(({ position, shareOfArea }) => [position, shareOfArea])).toEqual([[0, 1]]);
  });

  it('takes positions as they stand where there is no transform', async () => {
    const plain = {
      type: 'Topology',
      arcs: [
        [
          [15.2, 59.27, 12],
          [15.3, 59.27, 12],
          [15.3, 59.3, 12],
          [15.2, 59.27, 12],
        ],
      ],
      objects: {
        a: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: 'A', name: null, parent: null } }],
        },
      },
    };
    expect(await areasOf(plain)).toMatchObject({
      value: [
        {
          polygons: [
            [
              [
                [15.2, 59.27],
                [15.3, 59.27],
                [15.3, 59.3],
                [15.2, 59.27],
              ],
            ],
          ],
        },
      ],
    });
  });

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  it.each<[string, (topology: any) => void, object]>([
    ['no collection', (topology) => (topology.objects = {}), { path: 'objects' }],
    ['two collections', (topology) => (topology.objects.more = topology.objects.areas), { received: 'areas, more' }],
    ['an object that is no collection', (topology) => (topology.objects.areas.type = 'Polygon'), { path: 'type' }],
    [
      'an arc that is not there',
      (topology) => (topology.objects.areas.geometries[1].arcs = [[2, 17]]),
      { path: 'objects.areas.geometries.1.arcs' },
    ],
    [
      'arcs that are no lists',
      (topology) => (topology.objects.areas.geometries[0].arcs = 3),
      { path: 'objects.areas.geometries.0.arcs' },
    ],
    ['a position that is none', (topology) => (topology.arcs[2][1] = ['x', 1]), { path: 'arcs.2.1' }],
  ])('is refused with the place for %s', async (_what, change, details) => {
    const refused = await areasOf(withChange(change));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'file-invalid', details } });
    expect(refused).toMatchObject({ problem: { details: { file: 'areas.topojson' } } });
  });

  it('is checked as GeoJSON is: an open ring, a line and coordinates in metres are refused with the area', async () => {
    const open = await areasOf(withChange((topology) => topology.arcs[5].pop()));
    expect(open).toMatchObject({ problem: { code: 'geometry-invalid', details: { areaCode: 'P', feature: 3 } } });
    const line = await areasOf(withChange((topology) => (topology.objects.areas.geometries[1].type = 'LineString')));
    expect(line).toMatchObject({ problem: { code: 'geometry-invalid', details: { areaCode: 'E' } } });
    const metres = await areasOf(withChange((topology) => (topology.transform.translate = [512000, 6571000])));
    expect(metres).toMatchObject({ problem: { code: 'geometry-coordinates-absurd', details: { areaCode: 'W' } } });
  });
});
