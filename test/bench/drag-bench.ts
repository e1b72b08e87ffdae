import type { AreaIndex } from '../../src/core/geometry/area-index.ts';
import { dragVertexShares } from '../../src/core/geometry/drag-vertex-shares.ts';
import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint, unprojectPoint } from '../../src/core/geometry/projection.ts';
import type { KernelCase } from './kernel-cases.ts';
import type { BenchResult } from './measure-time.ts';
import { summary } from './measure-time.ts';
import { seededRandom } from './seeded-random.ts';

const ACCURACY_M = 50;
const MOVES = 100;
/** A pointer that crosses a screen of some kilometres in a second or two goes about so far between two events. */
const STEP_M = 30;

/** Each zone's first corner is dragged about: pointer position in, shares of all areas touched out. */
export function benchDrag(kernelCase: KernelCase, index: AreaIndex): BenchResult {
  const random = seededRandom(3);
  const timesMs: number[] = [];
  for (const [turn, zone] of [...kernelCase.zones, ...kernelCase.zones].entries()) {
    const drag = dragVertexShares(index, zone, { polygon: 0, ring: 0, vertex: 0 }, ACCURACY_M);
    if (!drag.ok) throw new Error('a zone of the bench has no corner');
    for (const position of walkFrom(firstCorner(zone), random)) {
      const start = performance.now();
      const shares = drag.value.moveTo(position);
      const spentMs = performance.now() - start;
      if (shares.length === 0) throw new Error('a zone of the bench touches no area');
      // The first half warms up.
      if (turn >= kernelCase.zones.length) timesMs.push(spentMs);
    }
  }
  return summary(`kernel-drag-${kernelCase.size}`, timesMs);
}

function firstCorner(zone: LonLatMultiPolygon): LonLat {
  return zone[0]?.[0]?.[0] ?? [0, 0];
}

/** Steps of 30 m in a direction that turns a little at each, back towards the start where it strays over 300 m. */
function walkFrom(start: LonLat, random: () => number): readonly LonLat[] {
  const [startX, startY] = projectPoint(start);
  let [x, y] = [startX, startY];
  let direction = random() * 2 * Math.PI;
  return Array.from({ length: MOVES }, () => {
    if (Math.hypot(x - startX, y - startY) > 300) direction = Math.atan2(startY - y, startX - x);
    direction += (random() - 0.5) * 0.6;
    x += STEP_M * Math.cos(direction);
    y += STEP_M * Math.sin(direction);
    return unprojectPoint([x, y]);
  });
}
