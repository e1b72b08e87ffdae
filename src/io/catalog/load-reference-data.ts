import type { Catalog, Division } from '../../core/catalog/catalog.ts';
import { CATALOG_FILE, parseCatalog } from '../../core/catalog/catalog-schema.ts';
import { columnsOfIndicator } from '../../core/catalog/check-catalog.ts';
import type { Area, Cell, DivisionData, PointLayer, ReferenceData } from '../../core/catalog/reference-data.ts';
import { sha256Hex } from '../../core/catalog/sha256.ts';
import { buildAreaIndex } from '../../core/geometry/area-index.ts';
import type { AreaCode, ColumnId, DivisionId } from '../../core/identifiers.ts';
import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { readAreas } from './read-areas.ts';
import { readColumns } from './read-columns.ts';
import { readJson } from './read-json.ts';
import { readPoints } from './read-points.ts';

/** Gives a file of the data folder as text: over http in the page, from disk in Node. A missing one is `catalog-file-missing`. */
export type ReadText = (file: string) => Promise<Result<string>>;

type Texts = ReadonlyMap<string, string>;

/**
 * Loads the catalogue and every file it names, checked against each other.
 * The first thing that does not fit is the answer, with file and place; nothing is loaded by half.
 */
export async function loadReferenceData(readText: ReadText): Promise<Result<ReferenceData>> {
  const catalogText = await readText(CATALOG_FILE);
  if (!catalogText.ok) return catalogText;
  const json = readJson(CATALOG_FILE, catalogText.value);
  if (!json.ok) return json;
  const catalog = parseCatalog(json.value);
  if (!catalog.ok) return catalog;

  const texts = await readNamedFiles(catalog.value, readText);
  if (!texts.ok) return texts;
  return assemble(catalog.value, catalogText.value, texts.value);
}

async function readNamedFiles(catalog: Catalog, readText: ReadText): Promise<Result<Texts>> {
  const files = [...catalog.divisions, ...catalog.tables, ...catalog.pointLayers].map((named) => named.file);
  const results = await Promise.all(files.map((file) => readText(file)));
  const texts = new Map<string, string>();
  for (const [position, result] of results.entries()) {
    if (!result.ok) return result;
    texts.set(files[position] ?? '', result.value);
  }
  return succeed(texts);
}

function assemble(catalog: Catalog, catalogText: string, texts: Texts): Result<ReferenceData> {
  const areasOfDivision = new Map<DivisionId, readonly Area[]>();
  for (const division of catalog.divisions) {
    const areas = readAreas(division.file, textOf(texts, division.file));
    if (!areas.ok) return areas;
    areasOfDivision.set(division.id, areas.value);
  }

  const divisions = new Map<DivisionId, DivisionData>();
  for (const division of catalog.divisions) {
    const data = assembleDivision(catalog, division, texts, areasOfDivision);
    if (!data.ok) return data;
    divisions.set(division.id, data.value);
  }

  const pointLayers: PointLayer[] = [];
  for (const reference of catalog.pointLayers) {
    const points = readPoints(reference.file, textOf(texts, reference.file));
    if (!points.ok) return points;
    pointLayers.push({ reference, points: points.value });
  }

  const absent = findAbsentColumn(catalog, divisions);
  if (absent !== null) return fail(absent);
  const contentHash = hashOf(catalogText, texts);
  return succeed(Object.freeze({ catalog: deepFreeze(catalog), divisions, pointLayers, contentHash }));
}

function assembleDivision(
  catalog: Catalog,
  division: Division,
  texts: Texts,
  areasOfDivision: ReadonlyMap<DivisionId, readonly Area[]>,
): Result<DivisionData> {
  const areas = areasOfDivision.get(division.id) ?? [];
  const orphan = findOrphan(division, areas, areasOfDivision);
  if (orphan !== null) return fail(orphan);

  const columns = new Map<ColumnId, readonly Cell[]>();
  for (const { file } of catalog.tables.filter((table) => table.division === division.id)) {
    const read = readColumns(file, textOf(texts, file), division.id, areas);
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

/** Each file behind its name and length, so that no two folders run together into the same bytes. */
function hashOf(catalogText: string, texts: Texts): string {
  const encoder = new TextEncoder();
  const chunks = [[CATALOG_FILE, catalogText] as const, ...texts].flatMap(([file, text]) => {
    const bytes = encoder.encode(text);
    return [encoder.encode(`${file}\n${bytes.length}\n`), bytes];
  });
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return sha256Hex(all);
}

function textOf(texts: Texts, file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`loadReferenceData: ${file} was never read`);
  return text;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
