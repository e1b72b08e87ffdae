import type { Accessor, JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, For, getOwner, on, onCleanup, runWithOwner } from 'solid-js';
import { focusWhileScrolling } from './focus-while-scrolling.ts';
import type { DrawnRow } from './long-rows.ts';

export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
  readonly cell: (row: Row) => JSX.Element;
  /** What the column sorts by; null sorts last both ways. */
  readonly sortValue: (row: Row) => number | string | null;
}

/** From so many rows on only those in view are drawn: thousands of them take seconds. */
const MANY = 500;
/** Until it is known which those are. */
const FIRST_DRAWN = 100;

interface SortableTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly initialSort: { readonly key: string; readonly descending: boolean };
  readonly isLit?: (row: Row) => boolean;
  readonly isChosen?: (row: Row) => boolean;
  readonly onHover?: (row: Row | null) => void;
}

/** A real table: sortable by its headers, the same rows for eye, keyboard and screen reader. */
export function SortableTable<Row extends object>(props: SortableTableProps<Row>): JSX.Element {
  const [sort, setSort] = createSignal(props.initialSort);
  // What is sorted by may change its meaning under the same header: high was worst, and now low is.
  const descending = createMemo(() => props.initialSort.descending);
  createEffect(
    on(descending, () => setSort((last) => (last.key === props.initialSort.key ? props.initialSort : last)), {
      defer: true,
    }),
  );
  const collator = new Intl.Collator('sv', { numeric: true });
  const sorted = createMemo(() => {
    const { key, descending } = sort();
    const column = props.columns.find((candidate) => candidate.key === key);
    if (column === undefined) return props.rows;
    const direction = descending ? -1 : 1;
    return [...props.rows].sort((a, b) => {
      const left = column.sortValue(a);
      const right = column.sortValue(b);
      if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
      if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
      return direction * collator.compare(String(left), String(right));
    });
  });
  const isLong = createMemo(() => props.rows.length > MANY);
  const [inView, setInView] = createSignal<Accessor<readonly DrawnRow<Row>[]>>(() => sorted().slice(0, FIRST_DRAWN));
  const drawn = createMemo<readonly DrawnRow<Row>[]>(() => (isLong() ? inView()() : sorted()));
  let body: HTMLTableSectionElement | undefined;
  createEffect(() => {
    if (!isLong() || body === undefined) return;
    const table = { body, rows: sorted, rowKey: props.rowKey, isChosen: (row: Row) => props.isChosen?.(row) === true };
    const owner = getOwner();
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    void import('./long-rows.ts').then(
      ({ createLongRows }) => isGone || runWithOwner(owner, () => setInView(() => createLongRows(table))),
      () => setInView(() => sorted),
    );
  });
  const ariaSort = (key: string): 'ascending' | 'descending' | 'none' =>
    sort().key !== key ? 'none' : sort().descending ? 'descending' : 'ascending';
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: hovering only lights the map; focus in a row does the same */}
      <table
        class="table"
        classList={{ 'table--long': isLong() }}
        aria-rowcount={isLong() ? props.rows.length + 1 : undefined}
        onMouseLeave={() => props.onHover?.(null)}
      >
        <caption classList={{ 'visually-hidden': props.captionHidden === true }}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" classList={{ number: column.numeric }} aria-sort={ariaSort(column.key)}>
                  <button
                    type="button"
                    class="sort-button"
                    onClick={() =>
                      setSort((now) =>
                        now.key === column.key
                          ? { key: column.key, descending: !now.descending }
                          : { key: column.key, descending: column.numeric },
                      )
                    }
                  >
                    {column.title}
                  </button>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody ref={body}>
          <For each={drawn()}>
            {(row) =>
              typeof row === 'number' ? (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
                <tr aria-hidden="true">
                  <td colspan={props.columns.length} ref={(space) => space.style.setProperty('height', `${row}px`)} />
                </tr>
              ) : (
                <tr
                  data-key={props.rowKey(row)}
                  data-lit={props.isLit?.(row) === true}
                  data-chosen={props.isChosen?.(row) === true}
                  aria-rowindex={isLong() ? sorted().indexOf(row) + 2 : undefined}
                  onMouseEnter={() => props.onHover?.(row)}
                >
                  <For each={props.columns}>
                    {(column, position) =>
                      position() === 0 ? (
                        <th scope="row">{column.cell(row)}</th>
                      ) : (
                        <td classList={{ number: column.numeric }}>{column.cell(row)}</td>
                      )
                    }
                  </For>
                </tr>
              )
            }
          </For>
        </tbody>
      </table>
    </div>
  );
}
