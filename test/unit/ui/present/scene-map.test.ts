import { describe, expect, it } from 'vitest';
import type { DivisionId, IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { NeedDefinition } from '../../../../src/core/need/need-definition.ts';
import { FIRST_COMPARE_CHOICES } from '../../../../src/store/compare-choices.ts';
import type { Session, SessionStore } from '../../../../src/store/session-store.ts';
import { sceneMapOfScreen, showsPassingColours } from '../../../../src/ui/present/scene-map.ts';

const NEED: NeedDefinition = { preset: 'state', method: 'z-score', missingRule: 'complete', components: [] };
const BOX = { west: 15, south: 59, east: 15.5, north: 59.5 };
const SCREEN = {
  indicator: asId<IndicatorId>('low'),
  division: asId<DivisionId>('deso'),
  year: 2026,
  areasView: 'indicator',
  need: NEED,
  needMap: 'index',
  areaLayer: null,
  compare: { ...FIRST_COMPARE_CHOICES, year: 2019 },
} as const;

function screen(change: Partial<Session> = {}): SessionStore {
  return { state: { ...SCREEN, ...change } } as unknown as SessionStore;
}

describe('what of the screen a scene keeps', () => {
  it('is the figure with its year, the division, the year of the money and the camera', () => {
    expect(sceneMapOfScreen(screen(), { visibleBox: () => BOX })).toEqual({
      ...{ indicator: 'low', indicatorYear: 2019, need: null, division: 'deso', year: 2026, view: BOX },
    });
  });

  it('is the need index where that is what the map shows', () => {
    const kept = sceneMapOfScreen(screen({ areasView: 'need' }), { visibleBox: () => null });
    expect(kept).toMatchObject({ need: NEED, indicatorYear: null, view: null });
  });

  it('is not what colours the areas in passing, which is known', () => {
    expect(showsPassingColours(screen())).toBe(false);
    expect(showsPassingColours(screen({ areasView: 'need' }))).toBe(false);
    expect(showsPassingColours(screen({ areasView: 'screening' }))).toBe(true);
    expect(showsPassingColours(screen({ areasView: 'need', needMap: 'robustness' }))).toBe(true);
    expect(showsPassingColours(screen({ compare: { ...FIRST_COMPARE_CHOICES, view: 'two' } }))).toBe(true);
    expect(showsPassingColours(screen({ compare: { ...FIRST_COMPARE_CHOICES, changeFrom: 2019 } }))).toBe(true);
  });
});
