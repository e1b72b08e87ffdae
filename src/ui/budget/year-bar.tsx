import type { JSX } from 'solid-js';
import { createEffect, createMemo, createUniqueId, For, Show } from 'solid-js';
import type { LedgerYear } from '../../core/budget/ledger.ts';
import { reuseItems } from '../../store/reuse-items.ts';
import { useWorkspace } from '../workspace.ts';
import { allocationStateText } from './allocation-text.ts';
import { moneyText, shortMoneyText } from './money-text.ts';
import type { YearBarGeometry } from './year-bar-geometry.ts';
import { yearBarGeometry } from './year-bar-geometry.ts';

/** The years along the bottom of every task: what is allocated, what is planned of it, and which year is looked at. */
export function YearBar(): JSX.Element {
  const { derived, t } = useWorkspace();
  const groupName = createUniqueId();
  const years = () => derived.ledger().map(({ year }) => year);
  const bars = createMemo<readonly YearBarGeometry[]>(
    (before) => reuseItems(before, yearBarGeometry(derived.ledger())),
    [],
  );
  return (
    <fieldset class="year-bar">
      <legend class="visually-hidden">{t('yearBar.title')}</legend>
      <div class="year-bar__key" aria-hidden="true">
        <span class="year-bar__key-title">{t('yearBar.title')}</span>
        <span class="year-bar__key-row">
          <span class="swatch year-bar__swatch--planned" />
          {t('yearBar.legendPlanned')}
        </span>
        <span class="year-bar__key-row">
          <span class="swatch year-bar__swatch--allocated" />
          {t('yearBar.legendAllocated')}
        </span>
        <span class="year-bar__key-row">
          <span class="swatch year-bar__swatch--over" />
          {t('yearBar.legendOver')}
        </span>
        <Show when={derived.ledger().some(({ ghosts }) => ghosts.length > 0)}>
          <span class="year-bar__key-row">
            <span class="swatch year-bar__swatch--ghost" />
            {t('yearBar.legendGhost')}
          </span>
        </Show>
      </div>
      <For each={years()}>
        {(year, position) => (
          <Show when={derived.ledger()[position()]}>
            {(entry) => <YearColumn groupName={groupName} year={year} entry={entry()} bar={bars()[position()]} />}
          </Show>
        )}
      </For>
    </fieldset>
  );
}

const NO_BAR: YearBarGeometry = { allocated: 0, planned: 0, over: 0, ghosts: [] };

/** One year: a native radio button, so that arrow keys move between years, under a drawing of its money. */
function YearColumn(props: {
  readonly groupName: string;
  readonly year: number;
  readonly entry: LedgerYear;
  readonly bar: YearBarGeometry | undefined;
}): JSX.Element {
  const { session, format, t } = useWorkspace();
  const over = () => props.entry.leftSek < 0;
  const state = () => allocationStateText(t, props.entry.state);
  const ghosts = (): string => {
    const list = props.entry.ghosts.map(
      (ghost) => `${allocationStateText(t, ghost.state)} ${moneyText(format(), ghost.amountSek)}`,
    );
    return list.length === 0 ? '' : t('yearBar.ghosts', { list: list.join(', ') });
  };
  const carried = (): string =>
    props.entry.carriedInSek === 0
      ? ''
      : t('yearBar.carried', { amount: moneyText(format(), props.entry.carriedInSek) });
  const name = () => `${sum()}${carried()}${ghosts()}`;
  const sum = () =>
    t(over() ? 'yearBar.nameOver' : 'yearBar.nameLeft', {
      year: props.year,
      allocated: moneyText(format(), props.entry.allocationSek),
      state: state(),
      planned: moneyText(format(), props.entry.plannedSek),
      left: moneyText(format(), props.entry.leftSek),
      over: moneyText(format(), -props.entry.leftSek),
    });
  return (
    <label class="year-bar__year" classList={{ 'year-bar__year--over': over() }} data-year={props.year} title={name()}>
      <input
        type="radio"
        name={props.groupName}
        value={props.year}
        checked={session.state.year === props.year}
        aria-label={name()}
        onChange={() => session.set({ year: props.year })}
      />
      <span class="year-bar__line" aria-hidden="true">
        <span class="year-bar__name">{props.year}</span>
        <span>{shortMoneyText(format(), props.entry.allocationSek)}</span>
      </span>
      <Bar geometry={props.bar ?? NO_BAR} />
      <span class="year-bar__state" aria-hidden="true">
        {state()}
      </span>
      <span class="year-bar__left" aria-hidden="true">
        <span>{t(over() ? 'budget.over' : 'yearBar.left')}</span>{' '}
        <span class="year-bar__left-amount">{shortMoneyText(format(), Math.abs(props.entry.leftSek))}</span>
      </span>
    </label>
  );
}

function Bar(props: { readonly geometry: YearBarGeometry }): JSX.Element {
  let bar: HTMLSpanElement | undefined;
  createEffect(() => {
    const { allocated, planned, over } = props.geometry;
    bar?.style.setProperty('--allocated-width', String(allocated));
    bar?.style.setProperty('--planned-width', String(planned));
    bar?.style.setProperty('--over-width', String(over));
  });
  return (
    <span class="year-bar__bar" ref={bar} aria-hidden="true">
      <span class="year-bar__allocated" />
      <span class="year-bar__planned" />
      <span class="year-bar__over" />
      <For each={props.geometry.ghosts}>{(ghost) => <Ghost state={ghost.state} width={ghost.width} />}</For>
    </span>
  );
}

/** What is known and never planned within: an outline of what was announced or applied for, a thin line of what followed. */
function Ghost(props: { readonly state: string; readonly width: number }): JSX.Element {
  let ghost: HTMLSpanElement | undefined;
  createEffect(() => ghost?.style.setProperty('--ghost-width', String(props.width)));
  return <span ref={ghost} class="year-bar__ghost" data-state={props.state} />;
}
