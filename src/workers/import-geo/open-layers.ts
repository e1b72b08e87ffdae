import { decodeTopology } from '../../core/catalog/reading/topojson.ts';
import { proposeBorders } from '../../core/import/geo/propose-borders.ts';
import { proposeDivision } from '../../core/import/geo/propose-division.ts';
import type { RawLayer } from '../../core/import/geo/raw-feature.ts';
import { readShapes } from '../../core/import/geo/read-shapes.ts';
import type { ImportReading } from '../../core/import/import-reading.ts';
import type { KnownAreas } from '../../core/import/table-types.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { geoJsonLayer } from './geojson-layer.ts';
import { kmlLayer } from './kml-layer.ts';
import type { OpenedImport } from './opened-import.ts';
import { shapefileLayers } from './shapefile-layer.ts';

/** Layers that can be read again with another layer or system. */
export function openLayers(layers: readonly RawLayer[], known: KnownAreas): Result<OpenedImport> {
  if (layers.every(({ features }) => features.length === 0)) return fail(problem('import-nothing-there'));
  return succeed({
    read: (choices): Result<ImportReading> => {
      const shapes = readShapes(layers, choices.shapes ?? {}, known.here);
      if (!shapes.ok) return shapes;
      const { shapes: surfaces, points, propertyNames } = shapes.value;
      if (surfaces.length === 0 && points.length > 0) return succeed({ kind: 'points', count: points.length });
      const borders = proposeBorders(surfaces, propertyNames, known);
      const division = proposeDivision(surfaces, propertyNames, choices.shapes ?? {});
      return succeed({ kind: 'shapes', shapes: shapes.value, borders, division });
    },
    report: () => '',
  });
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

/** GeoJSON or TopoJSON, already parsed. */
export function openJsonLayers(root: unknown, fileName: string, known: KnownAreas): Result<OpenedImport> {
  const isTopology = typeof root === 'object' && root !== null && 'type' in root && root.type === 'Topology';
  const decoded = isTopology ? decodeTopology(fileName, root) : succeed(root);
  if (!decoded.ok) return decoded;
  const layer = geoJsonLayer(decoded.value, stemOf(fileName));
  return layer === null ? fail(problem('import-not-understood')) : openLayers([layer], known);
}

export function openKml(xml: string, fileName: string, known: KnownAreas): Result<OpenedImport> {
  const layer = kmlLayer(xml, stemOf(fileName));
  return layer === null ? fail(problem('import-not-understood')) : openLayers([layer], known);
}

/** A zip with Shapefiles, or one with KML inside (KMZ). */
export function openGeodataZip(archive: ZipArchive, known: KnownAreas): Result<OpenedImport> {
  const shapefiles = shapefileLayers(archive);
  if (!shapefiles.ok) return shapefiles;
  if (shapefiles.value.length > 0) return openLayers(shapefiles.value, known);
  const entry = archive.entries.find(({ name }) => /\.kml$/i.test(name));
  if (entry === undefined) return fail(problem('import-nothing-there'));
  const kml = archive.unpack(entry);
  return kml.ok ? openKml(new TextDecoder().decode(kml.value), entry.name, known) : kml;
}
