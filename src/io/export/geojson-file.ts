import type { ExportPolygons, ExportSystem } from '../../core/export/export-positions.ts';
import { exportPolygons, exportPosition } from '../../core/export/export-positions.ts';
import type { ExportTable } from '../../core/export/export-table.ts';

/**
 * Rows with a place as GeoJSON (RFC 7946). SWEREF 99 TM is named by the older format's `crs`, which GDAL, QGIS and this app
 * read; without it numbers in metres would be taken for degrees.
 */
export function geoJsonFile({ name, fields, rows }: ExportTable, system: ExportSystem): string {
  const features = rows.flatMap(({ values, polygons, point }) => {
    if (polygons === null && point === undefined) return [];
    const properties = Object.fromEntries(fields.map((field, place) => [field.name, values[place] ?? null]));
    const geometry =
      polygons === null && point !== undefined
        ? { type: 'Point', coordinates: exportPosition(point, system) }
        : geometryOf(exportPolygons(polygons ?? [], system));
    return [{ type: 'Feature', properties, geometry }];
  });
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
  return `${JSON.stringify({ type: 'FeatureCollection', name, ...(system === '3006' ? { crs } : {}), features })}\n`;
}

function geometryOf(polygons: ExportPolygons): object {
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
