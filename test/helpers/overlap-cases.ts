import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import type { CompanyId, HoldingId, ZoneId } from '../../src/core/identifiers.ts';
import { asId } from '../../src/core/identifiers.ts';
import { buildHoldingIndex } from '../../src/core/overlap/holding-index.ts';
import { holdingPeople } from '../../src/core/overlap/holding-people.ts';
import type { LedgerInput, LedgerZone } from '../../src/core/overlap/ledger-input.ts';
import type { AreaPeople } from '../../src/core/overlap/residents-inside.ts';
import type { Holding, HoldingPlace } from '../../src/core/plan/holdings.ts';
import { PLANE_ORIGIN, planePolygon, rectangle } from './plane-shapes.ts';

/** A rectangle in metres east and north of PLANE_ORIGIN. */
export function box(minX: number, minY: number, maxX: number, maxY: number): LonLatMultiPolygon {
  return [planePolygon(rectangle(minX, minY, maxX, maxY))];
}

export function ledgerZone(
  id: string,
  polygons: LonLatMultiPolygon,
  money: LedgerZone['money'] = [{ year: 2026, amountSek: 1_000_000 }],
): LedgerZone {
  return { id: asId<ZoneId>(id), name: `Zon ${id}`, polygons, boundary: resolveZoneBoundary(polygons), money };
}

export function pointAt(x: number, y: number): HoldingPlace {
  const at: PlanePoint = [PLANE_ORIGIN[0] + x, PLANE_ORIGIN[1] + y];
  return { kind: 'point', position: unprojectPoint(at) };
}

export function holding(id: string, place: HoldingPlace | null, dwellings: number | null = 30, company = 'a'): Holding {
  return {
    id: asId<HoldingId>(id),
    company: asId<CompanyId>(company),
    name: `Hus ${id}`,
    place,
    dwellings,
    designation: '',
    address: '',
    attributes: {},
  };
}

/** Two residents a dwelling and one resident on each 100 m², everywhere; no areas to lie wholly inside. */
export const EVEN_PEOPLE: AreaPeople = {
  residentsInside: ({ areaM2 }) => areaM2 / 100,
  wholeAreasInside: () => ({ positions: new Set(), coversAll: false }),
  areaOf: () => 0,
  residentsPerDwelling: () => 2,
};

export function ledgerInput(zones: readonly LedgerZone[], holdings: readonly Holding[], nearM = 0): LedgerInput {
  const index = buildHoldingIndex(holdings);
  return { zones, index, holdingPeople: holdingPeople(index, EVEN_PEOPLE), areas: EVEN_PEOPLE, nearM };
}
