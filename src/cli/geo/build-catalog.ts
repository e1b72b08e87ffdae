import type { Catalog, Division, Indicator, LocalizedText, PointLayerReference } from '../../core/catalog/catalog.ts';
import { AREA_PROFILE, SCHOOL_MEASURES, STUDENT_AREAS } from './area-profile.ts';
import { columnId, DESO, indicatorId, REGSO } from './identifiers.ts';
import {
  CHECKED_AT_A_SAMPLE,
  OFFICIAL_BORDERS,
  REGSO_COUNTS_ARE_SUMS,
  REGSO_SUMS_OF_DESO,
  SCHOOL_IS_NOT_ITS_DISTRICT,
  SIMPLIFIED_BORDERS,
} from './indicators/caveats.ts';
import { democracyIndicators } from './indicators/democracy.ts';
import { areaTypeIndicator, ECONOMY_INDICATORS } from './indicators/economy.ts';
import { HOUSING_INDICATORS } from './indicators/housing.ts';
import { PEOPLE_INDICATORS } from './indicators/people.ts';
import { SAFETY_INDICATORS } from './indicators/safety.ts';
import { WORK_AND_EDUCATION_INDICATORS } from './indicators/work-and-education.ts';
import { leftOutCaveats } from './left-out.ts';
import type { Municipality } from './municipality.ts';
import { presetsOf, START_PRESET } from './presets.ts';
import { PURPOSES } from './purposes.ts';
import type { AreaTypeYear } from './read-source-areas.ts';
import type { TurnoutTotal } from './read-turnout.ts';
import type { SourceNotes, SourcePart } from './source-notes.ts';

/** Metres. SCB states the simplified borders' accuracy; of the official ones none is stated, and a street's width is taken. */
const BORDER_ACCURACY_M: Readonly<Record<SourceNotes['borders'], number>> = { simplified: 50, official: 10 };

export interface BuiltFileNames {
  readonly desoAreas: string;
  readonly desoTable: string;
  readonly regsoAreas: string;
  readonly regsoTable: string;
  /** Null where there are no schools. */
  readonly schools: string | null;
}

/** What the sources hold that a catalogue can be without, and what is known of them. */
export interface CatalogParts {
  readonly borders: SourceNotes['borders'];
  readonly figures: SourceNotes['figures'];
  readonly areaTypeYear: AreaTypeYear;
  readonly turnout: TurnoutTotal | null;
  readonly policeAreas: boolean;
}

export function buildCatalog(
  municipality: Municipality,
  versions: { readonly deso: string; readonly regso: string },
  files: BuiltFileNames,
  parts: CatalogParts,
): Catalog {
  const indicators = indicatorsOf(parts);
  return {
    format: 'zonplan-catalog',
    version: 1,
    municipality: { code: municipality.code, name: municipality.name },
    divisions: divisions(versions, files, parts).map((division) => ({
      ...division,
      caveats: [...division.caveats, ...localCaveats(municipality, 'divisions', division.id)],
    })),
    tables: [
      { division: DESO, file: files.desoTable },
      { division: REGSO, file: files.regsoTable },
    ],
    indicators: indicators.map((indicator) => ({
      ...indicator,
      caveats: [...indicator.caveats, ...localCaveats(municipality, 'indicators', indicator.id)],
    })),
    pointLayers: files.schools === null ? [] : [schoolLayer(files.schools)],
    allocation: municipality.allocation,
    bodies: municipality.bodies,
    purposes: PURPOSES,
    presets: presetsOf(new Set(indicators.map((indicator) => indicator.id)), parts.areaTypeYear),
    studentAreas: STUDENT_AREAS,
    profile: AREA_PROFILE,
    start: { indicator: indicatorId('low_econ_std_pct_2024'), division: DESO, preset: START_PRESET },
    basemap: municipality.basemap,
    ...(municipality.accessibilityContact === undefined
      ? {}
      : { accessibilityContact: municipality.accessibilityContact }),
  };
}

function indicatorsOf({ figures, areaTypeYear, turnout, policeAreas }: CatalogParts): readonly Indicator[] {
  const all = [
    ...PEOPLE_INDICATORS,
    ...ECONOMY_INDICATORS,
    areaTypeIndicator(areaTypeYear),
    ...WORK_AND_EDUCATION_INDICATORS,
    ...(turnout === null ? [] : democracyIndicators(turnout)),
    ...HOUSING_INDICATORS,
    ...(policeAreas ? SAFETY_INDICATORS : []),
  ];
  if (figures === 'sample') return all;
  return all.map((indicator) => ({
    ...indicator,
    caveats: indicator.caveats.filter((caveat) => caveat !== CHECKED_AT_A_SAMPLE),
  }));
}

/** The parts that these sources are without. */
function leftOut(files: BuiltFileNames, { turnout, policeAreas }: CatalogParts): readonly SourcePart[] {
  return [
    ...(turnout === null ? (['turnout'] as const) : []),
    ...(files.schools === null ? (['schools'] as const) : []),
    ...(policeAreas ? [] : (['police-areas'] as const)),
  ];
}

function divisions(
  versions: { readonly deso: string; readonly regso: string },
  files: BuiltFileNames,
  parts: CatalogParts,
): readonly Division[] {
  const accuracyM = BORDER_ACCURACY_M[parts.borders];
  const shared = { accuracyM, residentsColumn: columnId('pop_2025'), licence: 'CC0', tableId: null };
  const official = parts.borders === 'official';
  const borders = official ? OFFICIAL_BORDERS : SIMPLIFIED_BORDERS;
  const absent = leftOutCaveats(leftOut(files, parts));
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
      caveats: [borders, ...absent],
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
      caveats: [borders, official ? REGSO_COUNTS_ARE_SUMS : REGSO_SUMS_OF_DESO, ...absent],
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
