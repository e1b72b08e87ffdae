import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { strikeTransfer } from '../../core/plan/operations/transfer-money.ts';
import type { BudgetTransfer } from '../../core/plan/plan.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { TransferForm } from './transfer-form.tsx';

/** Omfördelning: money moved between lines as one step, with why and by what decision; and what has been moved before. */
export function TransferDialog(): JSX.Element {
  const { session, store, t } = useWorkspace();
  const plan = () => store().plan();
  const latestFirst = () => [...plan().transfers].reverse();
  return (
    <ModalDialog title={t('transfer.title')} onClose={() => session.set({ dialog: null })}>
      <p class="quiet">{t('transfer.lead')}</p>
      <Show when={plan().budgetLines.length > 1} fallback={<p>{t('transfer.needsTwo')}</p>}>
        <fieldset disabled={store().readOnly}>
          <TransferForm />
        </fieldset>
      </Show>
      <Show when={latestFirst().length > 0}>
        <div class="table-wrap" ref={focusWhileScrolling}>
          <table class="table line-table">
            <caption>{t('transfer.history')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('transfer.fromTo')}</th>
                <th scope="col">{t('budget.year')}</th>
                <th scope="col" class="number">
                  {t('allocation.amount')}
                </th>
                <th scope="col">
                  <span class="visually-hidden">{t('menu.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={latestFirst()}>{(transfer) => <TransferRow transfer={transfer} />}</For>
            </tbody>
          </table>
        </div>
      </Show>
    </ModalDialog>
  );
}

function TransferRow(props: { readonly transfer: BudgetTransfer }): JSX.Element {
  const workspace = useWorkspace();
  const { store, format, t } = workspace;
  const titleOf = (id: string): string =>
    store()
      .plan()
      .budgetLines.find((line) => line.id === id)?.title ?? t('transfer.lineGone');
  const struck = () => props.transfer.struckAt !== null;
  const words = () => ({
    from: titleOf(props.transfer.from),
    to: titleOf(props.transfer.to),
    amount: format().kronor(props.transfer.amountSek),
  });
  const strike = (): void => {
    const struckAt = struck() ? null : workspace.now();
    workspace.attempt(strikeTransfer(store().plan(), { id: props.transfer.id, struckAt }));
  };
  return (
    <tr data-struck={struck()}>
      <th scope="row">
        {t('transfer.between', words())}
        <Show when={struck()}>
          {' '}
          <span class="tag">{t('allocation.struck')}</span>
        </Show>
        <Show when={!struck() && !props.transfer.counted}>
          {' '}
          <span class="tag tag--caution">{t('transfer.uncounted')}</span>
        </Show>
        <span class="small allocation-note">{props.transfer.reason}</span>
        <Show when={props.transfer.decision !== ''}>
          <span class="quiet small allocation-note">{props.transfer.decision}</span>
        </Show>
        <Show when={props.transfer.recordedAt.slice(0, 10)}>
          {(date) => (
            <span class="quiet small allocation-note">
              {t('allocation.recordedOn', { date: format().date(date()) })}
            </span>
          )}
        </Show>
      </th>
      <td>{props.transfer.year}</td>
      <td class="number">
        <Show when={struck()} fallback={format().kronor(props.transfer.amountSek)}>
          <s>{format().kronor(props.transfer.amountSek)}</s>
        </Show>
      </td>
      <td class="number">
        <button
          type="button"
          class="button button--plain"
          disabled={store().readOnly}
          aria-label={t(struck() ? 'transfer.unstrikeNamed' : 'transfer.strikeNamed', words())}
          onClick={strike}
        >
          {t(struck() ? 'allocation.unstrike' : 'allocation.strike')}
        </button>
      </td>
    </tr>
  );
}
