import { succeed } from '../../core/result.ts';
import type { ScbMunicipality } from './fetch-municipality.ts';
import type { AreaFigures, TableService } from './fetch-table.ts';
import { fetchTable } from './fetch-table.ts';
import type { ScbResult } from './scb-failure.ts';
import type { TableQuery } from './table-queries.ts';
import {
  AREA_TYPES,
  BACKGROUND,
  BUILDING_TYPES,
  DWELLINGS,
  ECONOMIC_STANDARD,
  EDUCATION,
  HOUSEHOLDS,
  INCOME,
  LABOUR_MARKET,
  LOW_ECONOMIC_STANDARD,
  POPULATION,
} from './table-queries.ts';

/** Every table, by what it is about. */
const QUERIES = {
  population: POPULATION,
  households: HOUSEHOLDS,
  background: BACKGROUND,
  dwellings: DWELLINGS,
  buildingTypes: BUILDING_TYPES,
  education: EDUCATION,
  labourMarket: LABOUR_MARKET,
  income: INCOME,
  economicStandard: ECONOMIC_STANDARD,
  lowEconomicStandard: LOW_ECONOMIC_STANDARD,
  areaTypes: AREA_TYPES,
} as const satisfies Record<string, TableQuery>;

type Subject = keyof typeof QUERIES;
export type ScbFigures = Readonly<Record<Subject, AreaFigures>>;

/** One table after the other, never two at once. */
export async function fetchFigures(
  service: TableService,
  municipality: ScbMunicipality,
): Promise<ScbResult<ScbFigures>> {
  const fetched: Partial<Record<Subject, AreaFigures>> = {};
  for (const subject of Object.keys(QUERIES) as Subject[]) {
    const query = QUERIES[subject];
    const figures = await fetchTable(service, query, municipality[query.division]);
    if (!figures.ok) return figures;
    fetched[subject] = figures.value;
  }
  if (!isComplete(fetched)) throw new Error('a table was not asked for');
  return succeed(fetched);
}

function isComplete(fetched: Partial<Record<Subject, AreaFigures>>): fetched is Record<Subject, AreaFigures> {
  return (Object.keys(QUERIES) as Subject[]).every((subject) => fetched[subject] !== undefined);
}
