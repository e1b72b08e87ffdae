import type { ExportLosses } from '../core/export/export-losses.ts';
import { NO_LOSSES, rowsWithoutPlace } from '../core/export/export-losses.ts';
import type { ExportTable } from '../core/export/export-table.ts';
import { csvFile } from '../io/export/csv-file.ts';
import { geoJsonFile } from '../io/export/geojson-file.ts';
import { geopackage } from '../io/export/geopackage.ts';
import { shapefile } from '../io/export/shapefile.ts';
import { xlsxFile } from '../io/export/xlsx-file.ts';
import { fileNameOf } from '../io/file-name.ts';
import type { ExportChoice } from '../ui/export-choice.ts';
import { downloadFile } from './files.ts';

/** How tables become a file. `writtenAt` is an ISO date and time in UTC. */
export interface TableForm extends Pick<ExportChoice, 'format' | 'system'> {
  readonly writtenAt: string;
}

interface WrittenFile {
  readonly ending: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly losses?: ExportLosses;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads tables, at least one: a workbook has a sheet for each, any other file holds the first. Says what it has no room for. */
export function saveTables(title: string, tables: readonly ExportTable[], form: TableForm): ExportLosses {
  const { ending, mediaType, content, losses = NO_LOSSES } = writtenFile(tables, form);
  downloadFile(`${fileNameOf(title)}${ending}`, content, mediaType);
  return losses;
}

function writtenFile(tables: readonly ExportTable[], { format, system, writtenAt }: TableForm): WrittenFile {
  const [table] = tables;
  if (table === undefined) throw new Error(`save tables: no table for a file of format ${format}`);
  switch (format) {
    case 'xlsx':
      return { ending: '.xlsx', mediaType: XLSX, content: xlsxFile(tables) };
    case 'geojson': {
      const content = geoJsonFile(table, system);
      return { ending: '.geojson', mediaType: 'application/geo+json', content, losses: rowsWithoutPlace(table) };
    }
    case 'geopackage': {
      const content = geopackage([table], system, writtenAt);
      return { ending: '.gpkg', mediaType: 'application/geopackage+sqlite3', content };
    }
    case 'shapefile':
      return { ending: '.zip', mediaType: 'application/zip', ...shapefile(table, system) };
    case 'csv-swedish':
      return { ending: '.csv', mediaType: 'text/csv', content: csvFile(table, 'swedish') };
    case 'csv-plain':
      return { ending: '.csv', mediaType: 'text/csv', content: csvFile(table, 'plain') };
  }
}
