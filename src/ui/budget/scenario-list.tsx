import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { ScenarioId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { addScenario, removeScenario, renameScenario, setScenario } from '../../core/plan/operations/scenarios.ts';
import type { Scenario, WhatIf } from '../../core/plan/scenario.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { moneyText } from './money-text.ts';
import { isSameWhatIf, whatIfOf } from './scenario-text.ts';

/** What has been thought of and kept under a name, and a name for what is thought of now. */
export function ScenarioList(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  const scenarios = createMemo(() => store().plan().scenarios);
  return (
    <>
      <div class="panel__head">
        <h3>{t('whatIf.scenarios')}</h3>
        <button type="button" class="button" onClick={() => session.set({ dialog: 'compare' })}>
          {t('whatIf.compare')}
        </button>
      </div>
      <Show when={scenarios().length > 0} fallback={<p class="quiet">{t('whatIf.noScenarios')}</p>}>
        <ul class="scenario-list">
          <For each={scenarios()}>{(scenario) => <ScenarioRow scenario={scenario} />}</For>
        </ul>
      </Show>
      <Show when={!store().readOnly}>
        <KeepScenario />
      </Show>
    </>
  );
}

function ScenarioRow(props: { readonly scenario: Scenario }): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, format, t } = workspace;
  const [renaming, setRenaming] = createSignal(false);
  const isOpen = () => session.state.reach.scenario === props.scenario.id;
  const open = (): void =>
    session.set({
      reach: { ...session.state.reach, whatIf: whatIfOf(props.scenario), scenario: props.scenario.id },
    });
  const rename = (name: string): void => {
    setRenaming(false);
    if (name.trim() === props.scenario.name) return;
    workspace.attempt(renameScenario(store().plan(), { id: props.scenario.id, name }));
  };
  const remove = (): void => {
    const removed = removeScenario(store().plan(), { id: props.scenario.id, now: workspace.now() });
    if (workspace.attempt(removed) && isOpen()) session.set({ reach: { ...session.state.reach, scenario: null } });
  };
  /** "2026: 13,4 mnkr"; several years as a span, where they have the same amount. */
  const yearsText = (): string => {
    const { frames } = props.scenario;
    const [first, last] = [frames[0], frames.at(-1)];
    if (first === undefined || last === undefined) return t('whatIf.thisPlan');
    const years = first === last ? String(first.year) : `${first.year}–${last.year}`;
    const same = frames.every(({ amountSek }) => amountSek === first.amountSek);
    return t('whatIf.scenarioYears', {
      years,
      amount: same ? moneyText(format(), first.amountSek) : t('whatIf.mixed'),
    });
  };
  return (
    <li class="scenario-list__row" data-scenario={props.scenario.name} data-open={isOpen()}>
      <Show
        when={!renaming()}
        fallback={
          <input
            class="input"
            aria-label={t('whatIf.name')}
            value={props.scenario.name}
            ref={(element) => queueMicrotask(() => element.select())}
            onBlur={(event) => rename(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename(event.currentTarget.value);
              if (event.key === 'Escape') setRenaming(false);
            }}
          />
        }
      >
        <button
          type="button"
          class="row-button"
          aria-label={t('whatIf.open', { name: props.scenario.name })}
          aria-current={isOpen() ? 'true' : undefined}
          onClick={open}
          onDblClick={() => !store().readOnly && setRenaming(true)}
        >
          {props.scenario.name}
          <span class="quiet small reach-table__under">{yearsText()}</span>
        </button>
      </Show>
      <Show when={!store().readOnly}>
        <button type="button" class="button button--plain button--icon" onClick={() => setRenaming(true)}>
          <Icon name="edit" />
          <span class="visually-hidden">{t('whatIf.rename', { name: props.scenario.name })}</span>
        </button>
        <button type="button" class="button button--plain button--icon" onClick={remove}>
          <Icon name="bin" />
          <span class="visually-hidden">{t('whatIf.remove', { name: props.scenario.name })}</span>
        </button>
      </Show>
    </li>
  );
}

function KeepScenario(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  const id = createUniqueId();
  const [name, setName] = createSignal('');
  const whatIf = (): WhatIf => session.state.reach.whatIf;
  const opened = createMemo(
    () =>
      store()
        .plan()
        .scenarios.find((scenario) => scenario.id === session.state.reach.scenario) ?? null,
  );
  const changed = () => {
    const scenario = opened();
    return scenario !== null && !isSameWhatIf(scenario, whatIf()) ? scenario : null;
  };
  const keep = (): void => {
    const scenario = asId<ScenarioId>(workspace.newId());
    const added = addScenario(store().plan(), { id: scenario, name: name(), whatIf: whatIfOf(whatIf()) });
    if (!workspace.attempt(added)) return;
    setName('');
    session.set({ reach: { ...session.state.reach, scenario } });
  };
  return (
    <Show when={whatIf().frames.length > 0}>
      <Show when={changed()}>
        {(scenario) => (
          <button
            type="button"
            class="button"
            onClick={() =>
              workspace.attempt(setScenario(store().plan(), { id: scenario().id, whatIf: whatIfOf(whatIf()) }))
            }
          >
            {t('whatIf.update', { name: scenario().name })}
          </button>
        )}
      </Show>
      <form
        class="scenario-form"
        aria-label={t('whatIf.keep')}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label class="field__label" for={id}>
          {t('whatIf.keep')}
        </label>
        <div class="scenario-form__row">
          <input
            id={id}
            class="input"
            autocomplete="off"
            value={name()}
            placeholder={t('whatIf.namePlaceholder')}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" class="button button--main" disabled={name().trim() === ''}>
            {t('whatIf.keepButton')}
          </button>
        </div>
      </form>
    </Show>
  );
}
