import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, onMount, untrack } from 'solid-js';
import type { ColumnView } from '../primitives/row-window.ts';
import { rowWindow, scrollToColumn, scrollToRow } from '../primitives/row-window.ts';
import { useWorkspace } from '../workspace.ts';
import { GridLine } from './grid-line.tsx';
import type { GridModel } from './grid-model.ts';
import type { GridPosition } from './grid-movement.ts';
import { movedSelection, selectionAt } from './grid-selection.ts';
import { GridSums } from './grid-sums.tsx';

/** A row's height in the page's own unit of type; the style sheet has the same. */
const ROW_HEIGHT_REM = 2.125;
const ASSUMED_HEIGHT = 600;
/** What a row is, before its years: one cell of name and kind, since each cell that stays put is drawn on its own. */
const FIXED_COLUMNS = 1;

/**
 * One tab stop: the table has the focus and says which cell is active. Only the rows in view are drawn, so that thousands
 * of lines answer as fast as ten.
 */
export function GridTable(props: { readonly model: GridModel }): JSX.Element {
  const { session, derived, t } = useWorkspace();
  const gridId = createUniqueId();
  const [scrollTop, setScrollTop] = createSignal(0);
  const [height, setHeight] = createSignal(ASSUMED_HEIGHT);
  const [rowHeight, setRowHeight] = createSignal(ROW_HEIGHT_REM * 16);
  let wrap: HTMLDivElement | undefined;
  let table: HTMLTableElement | undefined;
  let head: HTMLTableSectionElement | undefined;
  let foot: HTMLTableSectionElement | undefined;
  let columns: ColumnView = { scrollLeft: 0, width: 0, covered: 0, edges: [] };
  const view = () => ({ scrollTop: scrollTop(), height: height(), rowHeight: rowHeight() });
  const rows = () => props.model.frame().rows;
  const cellId = (row: number, column: number): string => `${gridId}-${row}-${column}`;
  const window = createMemo(() => rowWindow(rows().length, view()), undefined, {
    equals: (a, b) => a?.first === b?.first && a?.end === b?.end,
  });
  const keys = createMemo(() =>
    rows()
      .slice(window().first, window().end)
      .map(({ key }) => key),
  );
  const measure = (): void => {
    if (wrap === undefined) return;
    const covered = (head?.offsetHeight ?? 0) + (foot?.offsetHeight ?? 0);
    setHeight(Math.max(1, wrap.clientHeight - covered));
    setRowHeight(ROW_HEIGHT_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const titles = [...(head?.querySelectorAll<HTMLElement>('th') ?? [])];
    columns = {
      scrollLeft: wrap.scrollLeft,
      width: wrap.clientWidth,
      covered: titles.slice(0, FIXED_COLUMNS).reduce((sum, title) => sum + title.offsetWidth, 0),
      edges: titles
        .slice(FIXED_COLUMNS, -1)
        .map(({ offsetLeft, offsetWidth }) => [offsetLeft, offsetLeft + offsetWidth]),
    };
  };
  onMount(() => {
    measure();
    bringIntoView(props.model.selection().active);
    const observer = new ResizeObserver(measure);
    if (wrap !== undefined) observer.observe(wrap);
    if (foot !== undefined) observer.observe(foot);
    onCleanup(() => observer.disconnect());
  });
  createEffect(on([() => session.state.theme, () => props.model.size().columns], measure, { defer: true }));
  // The active cell is in view wherever the keys take it. Worked out from widths known before, and scrolled in the frame
  // that shows it: scrolled at once, the page would have to be laid out in the middle of the edit and again in the frame.
  let frame: number | null = null;
  let target: { readonly top: number; readonly left: number } | null = null;
  const scrollInFrame = (): void => {
    frame = null;
    if (wrap === undefined || target === null) return;
    wrap.scrollTop = target.top;
    wrap.scrollLeft = target.left;
    target = null;
  };
  const bringIntoView = ({ row, column }: GridPosition): void => {
    const top = scrollToRow(row, view());
    const left = scrollToColumn(column, columns);
    if (top === null && left === null) return;
    if (top !== null) setScrollTop(top);
    if (left !== null) columns = { ...columns, scrollLeft: left };
    target = { top: untrack(scrollTop), left: columns.scrollLeft };
    frame ??= requestAnimationFrame(scrollInFrame);
  };
  onCleanup(() => {
    if (frame !== null) cancelAnimationFrame(frame);
  });
  createEffect(on(() => props.model.selection().active, bringIntoView, { defer: true }));
  const scrolled = (element: HTMLElement): void => {
    setScrollTop(element.scrollTop);
    columns = { ...columns, scrollLeft: element.scrollLeft };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (props.model.edit() !== null || event.altKey) return;
    const modKey = event.ctrlKey || event.metaKey;
    const press = { key: event.key, shiftKey: event.shiftKey, modKey };
    const rowsOfPage = Math.max(1, Math.floor(height() / rowHeight()) - 1);
    const moved = movedSelection(props.model.selection(), press, props.model.size(), rowsOfPage);
    if (moved !== null) props.model.select(moved);
    else if (!runKey(props.model, event, modKey)) return;
    event.preventDefault();
  };
  const backToTable = (): void => table?.focus({ preventScroll: true });
  // Whoever has answered what a paste means goes on in the table; the button that was pressed is gone.
  createEffect(
    on(
      () => props.model.paste()?.kind,
      (kind, before) => {
        if (before === 'asking' && kind !== 'asking') backToTable();
      },
    ),
  );
  return (
    <div class="budget-grid__wrap" ref={wrap} onScroll={(event) => scrolled(event.currentTarget)}>
      {/* biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: it has one, in this framework's lower case */}
      <table
        ref={table}
        class="budget-grid__table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is edited is a grid (WAI-ARIA)
        role="grid"
        tabindex="0"
        aria-label={t('budgetGrid.table', { measure: t(`budget.measure.${session.state.budget.measure}`) })}
        aria-multiselectable="true"
        aria-readonly={!props.model.editable()}
        aria-rowcount={rows().length + 1}
        aria-colcount={props.model.frame().years.length + 2}
        aria-activedescendant={
          rows().length === 0
            ? undefined
            : cellId(props.model.selection().active.row, props.model.selection().active.column)
        }
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (props.model.edit() !== null) return;
          event.preventDefault();
          event.clipboardData?.setData('text/plain', props.model.copied());
        }}
        onPaste={(event) => {
          if (props.model.edit() !== null) return;
          event.preventDefault();
          props.model.pasteText(event.clipboardData?.getData('text/plain') ?? '');
        }}
      >
        <thead ref={head}>
          <tr aria-rowindex={1}>
            <th scope="col" class="budget-grid__head">
              <div class="budget-grid__names">
                <span class="budget-grid__title">{t('budget.line')}</span>
                <span class="budget-grid__kind">{t('budgetGrid.kind')}</span>
              </div>
            </th>
            <For each={props.model.frame().years}>
              {(year) => (
                <th scope="col" class="number" data-chosen={session.state.year === year}>
                  {year}
                </th>
              )}
            </For>
            <th scope="col" class="number">
              {t('budget.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer rows={window().first} rowHeight={rowHeight()} />
          <For each={keys()}>
            {(_key, position) => (
              <GridLine
                model={props.model}
                row={window().first + position()}
                cellId={cellId}
                onDone={backToTable}
                onPick={(position_, extend) => {
                  const { selection } = props.model;
                  const anchor = extend ? selection().anchor : position_;
                  props.model.select({ ...selectionAt(position_), anchor });
                  backToTable();
                }}
              />
            )}
          </For>
          <Spacer rows={rows().length - window().end} rowHeight={rowHeight()} />
        </tbody>
        <tfoot ref={foot}>
          <GridSums model={props.model} ledger={derived.ledger()} />
        </tfoot>
      </table>
    </div>
  );
}

/** The keys of the chosen cells beside those that move; true where the key was one of them. */
function runKey(model: GridModel, event: KeyboardEvent, modKey: boolean): boolean {
  if (modKey) {
    if (event.key === 'r' || event.key === 'R') model.fillRight();
    else if (event.key === 'd' || event.key === 'D') model.fillDown();
    else return false;
    return true;
  }
  if (event.key === 'Enter' || event.key === 'F2') model.startEdit();
  else if (event.key === 'Delete' || event.key === 'Backspace') model.clear();
  else if (/^[\d,.]$/.test(event.key)) model.startEdit(event.key);
  else if (event.key === 'Escape' && model.paste() !== null) model.dismissPaste();
  else return false;
  return true;
}

/** The rows that are not drawn, as empty ground of their height. */
function Spacer(props: { readonly rows: number; readonly rowHeight: number }): JSX.Element {
  let row: HTMLTableRowElement | undefined;
  createEffect(() => row?.style.setProperty('height', `${Math.max(0, props.rows) * props.rowHeight}px`));
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  return <tr ref={row} class="budget-grid__spacer" aria-hidden="true" />;
}
