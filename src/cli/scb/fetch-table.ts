import type { Cell } from '../../core/catalog/reference-data.ts';
import type { Result } from '../../core/result.ts';
import { succeed } from '../../core/result.ts';
import type { Ask } from './ask.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { Dataset } from './json-stat.ts';
import { readDataset } from './json-stat.ts';
import type { ScbFailure, ScbResult } from './scb-failure.ts';
import { listed, refused, unexpected } from './scb-failure.ts';
import { EDITION } from './settings.ts';
import type { TableQuery } from './table-queries.ts';

/** Where tables are asked for, and how much of one at a time. */
export interface TableService {
  readonly ask: Ask;
  /** Up to and with the API's version, without a slash at the end. */
  readonly address: string;
  readonly cellsInCall: number;
}

/** A table's figures for the areas asked for. */
export interface AreaFigures {
  readonly table: string;
  /** Codes of a variable where the query asked for all there are, with their Swedish labels. */
  readonly valuesOf: (variable: string) => ReadonlyMap<string, string>;
  readonly cellAt: (area: string, codes: Readonly<Record<string, string>>) => Cell;
}

const REGION = 'Region';
const SUFFIX = { deso: `_DeSO${EDITION}`, regso: `_RegSO${EDITION}` } as const;
/** How many values "all there are" may be, when calls are kept under the limit of cells. */
const MOST_VALUES_OF_ALL = 10;

/** Asks for a table in as few calls as its cells allow, and checks that exactly what was asked for came. */
export async function fetchTable(
  service: TableService,
  query: TableQuery,
  areas: readonly string[],
): Promise<ScbResult<AreaFigures>> {
  const { table, division, select } = query;
  const cellsOfArea = Object.values(select).reduce(
    (product, codes) => product * (codes.includes('*') ? MOST_VALUES_OF_ALL : codes.length),
    1,
  );
  const areasInCall = Math.max(1, Math.floor(service.cellsInCall / cellsOfArea));
  const datasetOf = new Map<string, Dataset>();
  let first: Dataset | null = null;
  for (let from = 0; from < areas.length; from += areasInCall) {
    const part = areas.slice(from, from + areasInCall);
    const regions = part.map((area) => `${area}${SUFFIX[division]}`);
    const asked = { [REGION]: regions, ...select };
    const question = {
      url: `${service.address}/tables/${table}/data?lang=sv&outputFormat=json-stat2`,
      body: JSON.stringify({
        selection: Object.entries(asked).map(([variableCode, valueCodes]) => ({ variableCode, valueCodes })),
      }),
    };
    const answer = await service.ask(question, (json) => readAnswer(json, table, asked));
    if (!answer.ok) return await withReason(answer, service, query);
    for (const area of part) datasetOf.set(area, answer.value);
    first ??= answer.value;
  }
  return succeed({
    table,
    valuesOf: (variable) =>
      new Map(first?.codesOf(variable).map((code) => [code, first.labelOf(variable, code)] as const)),
    cellAt: (area, codes) => {
      const dataset = datasetOf.get(area);
      if (dataset === undefined) throw new Error(`${table} was not asked for ${area}`);
      return dataset.cellAt({ ...codes, [REGION]: `${area}${SUFFIX[division]}` });
    },
  });
}

async function withReason(
  failed: Result<never, ScbFailure>,
  { ask, address }: TableService,
  query: TableQuery,
): Promise<ScbResult<never>> {
  if (failed.ok || failed.problem.kind !== 'refused') return failed;
  const why = await explainRefusal(ask, address, query);
  return refused(`${query.table}: ${failed.problem.message}${why === null ? '' : `: ${why}`}`);
}

/** An answer with other codes than those asked for would put figures in the wrong place, or leave some out unseen. */
function readAnswer(
  json: unknown,
  table: string,
  asked: Readonly<Record<string, readonly string[]>>,
): ScbResult<Dataset> {
  const dataset = readDataset(json, table);
  if (!dataset.ok) return dataset;
  const { dimensions, codesOf } = dataset.value;
  for (const [variable, codes] of Object.entries(asked)) {
    if (!dimensions.includes(variable)) return unexpected(`${table}: the answer has no variable ${variable}`);
    if (codes.includes('*')) continue;
    const came = new Set(codesOf(variable));
    const absent = codes.filter((code) => !came.has(code));
    const surplus = [...came].filter((code) => !codes.includes(code));
    if (absent.length > 0 || surplus.length > 0) {
      const what = [
        ...(absent.length > 0 ? [`without ${listed(absent)}`] : []),
        ...(surplus.length > 0 ? [`with ${listed(surplus)}, not asked for`] : []),
      ].join(' and ');
      return unexpected(`${table}: ${came.size} of ${codes.length} ${variable} came, ${what}`);
    }
  }
  const unasked = dimensions.find((variable) => asked[variable] === undefined && codesOf(variable).length !== 1);
  return unasked === undefined
    ? dataset
    : unexpected(`${table}: the answer is by ${unasked} too, which was not asked for`);
}
