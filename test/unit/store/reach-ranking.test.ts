import { createRoot } from 'solid-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../src/core/catalog/reference-data.ts';
import { countingDivisionOf } from '../../../src/core/indicator/counting-division.ts';
import type { NeedDefinition } from '../../../src/core/need/need-definition.ts';
import { definitionOfPreset, firstNeedDefinition, needPresets } from '../../../src/core/need/need-definition.ts';
import { NEED_INDEX } from '../../../src/core/need/need-layer.ts';
import { FIRST_REACH_CHOICES } from '../../../src/store/reach-choices.ts';
import type { ReachRanking } from '../../../src/store/reach-ranking.ts';
import { createReachRanking } from '../../../src/store/reach-ranking.ts';
import type { Session, SessionStore } from '../../../src/store/session-store.ts';
import { createSessionStore } from '../../../src/store/session-store.ts';
import { shippedReference } from '../../helpers/shipped-reference.ts';

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

function rankedFor(test: (ranking: ReachRanking, session: SessionStore) => void): void {
  createRoot((dispose) => {
    const need = firstNeedDefinition(reference.catalog);
    const session = createSessionStore({ need, reach: FIRST_REACH_CHOICES } as unknown as Session);
    test(createReachRanking(reference, session, countingDivisionOf(reference).data), session);
    dispose();
  });
}

function preset(id: string): NeedDefinition {
  const found = needPresets(reference.catalog).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return definitionOfPreset(found, reference.catalog);
}

describe('what residents are ranked by', () => {
  it('is the need index, unless one chooses another of those offered', () => {
    rankedFor((ranking, session) => {
      expect(ranking.rankings()[0]?.id).toBe(NEED_INDEX);
      expect(ranking.rankedBy()?.id).toBe(NEED_INDEX);
      const other = ranking.rankings()[1]?.id ?? null;
      session.set({ reach: { ...session.state.reach, ranking: other } });
      expect(ranking.rankedBy()?.id).toBe(other);
    });
  });

  it('is the very index that areas are ranked by: its name and its ranking follow', () => {
    rankedFor((ranking, session) => {
      const before = ranking.ranking();
      expect(before?.division).toBe('deso');
      session.set({ need: preset('low-economic-standard') });
      expect(ranking.rankedBy()?.name.sv).toBe('Behovsindex: Låg ekonomisk standard');
      expect(ranking.ranking()?.needOfArea).not.toEqual(before?.needOfArea);
    });
  });

  it('is the index of the larger areas where it ranks none of the smaller', () => {
    rankedFor((ranking, session) => {
      session.set({ need: preset('state-criteria') });
      expect(ranking.rankedBy()?.id).toBe(NEED_INDEX);
      expect(ranking.ranking()?.division).toBe('regso');
    });
  });
});
