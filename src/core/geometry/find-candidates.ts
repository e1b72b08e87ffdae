import type { AreaIndex } from './area-index.ts';
import { windingAround } from './area-overlap.ts';
import type { ZoneBoundary } from './zone-boundary.ts';

/** The areas that a zone may touch. */
export interface Candidates {
  /** Ascending. */
  readonly positions: Uint32Array;
  /** By position: 1 for areas known to lie wholly inside. */
  readonly isInside: Uint8Array;
}

/** As many as a leaf of the R-tree holds, whose answer comes leaf by leaf: neighbours, mostly. */
const GROUP = 16;

/**
 * Areas whose box meets the zone's, but for those that lie outside together with their neighbours; those that lie inside
 * with them are told. Over a large zone hardly any area then has to be looked at alone.
 */
export function findCandidates(index: AreaIndex, zone: ZoneBoundary): Candidates {
  const isInside = new Uint8Array(index.areaCount);
  const positions: number[] = [];
  const group = new Uint32Array(GROUP);
  const box = new Float64Array(4);
  let count = 0;
  const settle = () => {
    const winding = windingAround(zone, box[0] as number, box[1] as number, box[2] as number, box[3] as number);
    for (let entry = 0; entry < count && winding !== 0; entry++) {
      const position = group[entry] as number;
      positions.push(position);
      if (winding !== null) isInside[position] = 1;
    }
    count = 0;
  };
  const { minX, minY, maxX, maxY } = zone.box;
  // The tree hands over the boxes from its own memory, where neighbours lie side by side.
  index.tree?.search(minX, minY, maxX, maxY, (position, left, bottom, right, top) => {
    box[0] = count === 0 ? left : Math.min(box[0] as number, left);
    box[1] = count === 0 ? bottom : Math.min(box[1] as number, bottom);
    box[2] = count === 0 ? right : Math.max(box[2] as number, right);
    box[3] = count === 0 ? top : Math.max(box[3] as number, top);
    group[count++] = position;
    if (count === GROUP) settle();
    return false;
  });
  if (count > 0) settle();
  return { positions: new Uint32Array(positions).sort(), isInside };
}
