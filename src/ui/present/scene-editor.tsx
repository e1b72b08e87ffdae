import type { JSX } from 'solid-js';
import { createMemo } from 'solid-js';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { setStoryScene } from '../../core/plan/operations/story-scenes.ts';
import type { SceneFigure, StoryScene } from '../../core/plan/story-scene.ts';
import { sceneNumber } from '../../i18n/scene-content.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { sceneMapOfScreen } from './scene-map.ts';
import { createSceneSource } from './scene-source.ts';

/** A figure as the value of a choice. */
function valueText(figure: SceneFigure | null): string {
  return figure === null ? '' : JSON.stringify(figure);
}

/** Heading, text, notes, the number, and what the map shows. */
export function SceneEditor(props: { readonly scene: StoryScene }): JSX.Element {
  const workspace = useWorkspace();
  const { store, session, map, attempt, t } = workspace;
  const set = (change: Omit<Parameters<typeof setStoryScene>[1], 'id'>): void => {
    attempt(setStoryScene(store().plan(), { id: props.scene.id, ...change }));
  };
  const figures = createMemo(() => figureChoices());
  return (
    <div class="scene-editor">
      <TextField label={t('present.sceneTitle')} value={props.scene.title} onKeep={(title) => set({ title })} />
      <TextField label={t('present.sceneText')} value={props.scene.text} multiline onKeep={(text) => set({ text })} />
      <p class="quiet small">{t('present.markup')}</p>
      <SelectField
        label={t('present.figure')}
        value={valueText(props.scene.figure)}
        options={[
          { value: '', label: t('present.figure.none') },
          ...figures().map(({ figure, label }) => ({ value: valueText(figure), label })),
        ]}
        onChange={(value) =>
          set({ figure: figures().find(({ figure }) => valueText(figure) === value)?.figure ?? null })
        }
      />
      <TextField label={t('present.notes')} value={props.scene.notes} multiline onKeep={(notes) => set({ notes })} />
      <button
        type="button"
        class="button"
        onClick={() => {
          set(sceneMapOfScreen(session, map));
        }}
      >
        {t('present.useMap')}
      </button>
    </div>
  );

  /** Numbers that can be shown: of the scene's indicator, of people, of money; and the one it has, whatever it is. */
  function figureChoices(): readonly { readonly figure: SceneFigure; readonly label: string }[] {
    const source = createSceneSource(workspace, () => store().plan())();
    const { reference } = workspace;
    const { residents } = countingDivisionOf(reference);
    const { zones } = store().plan();
    const year = props.scene.year ?? session.state.year;
    const indicators = [...new Set([props.scene.indicator ?? session.state.indicator, residents])];
    const wanted: readonly SceneFigure[] = [
      ...indicators.flatMap((indicator): readonly SceneFigure[] => [
        { kind: 'indicator', indicator, of: 'municipality', zone: null },
        { kind: 'indicator', indicator, of: 'zones', zone: null },
        ...zones.map(({ id }) => ({ kind: 'indicator', indicator, of: 'zone', zone: id }) as const),
      ]),
      ...(['allocated', 'planned', 'left', 'all-financiers'] as const).flatMap((measure): readonly SceneFigure[] => [
        { kind: 'money', measure, year },
        { kind: 'money', measure, year: null },
      ]),
      { kind: 'per-resident', zone: null },
      ...zones.map(({ id }) => ({ kind: 'per-resident', zone: id }) as const),
    ];
    const own = props.scene.figure;
    const all = own === null || wanted.some((each) => valueText(each) === valueText(own)) ? wanted : [own, ...wanted];
    return all.flatMap((figure) => {
      const number = sceneNumber(source, figure);
      return number === null ? [] : [{ figure, label: `${number.label}: ${number.value}` }];
    });
  }
}
