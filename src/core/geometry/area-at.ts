import type { AreaIndex } from './area-index.ts';
import type { LonLat } from './lon-lat.ts';
import { projectPoint } from './projection.ts';
import { at } from './typed-array.ts';

/** The position of the area that holds a place, or null outside all. On a shared border one of the two. */
export function areaAt(index: AreaIndex, position: LonLat): number | null {
  const [x, y] = projectPoint(position);
  return index.tree?.search(x, y, x, y).find((candidate) => areaContains(index, candidate, x, y)) ?? null;
}

/** Even-odd count of the border edges straight above the point. */
function areaContains(index: AreaIndex, position: number, x: number, y: number): boolean {
  let isInside = false;
  for (let chain = at(index.areaStart, position); chain < at(index.areaStart, position + 1); chain++) {
    for (let vertex = at(index.chainStart, chain) + 1; vertex < at(index.chainStart, chain + 1); vertex++) {
      const fromX = at(index.x, vertex - 1);
      const toX = at(index.x, vertex);
      if (fromX > x === toX > x) continue;
      const fromY = at(index.y, vertex - 1);
      if (fromY + ((at(index.y, vertex) - fromY) / (toX - fromX)) * (x - fromX) > y) isInside = !isInside;
    }
  }
  return isInside;
}
