/** Tables and maps out, in one part of the program that is fetched when the first is asked for. */
import type { ExportTable } from '../core/export/export-table.ts';
import type { ExportWords } from '../core/export/plan-tables.ts';
import { areasTable, overlapsTable, sourcesTable, zonesTable } from '../core/export/plan-tables.ts';
import { csvFile } from '../io/export/csv-file.ts';
import { geoJsonFile } from '../io/export/geojson-file.ts';
import { geopackage } from '../io/export/geopackage.ts';
import { shapefile } from '../io/export/shapefile.ts';
import { xlsxFile } from '../io/export/xlsx-file.ts';
import type { ExportChoice } from '../ui/export-choice.ts';
import type { Workspace } from '../ui/workspace.ts';
import { downloadFile } from './files.ts';

interface WrittenFile {
  readonly ending: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const ZIP = 'application/zip';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function exportFile(workspace: Workspace, choice: ExportChoice): void {
  const { ending, mediaType, content } = writtenFile(workspace, choice);
  const title = workspace
    .store()
    .plan()
    .title.replace(/[\\/:*?"<>|]+/g, ' ')
    .trim();
  const name = choice.format === 'xlsx' ? '' : ` ${tableOf(workspace, choice, wordsOf(workspace)).title}`;
  downloadFile(`${title}${name}${ending}`, content, mediaType);
}

function writtenFile(workspace: Workspace, choice: ExportChoice): WrittenFile {
  const words = wordsOf(workspace);
  const { format, system } = choice;
  const table = tableOf(workspace, choice, words);
  switch (format) {
    case 'xlsx':
      return { ending: '.xlsx', mediaType: XLSX, content: xlsxFile(allTables(workspace, words)) };
    case 'geojson':
      return { ending: '.geojson', mediaType: 'application/geo+json', content: geoJsonFile(table, system) };
    case 'geopackage': {
      const content = geopackage([table], system, workspace.now());
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

function allTables(workspace: Workspace, words: ExportWords): readonly ExportTable[] {
  const { reference } = workspace;
  const kinds: readonly ExportChoice['what'][] = [
    { kind: 'zones' },
    { kind: 'overlaps' },
    ...[...reference.divisions.keys()].map((division) => ({ kind: 'areas', division }) as const),
  ];
  const tables = kinds.map((what) => tableOf(workspace, { what }, words));
  return [...tables, sourcesTable(reference, words)];
}

function tableOf(workspace: Workspace, { what }: Pick<ExportChoice, 'what'>, words: ExportWords): ExportTable {
  const { reference, store, derived, session } = workspace;
  const { zones } = store().plan();
  switch (what.kind) {
    case 'zones':
      return zonesTable(zones, reference, derived.figuresOfZone, derived.zoneMoney(), words);
    case 'overlaps':
      return overlapsTable(zones, reference, words);
    case 'areas': {
      const data = reference.divisions.get(what.division);
      if (data === undefined) throw new Error(`export: no division "${what.division}"`);
      return areasTable(data, reference, data.division.name[session.state.language], words);
    }
  }
}

function wordsOf({ t, session }: Workspace): ExportWords {
  return {
    zones: t('export.zones'),
    overlaps: t('export.overlaps'),
    sources: t('export.sources'),
    code: t('export.code'),
    name: t('export.name'),
    otherName: t('export.otherName'),
    status: t('export.status'),
    areaKm2: t('export.areaKm2'),
    residents: t('export.residents'),
    indicator: t('export.indicator'),
    source: t('export.source'),
    licence: t('export.licence'),
    year: t('export.year'),
    money: (year) => t('export.money', { year }),
    statusOf: ({ status }) => t(`zones.status.${status}`),
    indicatorName: ({ name }) => name[session.state.language],
  };
}
