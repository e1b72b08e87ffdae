import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { isWithoutPlace } from '../../core/plan/weights.ts';
import { useWorkspace } from '../workspace.ts';
import { sumWhere } from './amount-columns.ts';
import { linePlaceText } from './line-place-text.ts';
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
            <td class="number">
              <Thousands amountSek={sumWhere(all(), ({ year }) => year === session.state.year)} />
            </td>
            <td class="number">
              <Thousands amountSek={sumWhere(all(), () => true)} />
            </td>
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
        <Show
          when={!isWithoutPlace(props.line.place)}
          fallback={<span class="tag tag--caution">{t('budget.withoutPlace')}</span>}
        >
          <span class="line-table__place">{linePlaceText(t, format(), store().plan(), props.line.place)}</span>
        </Show>
      </th>
      <td class="number">
        <Thousands amountSek={sumWhere(props.line.amounts, ({ year }) => year === session.state.year)} />
      </td>
      <td class="number">
        <Thousands amountSek={sumWhere(props.line.amounts, () => true)} />
      </td>
    </tr>
  );
}

/** Nothing said is a dash, which is not the same as a budget of 0. */
function Thousands(props: { readonly amountSek: number | null }): JSX.Element {
  const { format } = useWorkspace();
  return <>{props.amountSek === null ? '–' : thousandsText(format(), props.amountSek)}</>;
}
