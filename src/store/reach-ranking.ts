import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import type { NeedRanking } from '../core/budget/reach-ranking.ts';
import { rankingIndicators, rankingOfIndicator, rankingOfNeed } from '../core/budget/reach-ranking.ts';
import type { Indicator } from '../core/catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../core/catalog/reference-data.ts';
import { NEED_INDEX, needIndexIndicator } from '../core/need/need-layer.ts';
import type { NeedValues } from '../core/need/need-values.ts';
import { needValues } from '../core/need/need-values.ts';
import type { SessionStore } from './session-store.ts';

export interface ReachRanking {
  /** The need index, where it ranks any area, then the catalogue's indicators that say which end is worse. */
  readonly rankings: Accessor<readonly Indicator[]>;
  /** What residents are ranked by now; null where there is nothing to rank by. */
  readonly rankedBy: Accessor<Indicator | null>;
  readonly ranking: Accessor<NeedRanking | null>;
}

/** What residents are ranked by: the person's need index, unless they chose an indicator. */
export function createReachRanking(
  reference: ReferenceData,
  session: SessionStore,
  counting: DivisionData,
): ReachRanking {
  const { state } = session;
  const need = createMemo(() => needOnFinest(reference, session, counting));
  const rankings = createMemo((): readonly Indicator[] => {
    const values = need();
    const indicators = rankingIndicators(reference.catalog, counting);
    return values === null ? indicators : [needIndexIndicator(values, reference), ...indicators];
  });
  const rankedBy = createMemo(() => rankings().find(({ id }) => id === state.reach.ranking) ?? rankings()[0] ?? null);
  const ranking = createMemo((): NeedRanking | null => {
    const indicator = rankedBy();
    const values = need();
    if (indicator === null) return null;
    return indicator.id === NEED_INDEX && values !== null
      ? rankingOfNeed(values, reference)
      : rankingOfIndicator(indicator, reference);
  });
  return { rankings, rankedBy, ranking };
}

/** On the division people are counted in, or where the index ranks nothing there on the one it lies in; null where nowhere. */
function needOnFinest(reference: ReferenceData, { state }: SessionStore, counting: DivisionData): NeedValues | null {
  const { id, parentDivision } = counting.division;
  for (const division of [id, parentDivision]) {
    if (division === null) continue;
    const values = needValues(state.need, division, reference);
    if (values.result.rankedCount > 0) return values;
  }
  return null;
}
