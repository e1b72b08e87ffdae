import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { YearAccount } from '../../core/budget/year-account.ts';
import { yearAccount } from '../../core/budget/year-account.ts';
import { useWorkspace } from '../workspace.ts';
import { allocationStateText } from './allocation-text.ts';
import { moneyText } from './money-text.ts';

function accountOf(year: () => number): () => YearAccount {
  const workspace = useWorkspace();
  const { store, reference } = workspace;
  return createMemo(() => yearAccount(store().plan(), reference.catalog, year(), workspace.now().slice(0, 10)));
}

/** What became of a year's grant, where that is known: spent, to be repaid, carried over from and to the years beside it. */
export function YearAccountSentence(props: { readonly year: number }): JSX.Element {
  const account = accountOf(() => props.year);
  return <AccountSentence year={props.year} account={account()} />;
}

/** How far a year's grant has come: its six states in the order they happen, and what is to be repaid when it is over. */
export function AllocationStates(props: { readonly year: number }): JSX.Element {
  const { format, t } = useWorkspace();
  const account = accountOf(() => props.year);
  const frameState = () =>
    account().states.find(({ state, statement }) => state === 'decided' && statement !== null)?.state ?? 'preliminary';
  return (
    <>
      <ol class="allocation-states" aria-label={t('allocation.states', { year: props.year })}>
        <For each={account().states}>
          {({ state, statement }) => (
            <li
              class="allocation-states__state"
              data-known={statement !== null}
              data-frame={statement !== null && state === frameState()}
            >
              <span class="allocation-states__name">{allocationStateText(t, state)}</span>
              <span class="allocation-states__amount">
                {statement === null ? '–' : moneyText(format(), statement.amountSek)}
              </span>
            </li>
          )}
        </For>
      </ol>
      <AccountSentence year={props.year} account={account()} />
    </>
  );
}

function AccountSentence(props: { readonly year: number; readonly account: YearAccount }): JSX.Element {
  const { format, t } = useWorkspace();
  const money = (amountSek: number | null): string => (amountSek === null ? '' : format().kronor(amountSek));
  const words = () => ({
    year: props.year,
    received: money(props.account.receivedSek),
    spent: money(props.account.spentSek),
    unused: money(props.account.unusedSek),
    repay: money(props.account.toRepaySek),
    carried: money(props.account.carriedOutSek),
  });
  const sentence = (): string | null => {
    const { closed, receivedSek, spentSek, unusedSek, toRepaySek } = props.account;
    if (receivedSek === null) return null;
    if (spentSek === null) return closed ? t('allocation.spentMissing', words()) : null;
    if (toRepaySek !== null) return t(toRepaySek > 0 ? 'allocation.toRepay' : 'allocation.settled', words());
    return unusedSek === null ? null : t('allocation.unusedSoFar', words());
  };
  return (
    <>
      <Show when={sentence()}>
        {(text) => (
          <p class="remark" classList={{ 'remark--caution': (props.account.toRepaySek ?? 0) > 0 }}>
            {text()}
            <Show when={props.account.spentFrom === 'outcome'}> {t('allocation.spentFromOutcome')}</Show>
          </p>
        )}
      </Show>
      <Show when={props.account.carriedInSek > 0}>
        <p class="small">
          {t('allocation.carriedIn', { amount: money(props.account.carriedInSek), before: props.year - 1 })}
        </p>
      </Show>
      <Show when={props.account.carriedOutSek > 0}>
        <p class="small">{t('allocation.carriedOut', { ...words(), after: props.year + 1 })}</p>
      </Show>
    </>
  );
}
