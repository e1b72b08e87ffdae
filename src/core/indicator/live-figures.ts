import type { ReferenceData } from '../catalog/reference-data.ts';
import type { DragVertexShares } from '../geometry/drag-vertex-shares.ts';
import { dragVertexShares } from '../geometry/drag-vertex-shares.ts';
import type { VertexPath } from '../geometry/edit-vertices.ts';
import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { findMovedVertex } from '../geometry/moved-vertex.ts';
import type { DivisionId } from '../identifiers.ts';
import type { Result } from '../result.ts';
import { succeed } from '../result.ts';
import type { ZoneFigures } from './figure.ts';
import { computeZoneFigures, figuresOfShares } from './zone-figures.ts';
import type { DivisionShares } from './zone-shares.ts';
import { divisionShares } from './zone-shares.ts';

/** Figures of one drawn shape after another, as a hand changes it. Fails as `computeZoneFigures` does. */
export type LiveFigures = (polygons: LonLatMultiPolygon) => Result<ZoneFigures>;

interface Drag {
  readonly path: VertexPath;
  readonly byDivision: ReadonlyMap<DivisionId, DragVertexShares>;
}

/**
 * The same figures as a full count gives, to 1e-9 of a share: while one corner moves, each step adds only what the corner
 * sweeps. Anything else that changes, and the first step of a corner, is counted in full.
 */
export function makeLiveFigures(reference: ReferenceData): LiveFigures {
  let before: LonLatMultiPolygon | null = null;
  let drag: Drag | null = null;
  return (polygons) => {
    const path = before === null ? null : findMovedVertex(before, polygons);
    before = polygons;
    const corner = path === null ? undefined : polygons[path.polygon]?.[path.ring]?.[path.vertex];
    if (path === null || corner === undefined) {
      drag = null;
      return computeZoneFigures([{ kind: 'drawn', polygons }], reference);
    }
    if (drag === null || !isSamePath(drag.path, path)) drag = beginDrag(reference, polygons, path);
    return succeed(figuresAt(drag, corner, reference));
  };
}

function beginDrag(reference: ReferenceData, polygons: LonLatMultiPolygon, path: VertexPath): Drag {
  const byDivision = new Map<DivisionId, DragVertexShares>();
  for (const [id, { index, division }] of reference.divisions) {
    const begun = dragVertexShares(index, polygons, path, division.accuracyM);
    if (!begun.ok) throw new Error(`live figures: no corner ${JSON.stringify(path)}, though it has just moved`);
    byDivision.set(id, begun.value);
  }
  return { path, byDivision };
}

function figuresAt(drag: Drag, corner: LonLat, reference: ReferenceData): ZoneFigures {
  const byDivision = new Map<DivisionId, DivisionShares>();
  let areaM2 = 0;
  for (const [id, data] of reference.divisions) {
    const division = drag.byDivision.get(id);
    if (division === undefined) throw new Error(`live figures: division ${id} came after the drag began`);
    const shares = division.moveTo(corner);
    areaM2 = division.areaM2;
    byDivision.set(id, { ...divisionShares(data, shares, areaM2), people: null });
  }
  return figuresOfShares({ areaM2, byDivision }, reference);
}

function isSamePath(one: VertexPath, other: VertexPath): boolean {
  return one.polygon === other.polygon && one.ring === other.ring && one.vertex === other.vertex;
}
