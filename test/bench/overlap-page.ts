import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import { asId } from '../../src/core/identifiers.ts';
import { buildHoldingIndex } from '../../src/core/overlap/holding-index.ts';
import { holdingPeople } from '../../src/core/overlap/holding-people.ts';
import type { LedgerInput, LedgerZone } from '../../src/core/overlap/ledger-input.ts';
import { overlapLedger } from '../../src/core/overlap/overlap-ledger.ts';
import type { AreaPeople } from '../../src/core/overlap/residents-inside.ts';
import type { BenchResult } from './measure-time.ts';
import { measureEach } from './measure-time.ts';

/** What the page is given: shapes only. */
export interface OverlapShapes {
  readonly zones: readonly LonLatMultiPolygon[];
  readonly holdings: readonly LonLatMultiPolygon[];
}

/** Runs in a page of Chromium: the whole ledger, and the ledger after one zone of it got another border. */
export function measureLedger({ zones, holdings }: OverlapShapes): readonly BenchResult[] {
  const ledgerZones = zones.map((polygons, place) => ledgerZone(place, polygons));
  const input = ledgerInput(ledgerZones, holdings);
  overlapLedger(input);
  return [
    // New borders each time: nothing is remembered.
    measureEach('overlap-ledger-200x20000', [zones], { warmUp: 5, measured: 30 }, (all) =>
      overlapLedger({ ...input, zones: all.map((polygons, place) => ledgerZone(place, polygons)) }),
    ),
    measureEach('overlap-ledger-edited-zone', zones.slice(0, 50), { warmUp: 1, measured: 3 }, (polygons) => {
      const [, ...others] = ledgerZones;
      return overlapLedger({ ...input, zones: [ledgerZone(0, polygons), ...others] });
    }),
  ];
}

const PEOPLE: AreaPeople = {
  residentsInside: ({ areaM2 }) => areaM2 / 100,
  wholeAreasInside: () => ({ positions: new Set(), coversAll: false }),
  areaOf: () => 0,
  residentsPerDwelling: () => 2,
};

function ledgerZone(place: number, polygons: LonLatMultiPolygon): LedgerZone {
  const id = asId<LedgerZone['id']>(`zone-${place}`);
  return { id, name: id, polygons, boundary: resolveZoneBoundary(polygons), money: [{ year: 2026, amountSek: 1e6 }] };
}

/** Holdings of three companies, half of them points, near to 100 m. */
function ledgerInput(zones: readonly LedgerZone[], shapes: readonly LonLatMultiPolygon[]): LedgerInput {
  const index = buildHoldingIndex(
    shapes.map((polygons, place) => ({
      id: asId(`holding-${place}`),
      company: asId(`company-${place % 3}`),
      name: '',
      place:
        place % 2 === 0
          ? ({ kind: 'polygons', polygons } as const)
          : ({ kind: 'point', position: polygons[0]?.[0]?.[0] ?? [15, 59] } as const),
      dwellings: 10 + (place % 40),
      designation: '',
      address: '',
      attributes: {},
    })),
  );
  return { zones, index, holdingPeople: holdingPeople(index, PEOPLE), areas: PEOPLE, nearM: 100 };
}
