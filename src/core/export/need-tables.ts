import type { Indicator } from '../catalog/catalog.ts';
import type { Area, DivisionData } from '../catalog/reference-data.ts';
import type { NeedValues } from '../need/need-values.ts';
import type { ConditionOutcome, ScreenedCondition, Screening, ScreeningVerdict } from '../need/screening.ts';
import { columnsOf, tableOfColumns } from './export-columns.ts';
import type { ExportTable } from './export-table.ts';

export interface NeedWords {
  readonly ranking: string;
  readonly screening: string;
  readonly rank: string;
  readonly code: string;
  readonly name: string;
  readonly index: string;
  readonly verdict: string;
  readonly metCount: string;
  readonly nameOf: (area: Area) => string;
  readonly indicatorName: (indicator: Indicator) => string;
  readonly weighted: (indicator: Indicator, weight: number) => string;
  readonly condition: (condition: ScreenedCondition) => string;
  readonly outcomeOf: (condition: ScreenedCondition, number: number) => string;
  readonly verdictOf: (verdict: ScreeningVerdict) => string;
  readonly outcome: (outcome: ConditionOutcome) => string;
}

interface AreaRow {
  readonly area: Area;
  readonly position: number;
}

/** Digits of the index: no score that ranks two areas apart is written the same. */
const INDEX_DECIMALS = 9;

/** Greatest need first, those that are not ranked last and without a rank; each with the values that it rests on. */
export function needRankingTable(values: NeedValues, data: DivisionData, words: NeedWords): ExportTable {
  const { result, matrix, indicators, weights } = values;
  const rankOf = ({ position }: AreaRow): number => result.ranks[position] ?? Number.POSITIVE_INFINITY;
  const rows = rowsOf(data).toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
  const { text, number } = columnsOf<AreaRow>();
  return tableOfColumns(
    { name: 'need_ranking', title: words.ranking },
    [
      number('rank', words.rank, ({ position }) => result.ranks[position]),
      text('code', words.code, ({ area }) => area.code),
      text('name', words.name, ({ area }) => words.nameOf(area)),
      number('need_index', words.index, ({ position }) => {
        const score = result.scores[position] ?? null;
        return score === null ? null : Number(score.toFixed(INDEX_DECIMALS));
      }),
      ...indicators.map((indicator, component) =>
        number(indicator.id, words.weighted(indicator, weights[component] ?? 0), ({ position }) => {
          const place = component * matrix.areaCount + position;
          return matrix.known[place] === 1 ? matrix.values[place] : null;
        }),
      ),
    ],
    rows,
    ({ area }) => area.polygons,
  );
}

/** Every area against every condition: what it comes to, the value and whether it meets the condition. */
export function screeningTable(screening: Screening, data: DivisionData, words: NeedWords): ExportTable {
  const { conditions, verdicts, metCounts } = screening;
  const { text, number } = columnsOf<AreaRow>();
  return tableOfColumns(
    { name: 'screening', title: words.screening },
    [
      text('code', words.code, ({ area }) => area.code),
      text('name', words.name, ({ area }) => words.nameOf(area)),
      text('verdict', words.verdict, ({ position }) => words.verdictOf(verdicts[position] ?? 'no-match')),
      number('met', words.metCount, ({ position }) => metCounts[position] ?? 0),
      ...conditions.flatMap((condition, place) => [
        number(`value_${place + 1}`, words.condition(condition), ({ position }) => {
          const value = condition.values[position];
          return typeof value === 'number' ? value : null;
        }),
        text(`outcome_${place + 1}`, words.outcomeOf(condition, place + 1), ({ position }) =>
          words.outcome(condition.outcomes[position] ?? 'unknown'),
        ),
      ]),
    ],
    rowsOf(data),
    ({ area }) => area.polygons,
  );
}

function rowsOf({ areas }: DivisionData): readonly AreaRow[] {
  return areas.map((area, position) => ({ area, position }));
}
