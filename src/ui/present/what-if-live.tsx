import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { applyWhatIf } from '../../core/budget/what-if.ts';
import { NO_WHAT_IF } from '../../core/plan/scenario.ts';
import { useWorkspace } from '../workspace.ts';

/** "And if the grant is halved?" answered beside the scene: what is left, and which lines no longer fit. */
export function WhatIfLive(props: { readonly year: number }): JSX.Element {
  const { store, derived, format, t } = useWorkspace();
  const id = createUniqueId();
  const [percent, setPercent] = createSignal(100);
  const year = () => derived.ledger().find((each) => each.year === props.year);
  const thoughtSek = () => Math.round(((year()?.allocationSek ?? 0) * percent()) / 100);
  const leftSek = () => thoughtSek() + (year()?.carriedInSek ?? 0) - (year()?.plannedSek ?? 0);
  const outcome = createMemo(() => {
    const frames = [{ year: props.year, amountSek: thoughtSek() }];
    return applyWhatIf(store().plan(), { ...NO_WHAT_IF, frames });
  });
  const lost = () =>
    outcome().lineYears.flatMap(({ line, outcome: fate }) => {
      const title = store()
        .plan()
        .budgetLines.find((each) => each.id === line)?.title;
      return fate === 'kept' || title === undefined ? [] : [title];
    });
  return (
    <div class="presentation__overlay presentation__what-if" data-what-if>
      <label for={id}>{t('present.whatIf')}</label>
      <input
        id={id}
        type="range"
        min="0"
        max="200"
        step="5"
        value={percent()}
        ref={(element) => queueMicrotask(() => element.focus())}
        onInput={(event) => setPercent(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>
        {t('present.whatIfShare', { percent: format().percentOfFraction(percent() / 100) })}:{' '}
        {format().millions(thoughtSek())}
      </output>
      <p>
        {t('present.whatIfLeft', { year: props.year })}:{' '}
        <strong data-left={leftSek() < 0 ? 'over' : ''}>{format().millions(leftSek())}</strong>
      </p>
      <Show when={lost().length > 0}>
        <p>{t('present.whatIfLines')}:</p>
        <ul class="markup-list">
          <For each={lost()}>{(title) => <li>{title}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}
