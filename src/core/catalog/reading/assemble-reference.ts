import { buildAreaIndex } from '../../geometry/area-index.ts';
import type { AreaCode, ColumnId, DivisionId } from '../../identifiers.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { Catalog, Division } from '../catalog.ts';
import { CATALOG_FILE } from '../catalog-schema.ts';
import { columnsOfIndicator } from '../check-catalog.ts';
import { deepFreeze } from '../deep-freeze.ts';
import type { Area, Cell, DivisionData, PointLayer, ReferenceData } from '../reference-data.ts';
import { contentHash } from './content-hash.ts';
import { readAreas } from './read-areas.ts';
import { readColumns } from './read-columns.ts';
import { readPoints } from './read-points.ts';
import type { TellProgress } from './reading-progress.ts';
import { ReadingProgress } from './reading-progress.ts';
import type { ReferenceFile } from './reference-file.ts';

/** Of a division's file, by time: taking its text apart; the rest is projecting and indexing. */
const PART_OF_READING = 0.4;

/** Files that the catalogue names, in its order; a file named twice comes once. */
export function namedFiles(catalog: Catalog): readonly string[] {
  return [...new Set([...catalog.divisions, ...catalog.tables, ...catalog.pointLayers].map(({ file }) => file))];
}

/**
 * The catalogue's files, every one of them under its name, as data checked against each other.
 * The first thing that does not fit is the answer, with file and place; nothing is made by half.
 * @throws where a file that the catalogue names is not among the files
 */
export async function assembleReference(
  catalog: Catalog,
  files: ReadonlyMap<string, ReferenceFile>,
  tellProgress: TellProgress = () => undefined,
): Promise<Result<ReferenceData>> {
  const progress = new ReadingProgress(files, tellProgress);
  const areasOfDivision = new Map<DivisionId, readonly Area[]>();
  for (const division of catalog.divisions) {
    const areas = await readAreas(division.file, fileOf(files, division.file).text);
    if (!areas.ok) return areas;
    areasOfDivision.set(division.id, areas.value);
    progress.add(division.file, PART_OF_READING);
  }

  const divisions = new Map<DivisionId, DivisionData>();
  for (const division of catalog.divisions) {
    const data = assembleDivision(catalog, division, files, areasOfDivision);
    if (!data.ok) return data;
    divisions.set(division.id, data.value);
    progress.add(division.file, 1 - PART_OF_READING);
  }

  const pointLayers: PointLayer[] = [];
  for (const reference of catalog.pointLayers) {
    const points = readPoints(reference.file, fileOf(files, reference.file).text);
    if (!points.ok) return points;
    pointLayers.push({ reference, points: points.value });
  }

  const absent = findAbsentColumn(catalog, divisions);
  if (absent !== null) return fail(absent);
  const hash = referenceHash({ catalog, files });
  return succeed(Object.freeze({ catalog: deepFreeze(catalog), divisions, pointLayers, contentHash: hash }));
}

function assembleDivision(
  catalog: Catalog,
  division: Division,
  files: ReadonlyMap<string, ReferenceFile>,
  areasOfDivision: ReadonlyMap<DivisionId, readonly Area[]>,
): Result<DivisionData> {
  const areas = areasOfDivision.get(division.id) ?? [];
  const orphan = findOrphan(division, areas, areasOfDivision);
  if (orphan !== null) return fail(orphan);

  const columns = new Map<ColumnId, readonly Cell[]>();
  for (const { file } of catalog.tables.filter((table) => table.division === division.id)) {
    const read = readColumns(file, fileOf(files, file).text, division.id, areas);
    if (!read.ok) return read;
    for (const [name, cells] of read.value) {
      if (columns.has(name)) {
        const details = { file, path: `columns.${name}`, expected: 'a column in one table only', received: name };
        return fail(problem('file-invalid', details));
      }
      columns.set(name, cells);
    }
  }
  const index = buildAreaIndex(areas.map((area) => area.polygons));
  const positionOfCode = new Map(areas.map((area, position) => [area.code, position]));
  return succeed({ division, areas, positionOfCode, index, columns });
}

/** An area whose parent is not among the areas of the parent division. */
function findOrphan(
  division: Division,
  areas: readonly Area[],
  areasOfDivision: ReadonlyMap<DivisionId, readonly Area[]>,
): Problem | null {
  if (division.parentDivision === null) return null;
  const parents = new Set<AreaCode>((areasOfDivision.get(division.parentDivision) ?? []).map((area) => area.code));
  for (const [position, { code, parentCode }] of areas.entries()) {
    if (parentCode === null || parents.has(parentCode)) continue;
    return problem('table-code-unknown', {
      file: division.file,
      feature: position + 1,
      areaCode: parentCode,
      childCode: code,
    });
  }
  return null;
}

function findAbsentColumn(catalog: Catalog, divisions: ReadonlyMap<DivisionId, DivisionData>): Problem | null {
  for (const [position, { id, residentsColumn }] of catalog.divisions.entries()) {
    if (divisions.get(id)?.columns.has(residentsColumn)) continue;
    return absentColumn(`divisions.${position}.residentsColumn`, residentsColumn, id);
  }
  for (const [position, indicator] of catalog.indicators.entries()) {
    const columns = divisions.get(indicator.division)?.columns;
    const absent = columnsOfIndicator(indicator).find(({ column }) => !columns?.has(column));
    if (absent !== undefined) {
      return absentColumn(`indicators.${position}.${absent.field}`, absent.column, indicator.division);
    }
  }
  const pyramid = catalog.profile?.agePyramid;
  for (const [position, group] of (pyramid?.groups ?? []).entries()) {
    for (const sex of ['men', 'women'] as const) {
      if (pyramid === undefined || divisions.get(pyramid.division)?.columns.has(group[sex])) continue;
      return absentColumn(`profile.agePyramid.groups.${position}.${sex}`, group[sex], pyramid.division);
    }
  }
  return null;
}

function absentColumn(path: string, column: ColumnId, division: DivisionId): Problem {
  return problem('table-column-missing', { file: CATALOG_FILE, path, column, division });
}

/** What plans know the data by: the catalogue first, then the files in its order. */
export function referenceHash({
  catalog,
  files,
}: {
  readonly catalog: Catalog;
  readonly files: ReadonlyMap<string, ReferenceFile>;
}): string {
  return contentHash([CATALOG_FILE, ...namedFiles(catalog)].map((name) => [name, fileOf(files, name).bytes] as const));
}

function fileOf(files: ReadonlyMap<string, ReferenceFile>, name: string): ReferenceFile {
  const file = files.get(name);
  if (file === undefined) throw new Error(`assembleReference: ${name} was never read`);
  return file;
}
