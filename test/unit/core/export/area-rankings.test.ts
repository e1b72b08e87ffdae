import { beforeAll, describe, expect, it } from 'vitest';
import type { Reach } from '../../../../src/core/budget/reach.ts';
import { sekInAreas } from '../../../../src/core/budget/reach.ts';
import { reachedAreas } from '../../../../src/core/budget/reach-areas.ts';
import type { DivisionData, ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { ExportTable } from '../../../../src/core/export/export-table.ts';
import type { NeedWords } from '../../../../src/core/export/need-tables.ts';
import { needRankingTable, screeningTable } from '../../../../src/core/export/need-tables.ts';
import { reachTable } from '../../../../src/core/export/reach-table.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { countingDivisionOf } from '../../../../src/core/indicator/counting-division.ts';
import { firstNeedDefinition } from '../../../../src/core/need/need-definition.ts';
import { NEED_INDEX, needIndexIndicator } from '../../../../src/core/need/need-layer.ts';
import { needValues } from '../../../../src/core/need/need-values.ts';
import { screenAreas } from '../../../../src/core/need/screening.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const WORDS: NeedWords = {
  ranking: 'Behov',
  screening: 'Urval',
  rank: 'Plats',
  code: 'Kod',
  name: 'Namn',
  index: 'Index',
  verdict: 'Utfall',
  metCount: 'Uppfyllda',
  nameOf: ({ name, code }) => name ?? code,
  indicatorName: ({ name }) => name.sv,
  weighted: ({ name }, weight) => `${name.sv} (${weight})`,
  condition: ({ condition }) => condition.id,
  outcomeOf: (_, number) => `Villkor ${number}`,
  verdictOf: (verdict) => verdict,
  outcome: (outcome) => outcome,
};

let reference: ReferenceData;
let counting: DivisionData;
let larger: DivisionData;
beforeAll(async () => {
  reference = await shippedReference();
  counting = countingDivisionOf(reference).data;
  const parent = counting.division.parentDivision;
  const data = parent === null ? undefined : reference.divisions.get(parent);
  if (data === undefined) throw new Error('the shipped data have no larger areas');
  larger = data;
});

function column(table: ExportTable, name: string): readonly unknown[] {
  const place = table.fields.findIndex((field) => field.name === name);
  if (place < 0) throw new Error(`no column ${name}`);
  return table.rows.map(({ values }) => values[place]);
}

describe('the table of reach', () => {
  it('sums to all the money: what reaches no area stands last, without a place on the map', () => {
    const [first, second] = counting.areas;
    if (first === undefined || second === undefined) throw new Error('the shipped data have no areas');
    const areaSek = new Map([
      [first.code, 1_000_000],
      [second.code, 1],
    ]);
    const reach: Reach = {
      totalSek: 1_000_301,
      areaSek,
      municipalityWideSek: 200,
      outsideSek: 100,
      withoutPlaceSek: 0,
    };
    const table = reachTable(reach, reachedAreas(reach, counting), {
      ...{ title: 'Räckvidd', code: 'Kod', name: 'Namn', residents: 'Invånare', amount: 'Kronor' },
      ...{ perResident: 'kr/inv', municipalityWide: 'Kommunövergripande', outside: 'Där ingen bor' },
      ...{ withoutPlace: 'Utan plats', nameOf: ({ code }) => code },
    });
    const amounts = column(table, 'sek').map(Number);
    expect(amounts.reduce((sum, amountSek) => sum + amountSek, 0)).toBe(reach.totalSek);
    expect(sekInAreas(reach)).toBe(1_000_001);
    expect(
      table.rows.slice(counting.areas.length).map(({ values, polygons }) => [values[1], values[3], polygons]),
    ).toEqual([
      ['Kommunövergripande', 200, null],
      ['Där ingen bor', 100, null],
    ]);
    expect(table.rows[0]?.polygons).toBe(first.polygons);
  });
});

describe('the tables of need and screening', () => {
  it('rank the greatest need first, and put areas that are not ranked last with what they have', () => {
    const values = needValues(firstNeedDefinition(reference.catalog), larger.division.id, reference);
    const table = needRankingTable(values, larger, WORDS);
    const ranks = column(table, 'rank');
    const ranked = ranks.filter((rank) => rank !== null).map(Number);
    expect(ranked).toEqual(ranked.toSorted((a, b) => a - b));
    expect(ranked).toHaveLength(values.result.rankedCount);
    expect(ranks.slice(ranked.length).every((rank) => rank === null)).toBe(true);
    expect(table.rows).toHaveLength(larger.areas.length);
    for (const [component, indicator] of values.indicators.entries()) {
      const cells = column(table, indicator.id);
      for (const [row, code] of column(table, 'code').entries()) {
        const position = larger.areas.findIndex((area) => area.code === code);
        const place = component * values.matrix.areaCount + position;
        expect(cells[row]).toBe(values.matrix.known[place] === 1 ? values.matrix.values[place] : null);
      }
    }
  });

  it('tell of every area what the screening came to, with value and outcome of every condition', () => {
    const division: DivisionId = larger.division.id;
    const values = needValues(firstNeedDefinition(reference.catalog), division, reference);
    const screening = screenAreas(
      {
        conditions: [
          { id: 'need', indicator: NEED_INDEX, test: { kind: 'worst-share', percent: 20 } },
          { id: 'people', indicator: asId(reference.catalog.start.indicator), test: { kind: 'at-least', limit: 0 } },
        ],
        combination: { kind: 'any' },
      },
      division,
      reference,
      needIndexIndicator(values, reference),
    );
    const table = screeningTable(screening, larger, WORDS);
    expect(column(table, 'verdict')).toEqual(screening.verdicts);
    expect(column(table, 'met')).toEqual(screening.metCounts);
    expect(column(table, 'outcome_1')).toEqual(screening.conditions[0]?.outcomes);
    expect(column(table, 'value_2')).toEqual(
      screening.conditions[1]?.values.map((value) => (typeof value === 'number' ? value : null)),
    );
    expect(table.fields.map(({ title }) => title)).toContain('Villkor 2');
  });
});
