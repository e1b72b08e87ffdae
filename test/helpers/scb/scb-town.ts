import type { PlanePoint } from '../../../src/core/geometry/projection.ts';

/**
 * A made-up municipality as SCB might have it: four DeSO in two RegSO, EPSG:3006. The western area's long border has no
 * corner where its two eastern neighbours meet, and one area lies in a hole of another.
 */
export const TOWN = { code: '9999', name: 'Exempelstad' } as const;

export interface TownArea {
  readonly code: string;
  readonly regso: string;
  readonly rings: readonly (readonly PlanePoint[])[];
  readonly residents: number;
}

const WEST = 512_345;
const SOUTH = 6_570_123;

function box(west: number, south: number, east: number, north: number): readonly PlanePoint[] {
  const corners = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as const;
  return corners.map(([x, y]) => [WEST + x, SOUTH + y] as const);
}

const ENCLAVE = box(1300, 1200, 1650, 1600);

export const DESO: readonly TownArea[] = [
  { code: '9999A0010', regso: '9999R001', rings: [box(0, 0, 1000, 2000)], residents: 800 },
  { code: '9999B1010', regso: '9999R002', rings: [box(1000, 0, 2000, 733.337)], residents: 1000 },
  { code: '9999C1010', regso: '9999R002', rings: [box(1000, 733.337, 2000, 2000), ENCLAVE], residents: 1200 },
  { code: '9999C1020', regso: '9999R002', rings: [ENCLAVE], residents: 700 },
];

export const REGSO: readonly (TownArea & { readonly name: string; readonly areaType: number })[] = [
  { code: '9999R001', regso: '9999R001', name: 'Västra', areaType: 5, rings: [box(0, 0, 1000, 2000)], residents: 800 },
  {
    code: '9999R002',
    regso: '9999R002',
    name: 'Östra',
    areaType: 1,
    rings: [box(1000, 0, 2000, 2000)],
    residents: 2900,
  },
];

/** What SCB counts in the whole municipality: not quite the sum, for small numbers carry noise. */
export const RESIDENTS = 3703;
