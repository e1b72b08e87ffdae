import type { Catalog, Division, Indicator, LocalizedText, PointLayerReference } from '../../core/catalog/catalog.ts';
import { AREA_PROFILE, SCHOOL_MEASURES, STUDENT_AREAS } from './area-profile.ts';
import { columnId, DESO, indicatorId, REGSO } from './identifiers.ts';
import { REGSO_SUMS_OF_DESO, SCHOOL_IS_NOT_ITS_DISTRICT, SIMPLIFIED_BORDERS } from './indicators/caveats.ts';
import { democracyIndicators } from './indicators/democracy.ts';
import { ECONOMY_INDICATORS } from './indicators/economy.ts';
import { HOUSING_INDICATORS } from './indicators/housing.ts';
import { PEOPLE_INDICATORS } from './indicators/people.ts';
import { SAFETY_INDICATORS } from './indicators/safety.ts';
import { WORK_AND_EDUCATION_INDICATORS } from './indicators/work-and-education.ts';
import type { Municipality } from './municipality.ts';
import { PRESETS, START_PRESET } from './presets.ts';
import { PURPOSES } from './purposes.ts';
import type { TurnoutTotal } from './read-turnout.ts';

/** SCB's stated accuracy of the simplified borders, metres. */
const BORDER_ACCURACY_M = 50;

export interface BuiltFileNames {
  readonly desoAreas: string;
  readonly desoTable: string;
  readonly regsoAreas: string;
  readonly regsoTable: string;
  readonly schools: string;
}

export function buildCatalog(
  municipality: Municipality,
  versions: { readonly deso: string; readonly regso: string },
  files: BuiltFileNames,
  turnout: TurnoutTotal,
): Catalog {
  return {
    format: 'zonplan-catalog',
    version: 1,
    municipality: { code: municipality.code, name: municipality.name },
    divisions: divisions(versions, files).map((division) => ({
      ...division,
      caveats: [...division.caveats, ...localCaveats(municipality, 'divisions', division.id)],
    })),
    tables: [
      { division: DESO, file: files.desoTable },
      { division: REGSO, file: files.regsoTable },
    ],
    indicators: indicators(turnout).map((indicator) => ({
      ...indicator,
      caveats: [...indicator.caveats, ...localCaveats(municipality, 'indicators', indicator.id)],
    })),
    pointLayers: [schoolLayer(files.schools)],
    allocation: municipality.allocation,
    bodies: municipality.bodies,
    purposes: PURPOSES,
    presets: PRESETS,
    studentAreas: STUDENT_AREAS,
    profile: AREA_PROFILE,
    start: { indicator: indicatorId('low_econ_std_pct_2024'), division: DESO, preset: START_PRESET },
    basemap: municipality.basemap,
  };
}

function indicators(turnout: TurnoutTotal): readonly Indicator[] {
  return [
    ...PEOPLE_INDICATORS,
    ...ECONOMY_INDICATORS,
    ...WORK_AND_EDUCATION_INDICATORS,
    ...democracyIndicators(turnout),
    ...HOUSING_INDICATORS,
    ...SAFETY_INDICATORS,
  ];
}

function divisions(
  versions: { readonly deso: string; readonly regso: string },
  files: BuiltFileNames,
): readonly Division[] {
  const shared = { accuracyM: BORDER_ACCURACY_M, residentsColumn: columnId('pop_2025'), licence: 'CC0', tableId: null };
  return [
    {
      ...shared,
      id: DESO,
      name: { sv: 'DeSO', en: 'DeSO' },
      version: versions.deso,
      file: files.desoAreas,
      parentDivision: REGSO,
      labelled: false,
      source: `SCB, DeSO ${versions.deso}`,
      caveats: [SIMPLIFIED_BORDERS],
    },
    {
      ...shared,
      id: REGSO,
      name: { sv: 'RegSO', en: 'RegSO' },
      version: versions.regso,
      file: files.regsoAreas,
      parentDivision: null,
      labelled: true,
      source: `SCB, RegSO ${versions.regso}`,
      caveats: [SIMPLIFIED_BORDERS, REGSO_SUMS_OF_DESO],
    },
  ];
}

function schoolLayer(file: string): PointLayerReference {
  return {
    id: 'schools-year-9',
    name: { sv: 'Skolor med årskurs 9', en: 'Schools with year 9' },
    file,
    source: 'Skolverket / Skolinspektionen 2025/26',
    licence: 'Öppna data, källan anges',
    tableId: null,
    caveats: [SCHOOL_IS_NOT_ITS_DISTRICT],
    measures: SCHOOL_MEASURES,
  };
}

function localCaveats(
  municipality: Municipality,
  list: 'divisions' | 'indicators',
  id: string,
): readonly LocalizedText[] {
  return municipality.localCaveats.filter((caveat) => caveat[list].includes(id)).map((caveat) => caveat.text);
}
