import type { Cell } from '../../core/catalog/reference-data.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { loadReferenceData } from '../../io/catalog/load-reference-data.ts';
import type { CatalogParts } from './build-catalog.ts';
import { buildCatalog } from './build-catalog.ts';
import { columnTable, desoFeatures, regsoFeatures, schoolFeatures } from './built-files.ts';
import type { DivisionColumns } from './columns.ts';
import { addDerivedColumns, sumToParents } from './derived-columns.ts';
import { reportOverlaps } from './find-overlaps.ts';
import type { SourceFiles, SourceFolder } from './find-source-files.ts';
import { findSourceFiles } from './find-source-files.ts';
import { DESO, REGSO } from './identifiers.ts';
import { areaTypeColumn } from './indicators/economy.ts';
import type { Municipality } from './municipality.ts';
import { MUNICIPALITY_FILE, readMunicipality } from './municipality.ts';
import { readAgeTable } from './read-age-table.ts';
import { hasPoliceAreas, readIndicatorTable } from './read-indicator-table.ts';
import { readSchools } from './read-schools.ts';
import type { AreaTypeYear, DesoProperties, RegsoProperties, SourceAreas } from './read-source-areas.ts';
import { AREA_TYPE_YEARS, areaTypeYearOf, describe, readDesoAreas, readRegsoAreas } from './read-source-areas.ts';
import { readMunicipalityTurnout, readTurnoutByRegso } from './read-turnout.ts';
import type { SourceNotes } from './source-notes.ts';
import { readSourceNotes, SOURCE_NOTES_FILE, SOURCE_PARTS } from './source-notes.ts';
import type { Report, SourceProblem } from './source-problem.ts';
import { feature } from './source-problem.ts';

const SCHOOLS_FILE = 'schools.geojson';

/** Files to write, by name. */
export type BuiltFiles = ReadonlyMap<string, string>;

/**
 * Source files to the files of the data folder, in memory. Everything that does not fit is told at once, with file and
 * row or feature, and then nothing is built. What is built has been loaded once, as the app will load it.
 */
export async function buildGeo(folder: SourceFolder): Promise<Result<BuiltFiles, readonly SourceProblem[]>> {
  const problems: SourceProblem[] = [];
  const report: Report = (found) => problems.push(found);
  const municipality = readMunicipality(folder.get(MUNICIPALITY_FILE), report);
  const notes = readSourceNotes(folder.get(SOURCE_NOTES_FILE), report);
  const sources = findSourceFiles(folder, new Set(notes === null ? SOURCE_PARTS : notes.leftOut), report);
  if (municipality === null || notes === null || sources === null) return fail(problems);

  const built = buildFiles(municipality, notes, sources, report);
  if (built === null || problems.length > 0) return fail(problems);
  const loaded = await loadReferenceData((file) => {
    const text = built.get(file);
    return Promise.resolve(text === undefined ? fail(problem('catalog-file-missing', { file })) : succeed(text));
  });
  if (loaded.ok) return succeed(built);
  const { code, details } = loaded.problem;
  return fail([{ code, file: String(details['file'] ?? ''), place: null, message: describe(loaded.problem) }]);
}

function buildFiles(
  municipality: Municipality,
  notes: SourceNotes,
  sources: SourceFiles,
  report: Report,
): BuiltFiles | null {
  const versions = {
    deso: versionOf(sources.desoAreas.name, report),
    regso: versionOf(sources.regsoAreas.name, report),
  };
  const deso = readDesoAreas(sources.desoAreas, municipality.code, report);
  const regso = readRegsoAreas(sources.regsoAreas, municipality.code, report);
  reportUnknownParents(deso, regso, report);
  reportOverlaps(deso, report);
  reportOverlaps(regso, report);

  const desoCodes = deso.areas.map((area) => area.code);
  const regsoCodes = regso.areas.map((area) => area.code);
  const policeAreas = !notes.leftOut.includes('police-areas') || hasPoliceAreas(sources.indicators);
  const desoColumns: DivisionColumns = {
    codes: desoCodes,
    columns: new Map([
      ...readIndicatorTable(sources.indicators, deso, policeAreas, report),
      ...readAgeTable(sources.ageSex, desoCodes, report),
    ]),
  };
  const { turnoutByRegso, turnoutByVotingDistrict } = sources;
  const withTurnout = turnoutByRegso !== null && turnoutByVotingDistrict !== null;
  const turnoutColumns = withTurnout ? readTurnoutByRegso(turnoutByRegso, regsoCodes, report) : new Map();
  const turnout = withTurnout ? readMunicipalityTurnout(turnoutByVotingDistrict, regsoCodes, report) : null;
  const known = { deso: new Set(desoCodes), regso: new Set(regsoCodes) };
  const schools = sources.schools === null ? null : readSchools(sources.schools, known, report);
  const areaTypeYear = areaTypeYearOf(sources.regsoAreas);
  reportUnknownCaveats(municipality, report);
  // A table that could not be read has no columns to derive from; why is told already.
  if (
    (withTurnout && turnout === null) ||
    !desoColumns.columns.has('pop_2025') ||
    !desoColumns.columns.has('age_man_0_4')
  )
    return null;

  addDerivedColumns(desoColumns);
  const parents = deso.areas.map((area) => area.properties.regso);
  const regsoColumns: DivisionColumns = {
    codes: regsoCodes,
    columns: new Map<string, Cell[]>([
      ...sumToParents(desoColumns, parents, regsoCodes),
      [areaTypeColumn(areaTypeYear), regso.areas.map((area) => area.properties.areaType ?? 'missing')],
      ...turnoutColumns,
    ]),
  };
  const names = {
    desoAreas: `deso-${versions.deso}.geojson`,
    desoTable: `deso-${versions.deso}-columns.json`,
    regsoAreas: `regso-${versions.regso}.geojson`,
    regsoTable: `regso-${versions.regso}-columns.json`,
    schools: schools === null ? null : SCHOOLS_FILE,
  };
  const { borders, figures } = notes;
  const parts: CatalogParts = { borders, figures, areaTypeYear, turnout, policeAreas };
  const catalog = buildCatalog(municipality, versions, names, parts);
  return new Map([
    [names.desoAreas, desoFeatures(deso)],
    [names.desoTable, columnTable(DESO, desoColumns)],
    [names.regsoAreas, regsoFeatures(regso)],
    [names.regsoTable, columnTable(REGSO, regsoColumns)],
    ...(schools === null ? [] : [[SCHOOLS_FILE, schoolFeatures(schools)] as const]),
    ['catalog.json', `${JSON.stringify(catalog, null, 1)}\n`],
  ]);
}

/** The edition of a division is in its file's name, as SCB names them: `…deso-2025.geojson`. */
function versionOf(file: string, report: Report): string {
  const version = /so[-_]?((?:19|20)\d\d)(?!\d)/i.exec(file)?.[1];
  if (version !== undefined) return version;
  report({
    code: 'file-invalid',
    file,
    place: null,
    message: 'the name does not say which edition (for example deso-2025)',
  });
  return '';
}

function reportUnknownParents(
  deso: SourceAreas<DesoProperties>,
  regso: SourceAreas<RegsoProperties>,
  report: Report,
): void {
  const known = new Set(regso.areas.map((area) => area.code));
  for (const { code, featureNumber, properties } of deso.areas) {
    if (known.has(properties.regso)) continue;
    const message = `${code}: RegSO ${properties.regso} is not in ${regso.file}`;
    report({ code: 'table-code-unknown', file: deso.file, place: feature(featureNumber), message });
  }
}

/** A caveat that hangs on a misspelt id would be lost without a word. One on a part that is left out has to wait. */
function reportUnknownCaveats(municipality: Municipality, report: Report): void {
  const known = new Set(AREA_TYPE_YEARS.flatMap((year) => idsOfWholeCatalog(municipality, year)));
  for (const [position, caveat] of municipality.localCaveats.entries()) {
    for (const id of [...caveat.divisions, ...caveat.indicators].filter((named) => !known.has(named))) {
      const place = `localCaveats.${position}`;
      const message = `"${id}" is no division or indicator of the catalogue`;
      report({ code: 'file-invalid', file: MUNICIPALITY_FILE, place, message });
    }
  }
}

function idsOfWholeCatalog(municipality: Municipality, areaTypeYear: AreaTypeYear): readonly string[] {
  const none = { desoAreas: '', desoTable: '', regsoAreas: '', regsoTable: '', schools: '' };
  const { divisions, indicators } = buildCatalog(municipality, { deso: '', regso: '' }, none, {
    borders: 'simplified',
    figures: 'sample',
    areaTypeYear,
    turnout: { numerator: 0, denominator: 1 },
    policeAreas: true,
  });
  return [...divisions, ...indicators].map((entry) => entry.id);
}
