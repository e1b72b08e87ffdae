import type { JSX } from 'solid-js';
import { createSignal, For, Show } from 'solid-js';
import type { AmountMeasure, BudgetLine } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';
import { AmountCell } from './amount-cell.tsx';
import type { AmountColumn } from './amount-columns.ts';
import { sumWhere } from './amount-columns.ts';
import type { AmountTrouble } from './amount-trouble.ts';
import { AmountTroubleRow } from './amount-trouble-row.tsx';

interface AmountRowProps {
  readonly line: BudgetLine;
  readonly measure: AmountMeasure;
  readonly year: number;
  readonly row: number;
  readonly columnKeys: readonly string[];
  readonly columnOf: (key: string) => AmountColumn;
  readonly onMove: (event: KeyboardEvent) => void;
}

/** One year of a line, and under it what could not be read. */
export function AmountRow(props: AmountRowProps): JSX.Element {
  const { session, store, derived, format, t } = useWorkspace();
  const [troubles, setTroubles] = createSignal<readonly AmountTrouble[]>([]);
  const entry = () => derived.ledger().find(({ year }) => year === props.year);
  const left = () => entry()?.leftSek ?? 0;
  const sum = () => sumWhere(props.line.amounts, ({ year }) => year === props.year, props.measure);
  const isBudget = () => props.measure === 'budget';
  const budget = () => sumWhere(props.line.amounts, ({ year }) => year === props.year);
  const outside = (): boolean => {
    const { firstYear, lastYear } = store().plan().settings;
    return props.year < firstYear || props.year > lastYear;
  };
  const setTrouble = (column: string, trouble: AmountTrouble | null): void => {
    setTroubles((now) => {
      const others = now.filter((other) => other.column !== column);
      if (trouble === null && others.length === now.length) return now;
      return trouble === null ? others : [...others, trouble];
    });
  };
  return (
    <>
      <tr data-chosen={session.state.year === props.year}>
        <th scope="row" class="amount-grid__year">
          {props.year}
          <Show when={outside()}>
            <span class="caution small"> {t('budget.outsideSpan')}</span>
          </Show>
        </th>
        <For each={props.columnKeys}>
          {(key, position) => (
            <AmountCell
              line={props.line}
              year={props.year}
              column={props.columnOf(key)}
              measure={props.measure}
              columnKey={key}
              row={props.row}
              position={position()}
              trouble={troubles().find((trouble) => trouble.column === key)}
              onMove={(event) => props.onMove(event)}
              onTrouble={(trouble) => setTrouble(key, trouble)}
            />
          )}
        </For>
        <Show when={props.columnKeys.length > 1}>
          <td class="number">{sum() === null ? '–' : format().number(sum() ?? 0)}</td>
        </Show>
        <Show
          when={isBudget()}
          fallback={<td class="number quiet">{budget() === null ? '–' : format().number(budget() ?? 0)}</td>}
        >
          <td class="number" classList={{ 'over-planned': left() < 0 }}>
            {format().number(Math.abs(left()))}
            <Show when={left() < 0}>
              <span class="over-planned__word">{t('budget.over')}</span>
            </Show>
          </td>
        </Show>
      </tr>
      <For each={troubles()}>
        {(trouble) => (
          <AmountTroubleRow
            trouble={trouble}
            columnCount={props.columnKeys.length + (props.columnKeys.length > 1 ? 3 : 2)}
          />
        )}
      </For>
    </>
  );
}
