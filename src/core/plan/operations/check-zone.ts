import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { isLonLat, readZoneShape } from '../field-values.ts';
import type { ZoneShape } from '../plan.ts';

/** A name with something in it, without space around it. */
export function checkZoneName(name: string): Result<string> {
  const trimmed = name.trim();
  return trimmed === '' ? fail(problem('zone-name-empty')) : succeed(trimmed);
}

/**
 * A shape the document may hold. Self-crossing rings are allowed: they count by the even-odd rule, are explained to
 * the person and mended on request.
 */
export function checkZoneShape(shape: ZoneShape): Result<ZoneShape> {
  if (shape.kind === 'areas') {
    return readZoneShape(shape) === undefined ? fail(problem('zone-shape-empty')) : succeed(shape);
  }
  const rings = shape.polygons.flat();
  if (shape.polygons.length === 0 || rings.length === 0) return fail(problem('zone-shape-empty'));
  for (const ring of rings) {
    if (ring.length < 4) return fail(problem('ring-too-short', { vertices: Math.max(0, ring.length - 1) }));
    const absurd = ring.find((position) => !isLonLat(position));
    if (absurd !== undefined) {
      return fail(problem('geometry-coordinates-absurd', { where: '', longitude: absurd[0], latitude: absurd[1] }));
    }
  }
  return readZoneShape(shape) === undefined ? fail(problem('geometry-ring-open', { where: '' })) : succeed(shape);
}
