import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { explainNeed } from '../../../../src/core/need/explain-need.ts';
import type { MissingRule, NeedMethod } from '../../../../src/core/need/need-definition.ts';
import {
  definitionOfPreset,
  firstNeedDefinition,
  NEED_METHODS,
  needPresets,
} from '../../../../src/core/need/need-definition.ts';
import { countsOf } from '../../../../src/core/need/need-layer.ts';
import { needRobustness } from '../../../../src/core/need/need-robustness.ts';
import type { NeedValues } from '../../../../src/core/need/need-values.ts';
import { needValues } from '../../../../src/core/need/need-values.ts';
import { MOST_EXPOSED, WEIGHTING_COUNT, WEIGHTING_SEED } from '../../../../src/core/need/robustness-settings.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const REGSO = asId<DivisionId>('regso');
const DESO = asId<DivisionId>('deso');
const ALWAYS = ['Baronbackarna', 'Brickebacken', 'Varberga-Oxhagen', 'Vivalla'];

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

function need(
  preset: string,
  division: DivisionId,
  method: NeedMethod,
  missingRule: MissingRule = 'complete',
): NeedValues {
  const found = needPresets(reference.catalog).find(({ id }) => id === preset);
  if (found === undefined) throw new Error(`no preset ${preset}`);
  return needValues({ ...definitionOfPreset(found, reference.catalog), method, missingRule }, division, reference);
}

function nameOf(area: number, division = REGSO): string {
  return reference.divisions.get(division)?.areas[area]?.name ?? '';
}

/** Shares of the weightings in which areas are among the five most exposed, by name; those that never are left out. */
function shares(values: NeedValues): Readonly<Record<string, number>> {
  const { matrix, definition } = values;
  const { method, missingRule } = definition;
  const fixed = { weightingCount: WEIGHTING_COUNT, seed: WEIGHTING_SEED, mostExposed: MOST_EXPOSED };
  const robustness = needRobustness({ matrix, methods: [method], missingRule, ...fixed });
  const counts = countsOf(robustness, method) ?? new Uint32Array();
  return Object.fromEntries(
    [...counts].flatMap((count, area) => (count === 0 ? [] : [[nameOf(area), count / WEIGHTING_COUNT]])),
  );
}

describe('the state’s four criteria on the shipped data', () => {
  it.each(NEED_METHODS)('rank 16 of 36 RegSO, with the same four at the top, by %s', (method) => {
    const { result } = need('state-criteria', REGSO, method);
    expect(result.rankedCount).toBe(16);
    const top = result.ranks.flatMap((rank, area) => (rank !== null && rank <= 4 ? [nameOf(area)] : []));
    expect(top.toSorted()).toEqual(ALWAYS);
  });

  it.each(NEED_METHODS)('have those four among the five most exposed in all 1,000 weightings, by %s', (method) => {
    const found = shares(need('state-criteria', REGSO, method));
    for (const name of ALWAYS) expect(found[name], name).toBe(1);
    expect(Object.values(found).filter((share) => share === 1)).toHaveLength(4);
  });

  it('leave the fifth place contested', () => {
    const found = shares(need('state-criteria', REGSO, 'z-score'));
    expect(Object.keys(found).toSorted()).toEqual([...ALWAYS, 'Lundby', 'Rosta-Örnsro', 'Västhaga-Solhaga'].toSorted());
    expect(found['Västhaga-Solhaga']).toBeCloseTo(0.787, 3);
    expect(found['Rosta-Örnsro']).toBeCloseTo(0.171, 3);
    expect(found['Lundby']).toBeCloseTo(0.042, 3);
  });

  it('rank all 36 by the components that are available, with Markbacken-Västra Mark and Tybble contested', () => {
    const ranges: Readonly<Record<NeedMethod, readonly [markbacken: number, tybble: number]>> = {
      'z-score': [0.478, 0.442],
      'percentile-rank': [0.649, 0.338],
      exponential: [0.268, 0.643],
      mean: [0.503, 0.561],
    };
    for (const method of NEED_METHODS) {
      const values = need('state-criteria', REGSO, method, 'available');
      expect(values.result.rankedCount).toBe(36);
      const found = shares(values);
      expect(found['Markbacken-Västra Mark'], method).toBeCloseTo(ranges[method][0], 3);
      expect(found['Tybble'], method).toBeCloseTo(ranges[method][1], 3);
    }
  });

  it('rank no DeSO: turnout of a RegSO is never handed down to it', () => {
    const values = need('state-criteria', DESO, 'z-score');
    expect(values.result.rankedCount).toBe(0);
    const turnout = explainNeed(values, 0, reference).find(({ indicator }) => indicator.id === 'turnout_pct_2026');
    expect(turnout).toMatchObject({ value: 'missing', score: null, weight: null });
    // By what is available, every DeSO is ranked, and none by turnout.
    const available = need('state-criteria', DESO, 'z-score', 'available');
    expect(available.result.rankedCount).toBe(91);
    const parts = explainNeed(available, 0, reference);
    expect(parts.map(({ weight }) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3, null]);
  });

  it('come apart into parts that add up to the index', () => {
    const values = need('state-criteria', REGSO, 'exponential');
    for (const area of values.normalised.rankedAreas) {
      const sum = explainNeed(values, area, reference).reduce(
        (total, { contribution }) => total + (contribution ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(values.result.scores[area] ?? Number.NaN, 8);
    }
  });
});

describe('presets', () => {
  it('are those that the catalogue offers, without indicators that say nothing about need', () => {
    const presets = needPresets(reference.catalog);
    expect(presets.map(({ id }) => id)).toEqual([
      'state-criteria',
      'state-criteria-without-turnout',
      'low-economic-standard',
    ]);
    const low = presets.find(({ id }) => id === 'low-economic-standard');
    expect(
      low === undefined ? [] : definitionOfPreset(low, reference.catalog).components.map((part) => part.indicator),
    ).toEqual(['low_econ_std_pct_2024']);
  });

  it('start with one that ranks every DeSO', () => {
    const values = needValues(firstNeedDefinition(reference.catalog), DESO, reference);
    expect(values.definition).toMatchObject({
      preset: reference.catalog.start.preset,
      method: 'z-score',
      missingRule: 'complete',
    });
    expect(values.result.rankedCount).toBe(91);
  });
});

describe('a need index worked out again', () => {
  it('keeps what does not hang on the weights when only they change', () => {
    const before = need('state-criteria', REGSO, 'z-score');
    const [first, ...rest] = before.definition.components;
    if (first === undefined) throw new Error('no components');
    const definition = { ...before.definition, components: [{ ...first, weight: 90 }, ...rest] };
    const after = needValues(definition, REGSO, reference, before);
    expect(after.normalised).toBe(before.normalised);
    expect(after.result.scores).toEqual(needValues(definition, REGSO, reference).result.scores);
    expect(after.result.scores).not.toEqual(before.result.scores);
  });

  it('ranks nothing by a mean of percentages where a part is no percentage, and says which', () => {
    const base = need('state-criteria', REGSO, 'mean').definition;
    const income = {
      indicator: asId<(typeof base.components)[number]['indicator']>('net_income_mean_ksek_2024'),
      weight: 10,
    };
    const values = needValues({ ...base, components: [...base.components, income] }, REGSO, reference);
    expect(values.unfit.map(({ id }) => id)).toEqual(['net_income_mean_ksek_2024']);
    expect(values.result.rankedCount).toBe(0);
  });

  it('asks nobody for a part of weight 0', () => {
    const base = need('state-criteria', DESO, 'z-score').definition;
    const components = base.components.map((part) =>
      part.indicator === 'turnout_pct_2026' ? { ...part, weight: 0 } : part,
    );
    expect(needValues({ ...base, components }, DESO, reference).result.rankedCount).toBe(91);
  });
});
