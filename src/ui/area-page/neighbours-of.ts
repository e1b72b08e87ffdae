import type { Area, DivisionData } from '../../core/catalog/reference-data.ts';
import { areaNeighbours } from '../../core/geometry/area-neighbours.ts';
import { rememberEach } from '../../core/remember.ts';

export interface NeighbourArea {
  readonly area: Area;
  readonly position: number;
  readonly sharedM: number;
}

/** Borders never change. */
const allNeighbours = rememberEach(({ areas }: DivisionData) => areaNeighbours(areas));

/** Areas that share a border with the one at `position`, longest border first. */
export function neighboursOf(data: DivisionData, position: number): readonly NeighbourArea[] {
  return (allNeighbours(data)[position] ?? []).flatMap((neighbour) => {
    const area = data.areas[neighbour.position];
    return area === undefined ? [] : [{ area, ...neighbour }];
  });
}
