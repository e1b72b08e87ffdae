import { succeed } from '../../core/result.ts';
import type { TableService } from './fetch-table.ts';
import { readDataset } from './json-stat.ts';
import type { ScbFailure, ScbResult } from './scb-failure.ts';
import { refused, unexpected } from './scb-failure.ts';
import { EDITION } from './settings.ts';
import { ALL_AGES, BOTH_SEXES, POPULATION, RESIDENTS_YEAR } from './table-queries.ts';

/** A municipality as SCB's population table has it: what borders and tables are checked against. */
export interface ScbMunicipality {
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  readonly deso: readonly string[];
  readonly regso: readonly string[];
}

/** One small call for everything whose code begins with the municipality's. */
export async function fetchMunicipality(service: TableService, code: string): Promise<ScbResult<ScbMunicipality>> {
  const values = {
    Region: `${code}*`,
    Alder: ALL_AGES,
    Kon: BOTH_SEXES,
    ContentsCode: POPULATION.select['ContentsCode']?.[0] ?? '',
    Tid: RESIDENTS_YEAR,
  };
  const selected = Object.entries(values).map(([name, value]) => `valueCodes[${name}]=${encodeURIComponent(value)}`);
  const url = `${service.address}/tables/${POPULATION.table}/data?lang=sv&outputFormat=json-stat2&${selected.join('&')}`;
  const answer = await service.ask({ url }, (json) => readMunicipality(json, code));
  if (answer.ok || answer.problem.kind !== 'refused') return answer;
  const { kind, message }: ScbFailure = answer.problem;
  return { ok: false, problem: { kind, message: `${noSuchMunicipality(code)} ${message}` } };
}

function readMunicipality(json: unknown, code: string): ScbResult<ScbMunicipality> {
  const dataset = readDataset(json, POPULATION.table);
  if (!dataset.ok) return dataset;
  const { codesOf, labelOf, cellAt } = dataset.value;
  const regions = codesOf('Region');
  const codesEnding = (suffix: string) =>
    regions.filter((region) => region.endsWith(suffix)).map((region) => region.slice(0, -suffix.length));
  const deso = codesEnding(`_DeSO${EDITION}`);
  const regso = codesEnding(`_RegSO${EDITION}`);
  if (!regions.includes(code) || deso.length === 0 || regso.length === 0) return refused(noSuchMunicipality(code));
  const residents = cellAt({ Region: code });
  if (typeof residents !== 'number')
    return unexpected(`${POPULATION.table}: no residents of ${code} in ${RESIDENTS_YEAR}`);
  // Labels are `0180 Stockholm` in this table and `Stockholm` in others.
  const name = labelOf('Region', code).replace(/^\d{4}\s+/, '');
  return succeed({ code, name, residents, deso, regso });
}

function noSuchMunicipality(code: string): string {
  return `SCB has no DeSO ${EDITION} of a municipality ${code}: is the number right?`;
}
