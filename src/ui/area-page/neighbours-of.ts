import type { Area, DivisionData } from '../../core/catalog/reference-data.ts';
import { areaNeighbours } from '../../core/geometry/area-neighbours.ts';

export interface NeighbourArea {
  readonly area: Area;
  readonly position: number;
  readonly sharedM: number;
}

const found = new WeakMap<DivisionData, ReturnType<typeof areaNeighbours>>();

/** Areas that share a border with the one at `position`, longest border first. Worked out once: borders never change. */
export function neighboursOf(data: DivisionData, position: number): readonly NeighbourArea[] {
  const all = found.get(data) ?? areaNeighbours(data.areas);
  found.set(data, all);
  return (all[position] ?? []).flatMap((neighbour) => {
    const area = data.areas[neighbour.position];
    return area === undefined ? [] : [{ area, ...neighbour }];
  });
}
