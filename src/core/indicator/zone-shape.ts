import type { ReferenceData } from '../catalog/reference-data.ts';
import { dissolveAreas } from '../geometry/dissolve-areas.ts';
import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { resolveZoneBoundary } from '../geometry/zone-boundary.ts';
import type { ZoneShape } from '../plan/plan.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { divisionOfShape } from './whole-areas.ts';

interface Resolved {
  /** What the polygons rest on: the division's areas, which other borders replace. */
  readonly ground: object | undefined;
  readonly polygons: Result<LonLatMultiPolygon>;
  boundary: ZoneBoundary | null;
}

/** Shapes are replaced, never changed, so what follows from one is computed once while it lives. */
const resolvedShapes = new WeakMap<ZoneShape, Resolved>();

/**
 * A zone's polygons in lon/lat: as drawn, or the outline of its areas.
 * Fails with `area-unknown` (a code or division version that the data does not have) or `zone-shape-empty`.
 */
export function zonePolygons(shape: ZoneShape, reference: ReferenceData): Result<LonLatMultiPolygon> {
  return resolved(shape, reference).polygons;
}

/** A zone's border in EPSG:3006, ready for the kernel. Fails as `zonePolygons` does. */
export function zoneBoundaryOf(shape: ZoneShape, reference: ReferenceData): Result<ZoneBoundary> {
  const entry = resolved(shape, reference);
  if (!entry.polygons.ok) return entry.polygons;
  entry.boundary ??= resolveZoneBoundary(entry.polygons.value);
  return succeed(entry.boundary);
}

function resolved(shape: ZoneShape, reference: ReferenceData): Resolved {
  const ground = shape.kind === 'drawn' ? shape.polygons : reference.divisions.get(shape.division)?.areas;
  const cached = resolvedShapes.get(shape);
  if (cached !== undefined && cached.ground === ground) return cached;
  const fresh: Resolved = { ground, polygons: polygonsOf(shape, reference), boundary: null };
  resolvedShapes.set(shape, fresh);
  return fresh;
}

function polygonsOf(shape: ZoneShape, reference: ReferenceData): Result<LonLatMultiPolygon> {
  switch (shape.kind) {
    case 'drawn':
      return shape.polygons.length === 0 ? fail(problem('zone-shape-empty')) : succeed(shape.polygons);
    case 'areas': {
      const division = divisionOfShape(shape, reference);
      if (!division.ok) return division;
      const { areas, positionOfCode } = division.value;
      const chosen = [...new Set(shape.codes)].map((code) => areas[positionOfCode.get(code) ?? -1]?.polygons ?? []);
      return succeed(dissolveAreas(chosen));
    }
  }
}
