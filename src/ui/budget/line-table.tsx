import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';
import { sumWhere } from './amount-columns.ts';
import { placedText, unplacedText } from './line-place-text.ts';
import { thousandsText } from './money-text.ts';

/** Every line with its money in the chosen year and in all; a row opens the line. */
export function LineTable(props: { readonly lines: readonly BudgetLine[] }): JSX.Element {
  const { session, t } = useWorkspace();
  const all = createMemo(() => props.lines.flatMap(({ amounts }) => amounts));
  return (
    <div class="table-wrap">
      <table class="table line-table">
        <caption class="quiet small">{t('budget.lineTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budget.line')}</th>
            <th scope="col" class="number">
              {session.state.year}
            </th>
            <th scope="col" class="number">
              {t('budget.allYears')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>{(line) => <LineRow line={line} />}</For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('budget.total')}</th>
            <Thousands amountSek={sumWhere(all(), ({ year }) => year === session.state.year)} />
            <Thousands amountSek={sumWhere(all(), () => true)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LineRow(props: { readonly line: BudgetLine }): JSX.Element {
  const { session, store, format, t } = useWorkspace();
  const open = () => session.state.selectedLine === props.line.id;
  return (
    <tr data-chosen={open()}>
      <th scope="row">
        <button
          type="button"
          class="row-button line-table__title"
          aria-current={open() ? 'true' : undefined}
          data-line={props.line.id}
          onClick={() => session.set({ selectedLine: props.line.id })}
        >
          {props.line.title}
        </button>
        <Show when={placedText(t, format(), store().plan(), props.line.place)}>
          {(text) => <span class="line-table__place">{text()}</span>}
        </Show>
        <Show when={unplacedText(t, format(), props.line.place)}>
          {(text) => <span class="tag tag--caution">{text()}</span>}
        </Show>
      </th>
      <Thousands amountSek={sumWhere(props.line.amounts, ({ year }) => year === session.state.year)} />
      <Thousands amountSek={sumWhere(props.line.amounts, () => true)} />
    </tr>
  );
}

/** Nothing said is a dash, which is not the same as a budget of 0. The exact kronor stand under the pointer. */
function Thousands(props: { readonly amountSek: number | null }): JSX.Element {
  const { format } = useWorkspace();
  return (
    <td class="number" title={props.amountSek === null ? undefined : format().kronor(props.amountSek)}>
      {props.amountSek === null ? '–' : thousandsText(format(), props.amountSek)}
    </td>
  );
}
