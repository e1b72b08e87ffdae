import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { createSettled } from '../primitives/settled.ts';
import { useWorkspace } from '../workspace.ts';
import { GridCellEditor } from './grid-cell-editor.tsx';
import type { GridModel } from './grid-model.ts';
import type { GridPosition } from './grid-movement.ts';
import type { GridRow } from './grid-rows.ts';
import { rowAmounts } from './grid-rows.ts';
import { columnsInRange } from './grid-selection.ts';

interface GridLineProps {
  readonly model: GridModel;
  readonly row: number;
  readonly cellId: (row: number, column: number) => string;
  readonly onPick: (position: GridPosition, extend: boolean) => void;
  readonly onDone: () => void;
}

/** One row of the table. A row that goes away while it is drawn (an undo, another tab) shows nothing. */
export function GridLine(props: GridLineProps): JSX.Element {
  const both = createSettled(
    () => {
      const row = props.model.frame().rows[props.row];
      const line = row === undefined ? undefined : props.model.lineOf(row.line);
      return row === undefined || line === undefined ? null : { row, line };
    },
    (a, b) => a?.row === b?.row && a?.line === b?.line,
  );
  return <Show when={both()}>{(found) => <Line grid={props} at={found().row} line={found().line} />}</Show>;
}

function Line(props: { readonly grid: GridLineProps; readonly at: GridRow; readonly line: BudgetLine }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const { model } = props.grid;
  const years = () => model.frame().years;
  const amounts = createMemo(() =>
    rowAmounts(props.line, props.at.column, years(), model.frame().measure).map((amount, position) =>
      amount === null ? null : model.shownSek(amount, years()[position] ?? 0),
    ),
  );
  // By row first: a step from cell to cell concerns two rows, not every cell that is drawn.
  const activeColumn = createSettled(() => {
    const { row, column } = model.selection().active;
    return row === props.grid.row ? column : null;
  });
  const chosen = createSettled(
    () => columnsInRange(model.range(), props.grid.row),
    (a, b) => a.left === b.left && a.right === b.right,
  );
  const total = () => amounts().reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const kind = () =>
    `${t(`budget.financier.${props.at.column.financier}`)} · ${t(`budget.costType.${props.at.column.costType}`)}`;
  return (
    <tr
      aria-rowindex={props.grid.row + 2}
      data-first={props.at.first}
      data-open={session.state.selectedLine === props.line.id}
    >
      <th scope="row" class="budget-grid__head" title={`${props.line.title}\n${kind()}`}>
        <div class="budget-grid__names">
          <button
            type="button"
            class="row-button budget-grid__title"
            tabindex="-1"
            onClick={() => session.set({ selectedLine: props.line.id })}
          >
            {props.line.title}
          </button>
          <span class="budget-grid__kind">{kind()}</span>
        </div>
      </th>
      <For each={years()}>
        {(_year, column) => (
          <Cell
            grid={props.grid}
            column={column()}
            amountSek={amounts()[column()] ?? null}
            active={activeColumn() === column()}
            chosen={column() >= chosen().left && column() <= chosen().right}
          />
        )}
      </For>
      <td class="number budget-grid__total">{format().number(total())}</td>
    </tr>
  );
}

function Cell(props: {
  readonly grid: GridLineProps;
  readonly column: number;
  readonly amountSek: number | null;
  readonly active: boolean;
  readonly chosen: boolean;
}): JSX.Element {
  const { format } = useWorkspace();
  const { model } = props.grid;
  const position = (): GridPosition => ({ row: props.grid.row, column: props.column });
  const edit = createMemo(() => (props.active ? model.edit() : null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a cell of a grid; keys are the grid's
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a td is a gridcell, which can be selected
    <td
      id={props.grid.cellId(props.grid.row, props.column)}
      class="number budget-grid__cell"
      classList={{ 'budget-grid__cell--active': props.active }}
      aria-selected={props.chosen}
      onPointerDown={(event) => {
        if (event.button !== 0 || edit() !== null) return;
        // On a screen without keys the second touch of a cell is what a key is elsewhere.
        const again = event.pointerType === 'touch' && props.active;
        event.preventDefault();
        props.grid.onPick(position(), event.shiftKey);
        if (again) model.startEdit();
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1 && event.pointerType === 'mouse' && model.edit() === null) {
          props.grid.onPick(position(), true);
        }
      }}
      onDblClick={() => model.startEdit()}
    >
      <Show when={edit() !== null} fallback={props.amountSek === null ? '' : format().number(props.amountSek)}>
        <GridCellEditor model={model} onDone={props.grid.onDone} />
      </Show>
    </td>
  );
}
