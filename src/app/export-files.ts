/** Tables and maps out, in one part of the program that is fetched when the first is asked for. */
import type { ExportTable } from '../core/export/export-table.ts';
import { csvFile } from '../io/export/csv-file.ts';
import { geoJsonFile } from '../io/export/geojson-file.ts';
import { geopackage } from '../io/export/geopackage.ts';
import { shapefile } from '../io/export/shapefile.ts';
import { xlsxFile } from '../io/export/xlsx-file.ts';
import type { ExportChoice } from '../ui/export-choice.ts';
import type { Workspace } from '../ui/workspace.ts';
import { allTables, tableOf } from './export-tables.ts';
import { downloadFile } from './files.ts';

interface WrittenFile {
  readonly ending: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const ZIP = 'application/zip';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function exportFile(workspace: Workspace, { what, format, system }: ExportChoice): void {
  const plan = workspace.store().plan();
  const title = plan.title.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  if (format === 'xlsx') {
    downloadFile(`${title}.xlsx`, xlsxFile(allTables(workspace)), XLSX);
    return;
  }
  const table = tableOf(workspace, what);
  const { ending, mediaType, content } = writtenFile(table, format, system, workspace.now());
  downloadFile(`${title} ${table.title}${ending}`, content, mediaType);
}

function writtenFile(
  table: ExportTable,
  format: Exclude<ExportChoice['format'], 'xlsx'>,
  system: ExportChoice['system'],
  writtenAt: string,
): WrittenFile {
  switch (format) {
    case 'geojson':
      return { ending: '.geojson', mediaType: 'application/geo+json', content: geoJsonFile(table, system) };
    case 'geopackage': {
      const content = geopackage([table], system, writtenAt);
      return { ending: '.gpkg', mediaType: 'application/geopackage+sqlite3', content };
    }
    case 'shapefile':
      return { ending: '.zip', mediaType: ZIP, content: shapefile(table, system) };
    case 'csv-swedish':
      return { ending: '.csv', mediaType: 'text/csv', content: csvFile(table, 'swedish') };
    case 'csv-plain':
      return { ending: '.csv', mediaType: 'text/csv', content: csvFile(table, 'plain') };
  }
}
