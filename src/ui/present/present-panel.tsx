import '../../styles/present.css';
import type { JSX } from 'solid-js';
import { createSignal, For, lazy, Show } from 'solid-js';
import type { StorySceneId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import {
  addStoryScenes,
  duplicateStoryScene,
  moveStoryScene,
  removeStoryScene,
} from '../../core/plan/operations/story-scenes.ts';
import type { StoryScene } from '../../core/plan/story-scene.ts';
import { sceneInWords } from '../../i18n/scene-content.ts';
import type { DecidedPlan } from '../paper-actions.ts';
import { commandItem } from '../primitives/command-item.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { SceneEditor } from './scene-editor.tsx';
import { createSceneSource, showScene } from './scene-source.ts';
import { starterStory } from './starter-story.ts';

const ChangesView = lazy(async () => ({ default: (await import('./changes-view.tsx')).ChangesView }));

/** The story of the meeting: scenes in order, one of them open for editing. */
export function PresentPanel(): JSX.Element {
  const workspace = useWorkspace();
  const { store, paper, attempt, t } = workspace;
  const scenes = () => store().plan().scenes;
  const [chosen, setChosen] = createSignal<StorySceneId | null>(null);
  const [dragged, setDragged] = createSignal<StorySceneId | null>(null);
  const [over, setOver] = createSignal<StorySceneId | null>(null);
  const [copied, setCopied] = createSignal(false);
  const [reading, setReading] = createSignal(false);
  const [decided, setDecided] = createSignal<DecidedPlan | null>(null);
  const [pictureTold, setPictureTold] = createSignal('');
  const source = createSceneSource(workspace, () => store().plan());
  const open = () => scenes().find(({ id }) => id === chosen());
  const titleOf = ({ title }: StoryScene): string => (title === '' ? t('present.untitled') : title);
  const choose = (scene: StoryScene): void => {
    setChosen(scene.id);
    setPictureTold('');
    showScene(workspace, scene);
  };
  const move = (id: StorySceneId, position: number): void => {
    attempt(moveStoryScene(store().plan(), { id, position }));
  };
  const duplicate = (scene: StoryScene): void => {
    const newId = asId<StorySceneId>(workspace.newId());
    const title = t('present.copyTitle', { title: titleOf(scene) });
    if (attempt(duplicateStoryScene(store().plan(), { id: scene.id, newId, title }))) setChosen(newId);
  };
  const copyWords = async (): Promise<void> => {
    const words = scenes().map((scene, position) => sceneInWords(source(), scene, position));
    await navigator.clipboard.writeText(words.join('\n\n'));
    setCopied(true);
  };
  const compare = async (): Promise<void> => {
    const plan = await paper.chooseDecision(() => setReading(true));
    setReading(false);
    setDecided(plan);
  };
  const savePicture = async (scene: StoryScene): Promise<void> => {
    setPictureTold(t('picture.saving'));
    const file = await workspace.paper.saveScenePicture(scene.id);
    setPictureTold(file === null ? t('picture.failed') : t('picture.saved', { file }));
  };
  const addScene = commandItem(workspace, 'addScene');
  const present = commandItem(workspace, 'present');
  const annex = commandItem(workspace, 'annex');
  return (
    <section class="panel__section present-panel">
      <h2>{t('present.title')}</h2>
      <p class="quiet">{t('present.lead')}</p>
      <Show when={scenes().length > 0} fallback={<p class="remark">{t('present.empty')}</p>}>
        <button type="button" class="button button--main" onClick={() => present.run()}>
          <Icon name="present" />
          {t('present.start')}
        </button>
      </Show>
      <Show when={!store().readOnly}>
        <div class="button-row">
          <button type="button" class="button" onClick={() => addScene.run()}>
            <Icon name="plus" />
            {addScene.label}
          </button>
          <Show when={scenes().length === 0}>
            <button
              type="button"
              class="button button--main"
              onClick={() => attempt(addStoryScenes(store().plan(), starterStory(workspace)))}
            >
              {t('present.makeStory')}
            </button>
          </Show>
        </div>
      </Show>
      <ol class="scene-list" aria-label={t('present.list')}>
        <For each={scenes()}>
          {(scene, position) => (
            // biome-ignore lint/a11y/noNoninteractiveElementInteractions: dragging, beside the buttons and keys that do the same
            <li
              class="scene-list__row"
              data-chosen={chosen() === scene.id}
              data-over={over() === scene.id && dragged() !== null && dragged() !== scene.id}
              draggable={!store().readOnly}
              onDragStart={() => setDragged(scene.id)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(scene.id);
              }}
              onDrop={(event) => {
                event.preventDefault();
                const id = dragged();
                setDragged(null);
                if (id !== null && id !== scene.id) move(id, position());
              }}
            >
              <button
                type="button"
                class="row-button"
                aria-current={chosen() === scene.id ? 'true' : undefined}
                onClick={() => choose(scene)}
                onKeyDown={(event) => {
                  if (!event.altKey || store().readOnly) return;
                  if (event.key === 'ArrowUp') move(scene.id, position() - 1);
                  else if (event.key === 'ArrowDown') move(scene.id, position() + 1);
                  else return;
                  event.preventDefault();
                }}
              >
                <span>{t('present.sceneNumber', { number: position() + 1, title: titleOf(scene) })}</span>
              </button>
              <Show when={!store().readOnly}>
                <button
                  type="button"
                  class="button button--plain button--icon"
                  disabled={position() === 0}
                  onClick={() => move(scene.id, position() - 1)}
                >
                  <Icon name="up" />
                  <span class="visually-hidden">{t('present.moveUp', { title: titleOf(scene) })}</span>
                </button>
                <button
                  type="button"
                  class="button button--plain button--icon"
                  disabled={position() === scenes().length - 1}
                  onClick={() => move(scene.id, position() + 1)}
                >
                  <Icon name="menu" />
                  <span class="visually-hidden">{t('present.moveDown', { title: titleOf(scene) })}</span>
                </button>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={open()}>
        {(scene) => (
          <>
            <Show when={!store().readOnly}>
              <SceneEditor scene={scene()} />
              <div class="button-row">
                <button type="button" class="button" onClick={() => duplicate(scene())}>
                  <Icon name="duplicate" />
                  {t('present.duplicate')}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => attempt(removeStoryScene(store().plan(), { id: scene().id, now: workspace.now() }))}
                >
                  <Icon name="bin" />
                  {t('present.remove')}
                </button>
              </div>
            </Show>
            <button type="button" class="button" onClick={() => void savePicture(scene())}>
              {t('picture.ofScene')}
            </button>
            <p role="status" class="quiet small">
              {pictureTold()}
            </p>
            <h3>{t('present.inWords')}</h3>
            <p data-scene-words>{sceneInWords(source(), scene(), scenes().indexOf(scene()))}</p>
            <p class="quiet small">{t('present.inWordsHelp')}</p>
          </>
        )}
      </Show>
      <Show when={scenes().length > 0}>
        <button type="button" class="button" onClick={() => void copyWords()}>
          {t('present.copyWords')}
        </button>
        <p role="status" class="quiet small">
          {copied() ? t('present.copied') : ''}
        </p>
      </Show>
      <button type="button" class="button" onClick={() => annex.run()}>
        <Icon name="file" />
        {annex.label}
      </button>
      <button type="button" class="button" disabled={reading()} onClick={() => void compare()}>
        {t('changes.open')}
      </button>
      <p role="status" class="quiet small">
        {reading() ? t('changes.reading') : t('changes.openHelp')}
      </p>
      <Show when={decided()}>{(plan) => <ChangesView decided={plan()} onClose={() => setDecided(null)} />}</Show>
    </section>
  );
}
