import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { areaShares } from '../../src/core/geometry/area-shares.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import { GRID_CENTRE, holdings, starZones } from './kernel-cases.ts';
import type { BenchResult } from './measure-time.ts';
import { measureEach } from './measure-time.ts';
import type { OverlapShapes } from './overlap-page.ts';

const ZONES = 200;
const HOLDINGS = 20_000;

/** Overlap areas of 200 zones × 20,000 holdings, every pair, and of one edited zone with all holdings. */
export function benchOverlaps(): readonly BenchResult[] {
  const index = buildAreaIndex(holdings(HOLDINGS));
  const zones = starZones(7, GRID_CENTRE, 27000, 3000, ZONES);
  const overlapsOf = (zone: (typeof zones)[number]) => areaShares(index, resolveZoneBoundary(zone), 0);
  return [
    measureEach('overlaps-all-pairs', [zones], { warmUp: 5, measured: 20 }, (all) => all.map(overlapsOf)),
    measureEach('overlaps-one-zone', zones, { warmUp: 2, measured: 5 }, overlapsOf),
  ];
}

/** The overlap ledger of 200 zones and 20,000 holdings, in a page of Chromium: whole, and after an edit of one zone. */
export async function benchOverlapLedger(): Promise<readonly BenchResult[]> {
  const { runInPage } = await import('./page-bench.ts');
  const shapes: OverlapShapes = {
    zones: starZones(7, GRID_CENTRE, 27000, 3000, ZONES),
    holdings: holdings(HOLDINGS),
  };
  return await runInPage<OverlapShapes, readonly BenchResult[]>('./overlap-page.ts', 'measureLedger', shapes);
}
