import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { LedgerYear } from '../../core/budget/ledger.ts';
import type { AllocationState } from '../../core/catalog/catalog.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { YearAccountSentence } from './allocation-states.tsx';
import { allocationStateText } from './allocation-text.ts';
import { millionsNumber, moneyText } from './money-text.ts';

/** The same figures as the year bar, as a table: for reading aloud, for narrow screens, for sums. */
export function YearTable(): JSX.Element {
  const { derived, session, t } = useWorkspace();
  const years = () => derived.ledger().map(({ year }) => year);
  const chosen = () => derived.ledger().find(({ year }) => year === session.state.year);
  /** The one state of all years, said once; undefined where they differ and each says its own. */
  const commonState = createMemo((): AllocationState | null | undefined => {
    const states = new Set(derived.ledger().map(({ state }) => state));
    return states.size === 1 ? [...states][0] : undefined;
  });
  const sum = createMemo(() => {
    const total = (amountOf: (entry: LedgerYear) => number): number =>
      derived.ledger().reduce((all, entry) => all + amountOf(entry), 0);
    return { allocationSek: total((entry) => entry.allocationSek), plannedSek: total((entry) => entry.plannedSek) };
  });
  return (
    <>
      <Show when={chosen()}>
        {(entry) => (
          <>
            <ChosenYear entry={entry()} />
            <YearAccountSentence year={entry().year} />
          </>
        )}
      </Show>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table year-table">
          <caption class="quiet small">
            {t('budget.yearTable')}
            <Show when={commonState()}>
              {(state) => <>. {t('budget.allStates', { state: allocationStateText(t, state()) })}</>}
            </Show>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('budget.year')}</th>
              <th scope="col" class="number">
                {t('budget.allocated')}
              </th>
              <th scope="col" class="number">
                {t('budget.planned')}
              </th>
              <th scope="col" class="number">
                {t('budget.left')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={years()}>
              {(_year, position) => (
                <Show when={derived.ledger()[position()]}>
                  {(entry) => <YearRow entry={entry()} showState={commonState() === undefined} />}
                </Show>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('budget.total')}</th>
              <Millions amountSek={sum().allocationSek} />
              <Millions amountSek={sum().plannedSek} />
              {/* Money is not carried over between years, so what is left does not sum. */}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function YearRow(props: { readonly entry: LedgerYear; readonly showState: boolean }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const chosen = () => session.state.year === props.entry.year;
  const over = () => props.entry.leftSek < 0;
  return (
    <tr data-chosen={chosen()}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          aria-current={chosen() ? 'true' : undefined}
          onClick={() => session.set({ year: props.entry.year })}
        >
          {props.entry.year}
        </button>
        <Show when={props.showState}>
          <span class="year-table__state">{allocationStateText(t, props.entry.state)}</span>
        </Show>
        <Show when={props.entry.carriedInSek > 0}>
          <span class="year-table__state">
            {t('allocation.carriedShort', { amount: millionsNumber(format(), props.entry.carriedInSek) })}
          </span>
        </Show>
      </th>
      <Millions amountSek={props.entry.allocationSek} />
      <Millions amountSek={props.entry.plannedSek} />
      <td class="number" classList={{ 'over-planned': over() }} title={format().kronor(Math.abs(props.entry.leftSek))}>
        {over() ? '\u2212' : ''}
        {millionsNumber(format(), Math.abs(props.entry.leftSek))}
        <Show when={over()}>
          <span class="visually-hidden"> {t('budget.over')}</span>
        </Show>
      </td>
    </tr>
  );
}

/** One decimal, so that the columns keep their width; the exact kronor under the pointer. */
function Millions(props: { readonly amountSek: number }): JSX.Element {
  const { format } = useWorkspace();
  return (
    <td class="number" title={format().kronor(props.amountSek)}>
      {millionsNumber(format(), props.amountSek)}
    </td>
  );
}

function ChosenYear(props: { readonly entry: LedgerYear }): JSX.Element {
  const { format, t } = useWorkspace();
  const sentence = (): string => {
    const { year, allocationSek, state, source, date } = props.entry;
    if (state === null || source === null) return t('budget.noAllocationSentence', { year });
    const amount = moneyText(format(), allocationSek);
    const parts = {
      year,
      amount,
      state: allocationStateText(t, state),
      source: source === '' ? t('budget.sourceUnsaid') : source,
    };
    return date === null
      ? t('budget.allocatedSentenceUndated', parts)
      : t('budget.allocatedSentence', { ...parts, date: format().date(date) });
  };
  return (
    <p class="small">
      {sentence()}{' '}
      <Show when={props.entry.plannedAllFinanciersSek !== props.entry.plannedSek}>
        {t('budget.withOthers', { amount: moneyText(format(), props.entry.plannedAllFinanciersSek) })}
      </Show>
    </p>
  );
}
