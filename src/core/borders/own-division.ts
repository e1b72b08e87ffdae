import type { Area, Cell, DivisionData } from '../catalog/reference-data.ts';
import { buildAreaIndex } from '../geometry/area-index.ts';
import type { ColumnId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import { yearIn } from '../import/read-year.ts';
import { sharesOfAreas } from '../indicator/laid-over.ts';
import type { PlanBorders } from '../plan/plan-borders.ts';
import { LICENCE_NOT_SAID } from '../plan/plan-borders.ts';
import type { DivisionBorders } from './kept-borders.ts';

export const OWN_RESIDENTS = asId<ColumnId>('own-residents');
/** Where the file's name tells no year. */
const NO_VERSION = '–';

const made = new WeakMap<DivisionBorders, { readonly counting: DivisionData; readonly data: DivisionData }>();

/** A division that came with the plan: areas of a file, and the residents that live in them by share of surface. */
export function ownDivision(borders: DivisionBorders, said: PlanBorders, counting: DivisionData): DivisionData {
  const known = made.get(borders);
  const data =
    known?.counting.areas === counting.areas && known.counting.columns === counting.columns
      ? known.data
      : makeData(borders, said, counting);
  made.set(borders, { counting, data });
  const { division } = data;
  return { ...data, division: { ...division, ...saidOf(said), caveats: caveatsOf(said, counting) } };
}

function makeData(
  { division, areas: given }: DivisionBorders,
  said: PlanBorders,
  counting: DivisionData,
): DivisionData {
  const areas = given.map(
    ({ code, polygons, name }): Area => ({ code, name: name ?? null, parentCode: null, polygons }),
  );
  const bare: DivisionData = {
    division: {
      id: division,
      file: `${division}.geojson`,
      parentDivision: null,
      labelled: true,
      ofPlan: true,
      residentsColumn: OWN_RESIDENTS,
      licence: LICENCE_NOT_SAID,
      tableId: null,
      caveats: [],
      ...saidOf(said),
    },
    areas,
    positionOfCode: new Map(areas.map(({ code }, position) => [code, position])),
    index: buildAreaIndex(areas.map(({ polygons }) => polygons)),
    columns: new Map(),
  };
  return { ...bare, columns: new Map([[OWN_RESIDENTS, residentsOf(bare, counting)]]) };
}

function saidOf({ title = '', name, source, accuracyM }: PlanBorders) {
  const version = String(yearIn(name) ?? NO_VERSION);
  return { name: { sv: title, en: title }, version, source: source === '' ? name : source, accuracyM };
}

function caveatsOf({ name }: PlanBorders, { division: { name: counted } }: DivisionData) {
  return [
    {
      sv: `Områdena kommer ur filen ${name}, som lästes in i planen. Deras tal är räknade ur andra indelningar efter andel av ytan, invånarna ur ${counted.sv}; bara det som importerats för områdena själva är deras eget.`,
      en: `The areas come from the file ${name}, which was read into the plan. Their figures are worked out from other divisions by share of surface, residents from ${counted.en}; only what was imported for the areas themselves is their own.`,
    },
  ];
}

/** Whole people; missing where the areas below have none that is known. */
function residentsOf(division: DivisionData, counting: DivisionData): readonly Cell[] {
  const cells = counting.columns.get(counting.division.residentsColumn) ?? [];
  return sharesOfAreas(division, counting).map((shares): Cell => {
    const known = shares.flatMap(({ position, shareOfArea }) => {
      const cell = cells[position];
      return typeof cell === 'number' ? [cell * shareOfArea] : [];
    });
    return known.length === 0 ? 'missing' : Math.round(known.reduce((sum, people) => sum + people, 0));
  });
}
