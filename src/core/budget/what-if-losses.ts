import type { BudgetLineId, ZoneId } from '../identifiers.ts';
import type { Commitment, Plan } from '../plan/plan.ts';
import type { BudgetTotals } from './budget-totals.ts';
import { placeKey } from './budget-totals.ts';
import { budgetLeaves, sumLeaves } from './leaves.ts';
import type { WhatIfOutcome } from './what-if.ts';

export interface LineLoss {
  readonly line: BudgetLineId;
  /** Gone in every year thought otherwise, or less in some of them. */
  readonly outcome: 'fallen' | 'cut';
  /** Grant before and lost, over the years thought otherwise. */
  readonly beforeSek: number;
  readonly lostSek: number;
  readonly coFinancingSek: number;
  readonly coFinancingLostSek: number;
  readonly commitment: Commitment | null;
}

export interface ZoneLoss {
  readonly zone: ZoneId;
  readonly beforeSek: number;
  readonly lostSek: number;
}

/** Who loses what: kronor of every financier, over the years thought otherwise. */
export interface WhatIfLosses {
  readonly lostSek: number;
  readonly grantLostSek: number;
  /** In falling order. */
  readonly lines: readonly LineLoss[];
  /** Only zones that lose, the most first. */
  readonly zones: readonly ZoneLoss[];
  readonly municipalityWideSek: number;
  readonly withoutPlaceSek: number;
}

/** Line by line and zone by zone: both sum to `lostSek`, the zones with what no zone had. */
export function whatIfLosses(before: Plan, { plan: after, lineYears }: WhatIfOutcome): WhatIfLosses {
  const commitmentOf = new Map(before.budgetLines.map(({ id, commitment }) => [id, commitment]));
  const lines = new Map<BudgetLineId, LineLoss & { readonly keepsAny: boolean }>();
  for (const { line, outcome, beforeSek, afterSek, coFinancingSek, coFinancingLostSek } of lineYears) {
    const known = lines.get(line);
    const keepsAny = (known?.keepsAny ?? false) || outcome !== 'fallen';
    lines.set(line, {
      line,
      outcome: keepsAny ? 'cut' : 'fallen',
      beforeSek: (known?.beforeSek ?? 0) + beforeSek,
      lostSek: (known?.lostSek ?? 0) + beforeSek - afterSek,
      coFinancingSek: (known?.coFinancingSek ?? 0) + coFinancingSek,
      coFinancingLostSek: (known?.coFinancingLostSek ?? 0) + coFinancingLostSek,
      commitment: commitmentOf.get(line) ?? null,
      keepsAny,
    });
  }
  const losing = [...lines.values()].filter(({ lostSek }) => lostSek > 0);
  const years = new Set(lineYears.map(({ year }) => year));
  const placesOf = (plan: Plan): BudgetTotals['byPlace'] =>
    sumLeaves(
      budgetLeaves(plan).filter(({ year }) => years.has(year)),
      placeKey,
    );
  const [had, has] = [placesOf(before), placesOf(after)];
  const lostAt = (key: Parameters<typeof had.get>[0]): number => (had.get(key) ?? 0) - (has.get(key) ?? 0);
  const zones = before.zones
    .map(({ id }) => ({ zone: id, beforeSek: had.get(id) ?? 0, lostSek: lostAt(id) }))
    .filter(({ lostSek }) => lostSek !== 0)
    .sort((a, b) => b.lostSek - a.lostSek || (a.zone < b.zone ? -1 : 1));
  const grantLostSek = losing.reduce((sum, { lostSek }) => sum + lostSek, 0);
  return {
    lostSek: grantLostSek + losing.reduce((sum, { coFinancingLostSek }) => sum + coFinancingLostSek, 0),
    grantLostSek,
    lines: losing.map(({ keepsAny: _, ...loss }) => loss),
    zones,
    municipalityWideSek: lostAt('municipality-wide'),
    withoutPlaceSek: lostAt('without-place'),
  };
}
