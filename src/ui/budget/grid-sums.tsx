import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { LedgerYear } from '../../core/budget/ledger.ts';
import { yearSums } from '../../core/budget/line-years.ts';
import type { AmountMeasure, BudgetLine, Financier } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';
import type { GridModel } from './grid-model.ts';

/** Sums in place, under each year: what is shown, what of it the state grant pays, and what is left of the frame. */
export function GridSums(props: { readonly model: GridModel; readonly ledger: readonly LedgerYear[] }): JSX.Element {
  const { session, store, t } = useWorkspace();
  const choices = () => session.state.budget;
  const lines = createMemo(() => store().plan().budgetLines);
  const sums = createMemo(() => yearSums(lines(), choices().measure));
  const ofFinancier = createMemo(() => {
    const { financier, measure } = choices();
    return financier === 'all' ? null : financierSums(lines(), financier, measure);
  });
  const shown = (year: number): number =>
    ofFinancier()?.get(year) ?? (ofFinancier() === null ? (sums().get(year)?.allSek ?? 0) : 0);
  const leftOf = (year: number): number => props.ledger.find((entry) => entry.year === year)?.leftSek ?? 0;
  return (
    <>
      <SumRow model={props.model} title={t('budgetGrid.sumShown')} amountOf={shown} />
      <Show when={choices().financier === 'all'}>
        <SumRow
          model={props.model}
          title={t('budgetGrid.sumGrant')}
          amountOf={(year) => sums().get(year)?.stateGrantSek ?? 0}
        />
      </Show>
      <Show when={choices().measure === 'budget' && choices().pricesOf === null}>
        {/* Money is not carried over between years, so what is left does not sum. */}
        <SumRow model={props.model} title={t('budget.leftOfGrant')} amountOf={leftOf} marksOver withoutTotal />
      </Show>
    </>
  );
}

function financierSums(
  lines: readonly BudgetLine[],
  financier: Financier,
  measure: AmountMeasure,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { amounts } of lines) {
    for (const amount of amounts) {
      if (amount.measure !== measure || amount.financier !== financier) continue;
      sums.set(amount.year, (sums.get(amount.year) ?? 0) + amount.amountSek);
    }
  }
  return sums;
}

function SumRow(props: {
  readonly model: GridModel;
  readonly title: string;
  readonly amountOf: (year: number) => number;
  readonly marksOver?: boolean;
  readonly withoutTotal?: boolean;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const years = () => props.model.frame().years;
  const inPrices = (year: number): number | null => props.model.shownSek(props.amountOf(year), year);
  const total = () => years().reduce((sum, year) => sum + (inPrices(year) ?? 0), 0);
  const over = (year: number): boolean => props.marksOver === true && props.amountOf(year) < 0;
  const text = (amount: number | null): string => (amount === null ? '–' : format().number(amount));
  return (
    <tr>
      <th scope="row" class="budget-grid__head">
        <div class="budget-grid__names">
          <span class="budget-grid__title">{props.title}</span>
        </div>
      </th>
      <For each={years()}>
        {(year) => (
          <td class="number" classList={{ 'over-planned': over(year) }}>
            <span>{text(inPrices(year))}</span>
            <Show when={over(year)}>
              <span class="visually-hidden"> {t('budget.over')}</span>
            </Show>
          </td>
        )}
      </For>
      <td class="number budget-grid__total">{props.withoutTotal === true ? '' : format().number(total())}</td>
    </tr>
  );
}
