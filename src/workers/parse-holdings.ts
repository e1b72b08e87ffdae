import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import type { RawLayer } from '../core/import/geo/raw-feature.ts';
import type { DwellingChoice, HoldingsReading } from '../core/overlap/reading/holdings-reading.ts';
import { readHoldingFeatures } from '../core/overlap/reading/read-holding-features.ts';
import { readHoldingTable } from '../core/overlap/reading/read-holding-table.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { decideDelimiter, decideEncoding, decodeText, splitTable } from './import-text.ts';
import { readableKind } from './readable-file.ts';

const MOST_BYTES = 60_000_000;

/** A file taken apart, before it is decided which column counts dwellings. */
export interface ParsedHoldings {
  read(choice: DwellingChoice): Result<HoldingsReading>;
}

/**
 * GeoJSON, a Shapefile in a zip, a GeoPackage, KML, or a table (text or workbook) with coordinates, designations or addresses.
 * `here` is where the municipality lies, by which the system of coordinates is known. Fails with an `import-…` problem.
 */
export async function parseHoldings(
  fileName: string,
  bytes: Uint8Array,
  here: LonLatBox,
): Promise<Result<ParsedHoldings>> {
  const kind = readableKind(fileName, bytes, MOST_BYTES);
  if (!kind.ok) return kind;
  switch (kind.value) {
    case 'json':
      return await parseJson(bytes, here);
    case 'text':
      return parseText(bytes);
    case 'zip':
      return await parsePacked(bytes, here);
    case 'sqlite': {
      const { geopackageLayers } = await import('./import-geo/geopackage-layers.ts');
      return parsedLayers(geopackageLayers(bytes), here);
    }
    case 'xml': {
      const { kmlLayer } = await import('./import-geo/kml-layer.ts');
      const layer = kmlLayer(decodeText(bytes, decideEncoding(bytes)), fileName);
      return parsedLayers(layer === null ? null : [layer], here);
    }
  }
}

function parsedLayers(layers: readonly RawLayer[] | null, here: LonLatBox): Result<ParsedHoldings> {
  if (layers === null) return fail(problem('import-not-understood'));
  return succeed({ read: (choice) => readHoldingFeatures(layers, choice, here) });
}

async function parseJson(bytes: Uint8Array, here: LonLatBox): Promise<Result<ParsedHoldings>> {
  try {
    const root: unknown = JSON.parse(decodeText(bytes, decideEncoding(bytes)));
    const { geoJsonLayer } = await import('./import-geo/geojson-layer.ts');
    const layer = geoJsonLayer(root, '');
    return parsedLayers(layer === null ? null : [layer], here);
  } catch {
    return fail(problem('import-not-understood'));
  }
}

/** A Shapefile, or a workbook whose first sheet is the list. */
async function parsePacked(bytes: Uint8Array, here: LonLatBox): Promise<Result<ParsedHoldings>> {
  const [{ openZip }, { openWorkbook }, { shapefileLayers }] = await Promise.all([
    import('./zip-archive.ts'),
    import('./read-workbook.ts'),
    import('./import-geo/shapefile-layer.ts'),
  ]);
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const workbook = openWorkbook(archive.value);
  if (workbook !== null) {
    if (!workbook.ok) return workbook;
    const lines = workbook.value.lines(workbook.value.sheets[0] ?? '');
    return lines.ok ? parsedLines(lines.value) : lines;
  }
  const layers = shapefileLayers(archive.value);
  return layers.ok ? parsedLayers(layers.value, here) : layers;
}

function parseText(bytes: Uint8Array): Result<ParsedHoldings> {
  const text = decodeText(bytes, decideEncoding(bytes));
  const lines = splitTable(text, decideDelimiter(text) ?? ';');
  return lines.ok ? parsedLines(lines.value) : lines;
}

function parsedLines(lines: readonly (readonly string[])[]): Result<ParsedHoldings> {
  return succeed({ read: (choice) => readHoldingTable(lines, choice) });
}
