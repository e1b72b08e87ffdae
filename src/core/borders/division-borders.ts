import type { Division, LocalizedText } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import { buildAreaIndex } from '../geometry/area-index.ts';
import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { AreaCode } from '../identifiers.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import type { PlanBorders } from '../plan/plan-borders.ts';
import { LICENCE_NOT_SAID } from '../plan/plan-borders.ts';
import type { DivisionBorders, KeptBorders } from './kept-borders.ts';
import { ownDivision } from './own-division.ts';

/** The borders that a plan asks for, where they are kept here and have every area of the division. */
function bordersOfPlan(said: PlanBorders, own: DivisionData | undefined, kept: KeptBorders): DivisionBorders | null {
  const borders = kept.get(said.fingerprint);
  if (borders === undefined || borders.division !== said.id) return null;
  if (own === undefined) return said.title === undefined ? null : borders;
  const codes = new Set(borders.areas.map(({ code }) => code));
  return own.areas.every(({ code }) => codes.has(code)) ? borders : null;
}

/** What the plan asks for and is not here: its figures are worked out with other borders than it was made with. */
export function bordersMissing(
  reference: ReferenceData,
  said: readonly PlanBorders[],
  kept: KeptBorders,
): readonly PlanBorders[] {
  return said.filter((each) => bordersOfPlan(each, reference.divisions.get(each.id), kept) === null);
}

/**
 * The reference data with the borders that a plan asks for in place of its own, and with the plan's own divisions beside
 * them. Where borders are not here a known division keeps its own, and its caveats say so.
 */
export function withBorders(own: ReferenceData, said: readonly PlanBorders[], kept: KeptBorders): ReferenceData {
  const divisions = new Map(own.divisions);
  for (const each of said) {
    const data = own.divisions.get(each.id);
    if (data !== undefined) divisions.set(each.id, replaced(data, each, bordersOfPlan(each, data, kept)));
  }
  const described = own.catalog.divisions.map((division) => divisions.get(division.id)?.division ?? division);
  const onBorders = { ...own, divisions, catalog: { ...own.catalog, divisions: described } };
  const { data: counting } = countingDivisionOf(onBorders);
  const added = said.flatMap((each) => {
    const borders = own.divisions.has(each.id) ? null : bordersOfPlan(each, undefined, kept);
    return borders === null ? [] : [ownDivision(borders, each, counting)];
  });
  if (added.length === 0) return onBorders;
  for (const data of added) divisions.set(data.division.id, data);
  const { tables } = own.catalog;
  return {
    ...onBorders,
    catalog: {
      ...onBorders.catalog,
      divisions: [...described, ...added.map(({ division }) => division)],
      tables: [...tables, ...added.map(({ division: { id } }) => ({ division: id, file: `${id}-columns.json` }))],
    },
  };
}

const made = new WeakMap<DivisionBorders, { readonly own: DivisionData; readonly data: DivisionData }>();

function replaced(own: DivisionData, said: PlanBorders, borders: DivisionBorders | null): DivisionData {
  const division = described(own.division, said, borders !== null);
  if (borders === null) return { ...own, division };
  const known = made.get(borders);
  const data = known?.own === own ? known.data : bordered(own, borders);
  made.set(borders, { own, data });
  return { ...data, division };
}

function bordered(own: DivisionData, borders: DivisionBorders): DivisionData {
  const byCode = new Map<AreaCode, LonLatMultiPolygon>(borders.areas.map(({ code, polygons }) => [code, polygons]));
  const areas = own.areas.map((area) => ({ ...area, polygons: byCode.get(area.code) ?? area.polygons }));
  return { ...own, areas, index: buildAreaIndex(areas.map(({ polygons }) => polygons)) };
}

function described(division: Division, said: PlanBorders, isKept: boolean): Division {
  if (!isKept) return { ...division, caveats: [...division.caveats, missingCaveat(said)] };
  const { source, accuracyM } = said;
  const caveats = [ownCaveat(said)];
  return { ...division, source: source === '' ? said.name : source, licence: LICENCE_NOT_SAID, accuracyM, caveats };
}

function ownCaveat({ name }: PlanBorders): LocalizedText {
  return {
    sv: `Gränserna kommer ur filen ${name}, som lästes in i planen; de ersätter dem som följer med Zonplan. Siffrorna per område är desamma.`,
    en: `The borders come from the file ${name}, which was read into the plan; they replace those that come with Zonplan. The figures of each area are the same.`,
  };
}

function missingCaveat({ name }: PlanBorders): LocalizedText {
  return {
    sv: `Planen gjordes med gränser ur filen ${name}. De finns inte här: zonernas siffror är räknade med de gränser som följer med Zonplan.`,
    en: `The plan was made with borders from the file ${name}. They are not here: the zones' figures are worked out with the borders that come with Zonplan.`,
  };
}
