import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { lineCoFinancing } from '../../core/budget/co-financing.ts';
import { lineYears, yearSums } from '../../core/budget/line-years.ts';
import type { BudgetLine, Zone } from '../../core/plan/plan.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { placedText, unplacedText } from './line-place-text.ts';
import { thousandsText } from './money-text.ts';

/** Every line with its money in the chosen year and in all; a row opens the line. */
export function LineTable(props: { readonly lines: readonly BudgetLine[] }): JSX.Element {
  const { session, store, t } = useWorkspace();
  const zones = createMemo(() => store().plan().zones);
  const percent = createMemo(() => store().plan().settings.maximumGrantPercent);
  const sums = createMemo(() => [...yearSums(props.lines).values()]);
  const anyIn = (year: number | null) => sums().filter((sum) => year === null || sum.year === year);
  const sumOf = (year: number | null): number | null => {
    const chosen = anyIn(year);
    return chosen.length === 0 ? null : chosen.reduce((total, { allSek }) => total + allSek, 0);
  };
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
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
          <For each={props.lines}>
            {(line) => <LineRow line={line} zones={zones()} maximumGrantPercent={percent()} />}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('budget.total')}</th>
            <Thousands amountSek={sumOf(session.state.year)} />
            <Thousands amountSek={sumOf(null)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What rows share is handed to them: thousands of rows must not each look it up at every edit. */
function LineRow(props: {
  readonly line: BudgetLine;
  readonly zones: readonly Zone[];
  readonly maximumGrantPercent: number;
}): JSX.Element {
  const { session, format, t } = useWorkspace();
  const lacks = () => lineCoFinancing(props.line, props.maximumGrantPercent)?.decided === true;
  const inYear = () => lineYears(props.line).find(({ year }) => year === session.state.year)?.allSek ?? null;
  const inAll = (): number | null => {
    const years = lineYears(props.line);
    return years.length === 0 ? null : years.reduce((sum, { allSek }) => sum + allSek, 0);
  };
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
        <Show when={placedText(t, format(), props.zones, props.line.place)}>
          {(text) => <span class="line-table__place">{text()}</span>}
        </Show>
        <Show when={unplacedText(t, format(), props.line.place)}>
          {(text) => <span class="tag tag--caution">{text()}</span>}
        </Show>
        <Show when={lacks()}>
          <span class="tag tag--caution">{t('coFinancing.decidedLacks')}</span>
        </Show>
      </th>
      <Thousands amountSek={inYear()} />
      <Thousands amountSek={inAll()} />
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
