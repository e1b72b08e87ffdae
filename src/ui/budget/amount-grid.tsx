import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { AMOUNT_MEASURES } from '../../core/plan/document-schema.ts';
import type { AmountMeasure, BudgetLine } from '../../core/plan/plan.ts';
import { Segmented } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { AddColumn } from './add-column.tsx';
import type { AmountColumn } from './amount-columns.ts';
import { amountColumns, sumWhere } from './amount-columns.ts';
import { AmountRow } from './amount-row.tsx';
import { caretOf, nextGridPosition } from './grid-movement.ts';

/**
 * The line's money: a row for each year, a column for each financier and kind of cost in use. Years run downwards, so
 * that a line with one financier needs no sideways scrolling even on a phone, and what is left of the grant stands
 * beside each amount.
 */
export function AmountGrid(props: { readonly line: BudgetLine }): JSX.Element {
  const { session, derived, t } = useWorkspace();
  const measure = () => session.state.budget.measure;
  const setMeasure = (next: AmountMeasure): void => {
    session.set({ budget: { ...session.state.budget, measure: next } });
  };
  const [opened, setOpened] = createSignal<readonly AmountColumn[]>([]);
  let table: HTMLTableElement | undefined;
  const columns = createMemo(() => amountColumns(props.line.amounts, opened()));
  const keys = createMemo(() => columns().map(columnKey));
  const columnOf = (key: string): AmountColumn => {
    const column = columns().find((candidate) => columnKey(candidate) === key);
    if (column === undefined) throw new Error(`amount grid: no column "${key}"`);
    return column;
  };
  const years = () => derived.ledger().map(({ year }) => year);
  const move = (event: KeyboardEvent): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.dataset['row'] === undefined) return;
    const from = { row: Number(input.dataset['row']), column: Number(input.dataset['column']) };
    const caret = caretOf(input.value, input.selectionStart, input.selectionEnd);
    const next = nextGridPosition(from, event, caret, { rows: years().length, columns: keys().length });
    if (next === null) return;
    const target = table?.querySelector<HTMLInputElement>(`[data-row="${next.row}"][data-column="${next.column}"]`);
    if (target == null) return;
    event.preventDefault();
    target.focus();
    target.select();
  };
  return (
    <>
      <div class="panel__head">
        <h3>{t('budget.amounts')}</h3>
        <Segmented<AmountMeasure>
          hiddenLegend
          legend={t('budgetGrid.measure')}
          value={measure()}
          options={AMOUNT_MEASURES.map((value) => ({ value, label: t(`budget.measure.${value}`) }))}
          onChange={setMeasure}
        />
      </div>
      <p class="quiet small">{t('budget.amountHelp')}</p>
      <div class="table-wrap amount-grid">
        <table class="table" ref={table}>
          <caption class="visually-hidden">{t('budget.amountTable')}</caption>
          <thead>
            <tr>
              <th scope="col" class="amount-grid__year">
                {t('budget.year')}
              </th>
              <For each={keys()}>{(key) => <ColumnHead column={columnOf(key)} />}</For>
              <Show when={keys().length > 1}>
                <th scope="col" class="number">
                  {t('budget.total')}
                </th>
              </Show>
              <th scope="col" class="number">
                {t(measure() === 'budget' ? 'budget.leftOfGrant' : 'budget.measure.budget')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={years()}>
              {(year, row) => (
                <AmountRow
                  line={props.line}
                  measure={measure()}
                  year={year}
                  row={row()}
                  columnKeys={keys()}
                  columnOf={columnOf}
                  onMove={move}
                />
              )}
            </For>
          </tbody>
          <tfoot>
            <SumRow line={props.line} measure={measure()} columns={columns()} />
          </tfoot>
        </table>
      </div>
      <AddColumn used={columns()} onAdd={(column) => setOpened((before) => [...before, ...columns(), column])} />
    </>
  );
}

function ColumnHead(props: { readonly column: AmountColumn }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <th scope="col" class="number">
      {t(`budget.financierHead.${props.column.financier}`)}
      <span class="amount-grid__cost-type">{t(`budget.costType.${props.column.costType}`)}</span>
    </th>
  );
}

function SumRow(props: {
  readonly line: BudgetLine;
  readonly measure: AmountMeasure;
  readonly columns: readonly AmountColumn[];
}): JSX.Element {
  const { format, t } = useWorkspace();
  const text = (sum: number | null): string => (sum === null ? '–' : format().number(sum));
  return (
    <tr>
      <th scope="row" class="amount-grid__year">
        {t('budget.total')}
      </th>
      <For each={props.columns}>
        {({ financier, costType }) => (
          <td class="number amount-grid__sum">
            {text(
              sumWhere(
                props.line.amounts,
                (amount) => amount.financier === financier && amount.costType === costType,
                props.measure,
              ),
            )}
          </td>
        )}
      </For>
      <Show when={props.columns.length > 1}>
        <td class="number">{text(sumWhere(props.line.amounts, () => true, props.measure))}</td>
      </Show>
      <td />
    </tr>
  );
}

/** Columns are told apart by text: rows of inputs must not be made anew when an amount changes. */
function columnKey({ financier, costType }: AmountColumn): string {
  return `${financier}/${costType}`;
}
