import { generateKeyBetween } from 'fractional-indexing';
import type { StorySceneId } from '../../identifiers.ts';
import type { NeedDefinition } from '../../need/need-definition.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import { orderKeyBehind, orderKeysAfter } from '../order-key.ts';
import type { FieldValue, PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { StoryScene } from '../story-scene.ts';
import { fieldChanges } from './changes.ts';

/** What a scene says and shows; its place in the story is told apart. */
export type StorySceneContent = Omit<StoryScene, 'id' | 'orderKey' | 'indicatorYear' | 'need'> &
  Partial<Pick<StoryScene, 'indicatorYear' | 'need'>>;

/** New scenes last in the story, in the order given. */
export function addStoryScenes(
  plan: Plan,
  scenes: readonly (StorySceneContent & { readonly id: StorySceneId })[],
): Result<PlanPatch> {
  const keys = orderKeysAfter(plan.scenes, scenes.length);
  const changes = scenes.flatMap(({ id, ...content }, position) => [
    ...sceneChanges(id, content),
    ...fieldChanges('scenes', id, { orderKey: keys[position] }),
  ]);
  return succeed({ changes });
}

/** Only the fields said are changed. */
export function setStoryScene(
  plan: Plan,
  { id, ...content }: Partial<StorySceneContent> & { readonly id: StorySceneId },
): Result<PlanPatch> {
  const scene = findScene(plan, id);
  return scene.ok ? succeed({ changes: sceneChanges(id, content) }) : scene;
}

/** A copy right behind the scene. */
export function duplicateStoryScene(
  plan: Plan,
  { id, newId, title }: { readonly id: StorySceneId; readonly newId: StorySceneId; readonly title: string },
): Result<PlanPatch> {
  const scene = findScene(plan, id);
  if (!scene.ok) return scene;
  const { id: _id, orderKey: _orderKey, ...content } = scene.value;
  const orderKey = orderKeyBehind(plan.scenes, id);
  return succeed({
    changes: [...sceneChanges(newId, { ...content, title }), ...fieldChanges('scenes', newId, { orderKey })],
  });
}

/** Puts a scene at a place of the story, 0 the first; beyond the ends means the end. */
export function moveStoryScene(
  plan: Plan,
  { id, position }: { readonly id: StorySceneId; readonly position: number },
): Result<PlanPatch> {
  const scene = findScene(plan, id);
  if (!scene.ok) return scene;
  const others = plan.scenes.filter((each) => each.id !== id);
  const place = Math.max(0, Math.min(others.length, position));
  const before = others[place - 1]?.orderKey ?? null;
  // Scenes of the same key, which two people may make, stand by id: there is no key between them.
  const after = others.slice(place).find(({ orderKey }) => before === null || orderKey > before)?.orderKey ?? null;
  return succeed({ changes: fieldChanges('scenes', id, { orderKey: generateKeyBetween(before, after) }) });
}

export function removeStoryScene(
  plan: Plan,
  { id, now }: { readonly id: StorySceneId; readonly now: string },
): Result<PlanPatch> {
  const scene = findScene(plan, id);
  return scene.ok ? succeed({ changes: fieldChanges('scenes', id, { [DELETED_FIELD]: now }) }) : scene;
}

function sceneChanges(id: StorySceneId, content: Partial<StorySceneContent>): PlanPatch['changes'] {
  const { title, view, zones, figure, need, ...rest } = content;
  return fieldChanges('scenes', id, {
    ...rest,
    title: title?.trim(),
    view: view === undefined || view === null ? view : { ...view },
    need: need === undefined || need === null ? need : needValue(need),
    zones: zones === undefined || zones === null ? zones : [...zones],
    figure: figure === undefined || figure === null ? figure : ({ ...figure } as FieldValue),
  });
}

function needValue({ components, ...need }: NeedDefinition): FieldValue {
  return { ...need, components: components.map((component) => ({ ...component })) };
}

function findScene(plan: Plan, id: StorySceneId): Result<StoryScene> {
  const scene = plan.scenes.find((each) => each.id === id);
  return scene === undefined ? fail(problem('scene-unknown', { scene: id })) : succeed(scene);
}
