import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import type { BenchResult } from './measure-time.ts';
import { measureEach } from './measure-time.ts';
import { seededRandom } from './seeded-random.ts';

const PLACES = 1_000_000;

/** A million places all over Sweden, projected one after the other. */
export function benchProjection(): BenchResult {
  const random = seededRandom(3006);
  const places = Array.from({ length: PLACES }, (): LonLat => [11 + random() * 13, 55.3 + random() * 13.7]);
  return measureEach('project-1000000', [places], { warmUp: 2, measured: 9 }, (all) =>
    all.reduce((sum, place) => sum + projectPoint(place)[0], 0),
  );
}
