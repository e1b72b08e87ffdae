import type { StoryScene } from '../../core/plan/story-scene.ts';
import type { SessionStore } from '../../store/session-store.ts';
import type { MapActions } from '../map-actions.ts';

type SceneMap = Pick<StoryScene, 'indicator' | 'indicatorYear' | 'need' | 'division' | 'year' | 'view'>;

/** What of the screen a scene keeps: figure, years, division and camera. */
export function sceneMapOfScreen({ state }: SessionStore, map: Pick<MapActions, 'visibleBox'>): SceneMap {
  const { indicator, division, year, compare, areasView, need } = state;
  const showsNeed = areasView === 'need';
  return {
    indicator,
    indicatorYear: showsNeed ? null : compare.year,
    need: showsNeed ? need : null,
    division,
    year,
    view: map.visibleBox(),
  };
}

/** Whether the colours on the screen are of something that a scene cannot keep: a screening, money, two figures at once. */
export function showsPassingColours({ state }: SessionStore): boolean {
  const { areaLayer, areasView, needMap, compare } = state;
  if (areaLayer !== null || areasView === 'screening' || compare.changeFrom !== null) return true;
  return compare.view !== 'one' || (areasView === 'need' && needMap === 'robustness');
}
