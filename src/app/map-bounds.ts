import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import { boxOfPolygons } from '../core/geometry/measure.ts';

/** All areas of the data. @throws where there are none: such data are refused when they are loaded */
export function mapBounds({ divisions }: ReferenceData): LonLatBox {
  const bounds = boxOfPolygons([...divisions.values()].flatMap(({ areas }) => areas.flatMap((a) => a.polygons)));
  if (bounds === null) throw new Error('map bounds: the reference data have no areas');
  return bounds;
}
