import type { StorySceneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { countingDivisionOf } from '../core/indicator/counting-division.ts';
import { addStoryScenes } from '../core/plan/operations/story-scenes.ts';
import { sceneMapOfScreen, showsPassingColours } from '../ui/present/scene-map.ts';
import type { Workspace } from '../ui/workspace.ts';

/** A scene of what is on the screen: map, figure, years, and the number of the indicator over all zones. */
export function addSceneOfScreen({ session, store, map, reference, attempt, newId, t }: Workspace): void {
  const plan = store().plan();
  const shown = sceneMapOfScreen(session, map);
  // An index has no number over zones: then it is who lives there.
  const indicator = shown.need === null ? session.state.indicator : countingDivisionOf(reference).residents;
  const content = {
    id: asId<StorySceneId>(newId()),
    title: t('command.addSceneTitle', { number: plan.scenes.length + 1 }),
    text: '',
    notes: '',
    ...shown,
    zones: null,
    figure: { kind: 'indicator', indicator, of: plan.zones.length === 0 ? 'municipality' : 'zones', zone: null },
  } as const;
  if (!attempt(addStoryScenes(plan, [content]))) return;
  if (showsPassingColours(session)) session.notify({ messageKey: 'present.coloursLeft' });
  session.set({ task: 'present' });
}
