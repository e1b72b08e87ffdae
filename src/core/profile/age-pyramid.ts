import type { AreaProfile } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, ColumnId, DivisionId } from '../identifiers.ts';
import { countOver, partsOfArea } from './count-columns.ts';

/** One sex and age: how many, and their percentage of all in the area and in the municipality. */
export interface PyramidBar {
  readonly people: number;
  readonly percent: number;
  readonly municipalityPercent: number;
}

export interface AgePyramid {
  readonly year: number;
  readonly source: string;
  /** Youngest first. */
  readonly groups: readonly { readonly name: string; readonly men: PyramidBar; readonly women: PyramidBar }[];
  /** The greatest percentage on either side: what the bars are drawn to. */
  readonly greatestPercent: number;
  readonly people: number;
}

/**
 * An area's residents by sex and age beside the municipality's. Null where the catalogue has no such table, the area
 * is not made of its areas, nobody lives there, or a group is not known.
 */
export function agePyramid(division: DivisionId, code: AreaCode, reference: ReferenceData): AgePyramid | null {
  const table = reference.catalog.profile?.agePyramid;
  const data = table === undefined ? undefined : reference.divisions.get(table.division);
  const parts = table === undefined ? null : partsOfArea(division, code, table.division, reference);
  if (table === undefined || data === undefined || parts === null) return null;
  const area = countGroups(table, data, parts);
  const municipality = countGroups(
    table,
    data,
    data.areas.map((_, position) => position),
  );
  if (area === null || municipality === null) return null;
  const bar = (sex: 'men' | 'women', turn: number): PyramidBar => {
    const people = area.counts[turn]?.[sex] ?? 0;
    return {
      people,
      percent: (100 * people) / area.people,
      municipalityPercent: (100 * (municipality.counts[turn]?.[sex] ?? 0)) / municipality.people,
    };
  };
  const groups = table.groups.map(({ name }, turn) => ({ name, men: bar('men', turn), women: bar('women', turn) }));
  const percents = groups.flatMap(({ men, women }) =>
    [men, women].flatMap(({ percent, municipalityPercent }) => [percent, municipalityPercent]),
  );
  const { year, source } = table;
  return { year, source, groups, greatestPercent: Math.max(...percents), people: area.people };
}

interface Counted {
  readonly counts: readonly { readonly men: number; readonly women: number }[];
  readonly people: number;
}

function countGroups(
  table: AreaProfile['agePyramid'],
  data: DivisionData,
  positions: readonly number[],
): Counted | null {
  const counts: { men: number; women: number }[] = [];
  let people = 0;
  const count = (column: ColumnId): number | null => {
    const cell = countOver(data, column, positions);
    return typeof cell === 'number' ? cell : null;
  };
  for (const group of table.groups) {
    const men = count(group.men);
    const women = count(group.women);
    if (men === null || women === null) return null;
    counts.push({ men, women });
    people += men + women;
  }
  return people > 0 ? { counts, people } : null;
}
