import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { AllocationStatement } from '../../core/budget/allocation.ts';
import { allocationHistory, allocationInForce, planningFrame } from '../../core/budget/allocation.ts';
import type { AllocationState } from '../../core/catalog/catalog.ts';
import type { AllocationEventId } from '../../core/identifiers.ts';
import { strikeAllocation } from '../../core/plan/operations/strike-allocation.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { SelectField } from '../primitives/field.tsx';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { AllocationForm } from './allocation-form.tsx';
import { AllocationStates } from './allocation-states.tsx';
import { allocationStateText } from './allocation-text.ts';
import { moneyText } from './money-text.ts';

/** What is known of each year's allocation, and a form for what becomes known. Nothing here is overwritten. */
export function AllocationDialog(): JSX.Element {
  const { session, store, reference, derived, format, t } = useWorkspace();
  const years = () => derived.ledger().map((entry) => entry.year);
  const [year, setYear] = createSignal(session.state.year);
  const history = createMemo(() => allocationHistory(store().plan(), reference.catalog, year()));
  const frame = createMemo(() => planningFrame(store().plan(), reference.catalog, year()));
  const inForceOf = (state: AllocationState) => allocationInForce(store().plan(), reference.catalog, year(), state);
  const anyOwn = () => history().some(({ event }) => event !== null);
  const inForceText = (): string => {
    const statement = frame();
    return statement === null
      ? t('allocation.noneInForce', { year: year() })
      : t('allocation.inForce', {
          amount: moneyText(format(), statement.amountSek),
          state: allocationStateText(t, statement.state),
        });
  };
  const choose = (value: string): void => {
    setYear(Number(value));
    session.set({ year: Number(value) });
  };
  return (
    <ModalDialog title={t('allocation.title')} onClose={() => session.set({ dialog: null })}>
      <p class="quiet">{t('allocation.lead')}</p>
      <p>{t('allocation.rule')}</p>
      <div class="field-row">
        <SelectField<string>
          label={t('allocation.year')}
          value={String(year())}
          options={years().map((each) => ({ value: String(each), label: String(each) }))}
          onChange={choose}
        />
        <p class="allocation-in-force">{inForceText()}</p>
      </div>
      <AllocationStates year={year()} />
      <Show when={history().length > 0} fallback={<p>{t('allocation.historyNone', { year: year() })}</p>}>
        <div class="table-wrap" ref={focusWhileScrolling}>
          <table class="table line-table">
            <caption>{t('allocation.history', { year: year() })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('allocation.stateAndSource')}</th>
                <th scope="col">{t('allocation.date')}</th>
                <th scope="col" class="number">
                  {t('allocation.amount')}
                </th>
                <Show when={anyOwn()}>
                  <th scope="col">
                    <span class="visually-hidden">{t('menu.more')}</span>
                  </th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <For each={history()}>
                {(statement) => (
                  <HistoryRow
                    statement={statement}
                    inForce={isSame(statement, frame())}
                    replaced={!isSame(statement, inForceOf(statement.state))}
                    showActions={anyOwn()}
                  />
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
      <fieldset disabled={store().readOnly}>
        <AllocationForm year={year()} />
      </fieldset>
    </ModalDialog>
  );
}

function HistoryRow(props: {
  readonly statement: AllocationStatement;
  readonly inForce: boolean;
  /** A later statement of the same state holds. */
  readonly replaced: boolean;
  readonly showActions: boolean;
}): JSX.Element {
  const { store, format, t } = useWorkspace();
  const recordedAt = (): string => {
    const { event } = props.statement;
    const events = event === null ? [] : store().plan().allocationEvents;
    return events.find(({ id }) => id === event)?.recordedAt.slice(0, 10) ?? '';
  };
  const decisionText = (): string => {
    const { decisionReference, decisionYears, carryOverSek } = props.statement;
    const parts = [
      decisionReference,
      decisionYears === null ? '' : t('allocation.coversYears', { ...decisionYears }),
      carryOverSek === null ? '' : t('allocation.mayCarryOver', { amount: format().kronor(carryOverSek) }),
    ];
    return parts.filter((part) => part !== '').join('. ');
  };
  return (
    <tr data-chosen={props.inForce} data-struck={props.statement.struck}>
      <th scope="row">
        <Struck struck={props.statement.struck}>{allocationStateText(t, props.statement.state)}</Struck>{' '}
        <Show when={props.inForce}>
          <span class="tag">{t('allocation.used')}</span>
        </Show>
        <Show when={props.statement.struck}>
          <span class="tag">{t('allocation.struck')}</span>
        </Show>
        <Show when={props.replaced && !props.statement.struck}>
          <span class="tag">{t('allocation.replaced')}</span>
        </Show>
        <span class="small allocation-source">
          <Show when={props.statement.source !== ''} fallback={t('allocation.sourceMissing')}>
            {props.statement.source}
          </Show>{' '}
          <Show when={props.statement.origin === 'catalog'}>
            <span class="quiet">({t('allocation.catalogOrigin')})</span>
          </Show>
        </span>
        <Show when={decisionText()}>{(text) => <span class="small allocation-note">{text()}</span>}</Show>
        <Show when={props.statement.note !== ''}>
          <span class="quiet small allocation-note">{props.statement.note}</span>
        </Show>
        <Show when={recordedAt() !== ''}>
          <span class="quiet small allocation-note">
            {t('allocation.recordedOn', { date: format().date(recordedAt()) })}
          </span>
        </Show>
      </th>
      <td class="allocation-date">{props.statement.date === '' ? '–' : format().date(props.statement.date)}</td>
      <td class="number">
        <Struck struck={props.statement.struck}>{format().kronor(props.statement.amountSek)}</Struck>
      </td>
      <Show when={props.showActions}>
        <td class="number">
          <Show when={props.statement.event}>
            {(event) => <StrikeButton event={event()} statement={props.statement} />}
          </Show>
        </td>
      </Show>
    </tr>
  );
}

function Struck(props: { readonly struck: boolean; readonly children: JSX.Element }): JSX.Element {
  return (
    <Show when={props.struck} fallback={props.children}>
      <s>{props.children}</s>
    </Show>
  );
}

/** A mistyped statement is struck out, not removed: the history tells that it was there. */
function StrikeButton(props: {
  readonly event: AllocationEventId;
  readonly statement: AllocationStatement;
}): JSX.Element {
  const workspace = useWorkspace();
  const { store, format, t } = workspace;
  const strike = (): void => {
    const struckAt = props.statement.struck ? null : workspace.now();
    workspace.attempt(strikeAllocation(store().plan(), { id: props.event, struckAt }));
  };
  const words = () => ({
    state: allocationStateText(t, props.statement.state),
    amount: format().kronor(props.statement.amountSek),
  });
  return (
    <button
      type="button"
      class="button button--plain"
      disabled={store().readOnly}
      aria-label={t(props.statement.struck ? 'allocation.unstrikeNamed' : 'allocation.strikeNamed', words())}
      onClick={strike}
    >
      {t(props.statement.struck ? 'allocation.unstrike' : 'allocation.strike')}
    </button>
  );
}

/** Statements are made anew at each reading; the one that counts is known by its content. */
function isSame(a: AllocationStatement, b: AllocationStatement | null): boolean {
  return (
    b !== null &&
    a.event === b.event &&
    a.state === b.state &&
    a.amountSek === b.amountSek &&
    a.date === b.date &&
    a.source === b.source &&
    a.note === b.note &&
    a.origin === b.origin
  );
}
