import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { OverlayRule } from '../inside-tracker.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { overlayShapes } from '../overlay-shapes.ts';
import { alignEastings } from './align-eastings.ts';
import { regionToPolygons } from './region-to-polygons.ts';

/**
 * Lays shapes over each other and gives what the rule picks as a shape: by the kernel's own resolution, so that the shape
 * shown is the area counted, straight edges in EPSG:3006 included. Nothing left is the problem `zone-nothing-left`.
 */
export function overlayToShape(shapes: readonly LonLatMultiPolygon[], rule: OverlayRule): Result<LonLatMultiPolygon> {
  const polygons = regionToPolygons(overlayShapes(shapes, rule, alignEastings), shapes);
  return polygons.length > 0 ? succeed(polygons) : fail(problem('zone-nothing-left'));
}
