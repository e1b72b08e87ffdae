import type { StorySceneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { addStoryScenes } from '../core/plan/operations/story-scenes.ts';
import type { Workspace } from '../ui/workspace.ts';

/** A scene of what is on the screen: map, indicator, year, and the number of the indicator over all zones. */
export function addSceneOfScreen({ session, store, map, attempt, newId, t }: Workspace): void {
  const { indicator, division, year } = session.state;
  const plan = store().plan();
  const content = {
    id: asId<StorySceneId>(newId()),
    title: t('command.addSceneTitle', { number: plan.scenes.length + 1 }),
    text: '',
    notes: '',
    indicator,
    division,
    year,
    view: map.visibleBox(),
    zones: null,
    figure: { kind: 'indicator', indicator, of: plan.zones.length === 0 ? 'municipality' : 'zones', zone: null },
  } as const;
  if (attempt(addStoryScenes(plan, [content]))) session.set({ task: 'present' });
}
