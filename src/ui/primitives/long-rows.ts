import type { Accessor } from 'solid-js';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { RowWindow } from './row-window.ts';
import { rowWindow } from './row-window.ts';

/** What a long table draws in order: rows, and how high the space is that stands for those not drawn. */
export type DrawnRow<Row> = Row | number;

/** Rows drawn although they are far away: enough to go to what was just chosen. */
const MOST_KEPT = 20;

interface LongTable<Row> {
  readonly body: HTMLElement;
  /** All of them, in order. */
  readonly rows: Accessor<readonly Row[]>;
  readonly rowKey: (row: Row) => string;
  readonly isChosen: (row: Row) => boolean;
}

/**
 * Which rows of a long table are drawn: those in view wherever the page scrolls, and, far away, the one that has the focus
 * and those that are chosen, so that neither is lost. All rows are as high as the first (see `table--long`).
 */
export function createLongRows<Row extends object>(table: LongTable<Row>): Accessor<readonly DrawnRow<Row>[]> {
  const { body, rows, rowKey, isChosen } = table;
  const [view, setView] = createSignal({ scrollTop: 0, height: 0, rowHeight: 1 });
  const [focused, setFocused] = createSignal<string | null>(null);
  const look = (): void => {
    const rowHeight = body.querySelector<HTMLElement>('tr[data-key]')?.offsetHeight ?? 0;
    if (rowHeight === 0) return;
    setView({ scrollTop: -body.getBoundingClientRect().top, height: globalThis.innerHeight, rowHeight });
  };
  let held: HTMLElement | null = null;
  const onFocus = ({ target }: FocusEvent): void => {
    held = target instanceof HTMLElement ? target : null;
    setFocused(held?.closest<HTMLElement>('tr')?.dataset['key'] ?? null);
  };
  const letGo = (): void => {
    held = null;
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) letGo();
  };
  const observer = new ResizeObserver(look);
  observer.observe(body);
  // Whatever scrolls, the panel or on a small screen the page, moves the table over the screen.
  document.addEventListener('scroll', look, { capture: true, passive: true });
  globalThis.addEventListener('resize', look);
  body.addEventListener('focusin', onFocus);
  body.addEventListener('focusout', onBlur);
  document.addEventListener('pointerdown', letGo, { capture: true });
  onCleanup(() => {
    observer.disconnect();
    document.removeEventListener('scroll', look, { capture: true });
    globalThis.removeEventListener('resize', look);
    body.removeEventListener('focusin', onFocus);
    body.removeEventListener('focusout', onBlur);
    document.removeEventListener('pointerdown', letGo, { capture: true });
  });
  look();
  const part = createMemo(() => rowWindow(rows().length, view()), undefined, {
    equals: (a, b) => a?.first === b?.first && a?.end === b?.end,
  });
  const kept = createMemo(() => {
    const places: number[] = [];
    for (const [place, row] of rows().entries()) {
      if (places.length < MOST_KEPT && (rowKey(row) === focused() || isChosen(row))) places.push(place);
    }
    return places;
  });
  const rowHeight = createMemo(() => view().rowHeight);
  const drawn = createMemo(() => withSpaces(rows(), part(), kept(), rowHeight()));
  // A row that is put elsewhere among its neighbours loses the focus on the way.
  createEffect(
    on(drawn, () => {
      if (held?.isConnected === true && document.activeElement === document.body) held.focus({ preventScroll: true });
    }),
  );
  return drawn;
}

/** Rows at their places, with one space for each run of rows left out. */
export function withSpaces<Row extends object>(
  rows: readonly Row[],
  { first, end }: RowWindow,
  kept: readonly number[],
  rowHeight: number,
): readonly DrawnRow<Row>[] {
  const near = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
  const before = kept.filter((place) => place < first);
  const after = kept.filter((place) => place >= end);
  const drawn: DrawnRow<Row>[] = [];
  let next = 0;
  for (const place of [...before, ...near, ...after]) {
    const row = rows[place];
    if (row === undefined) continue;
    if (place > next) drawn.push((place - next) * rowHeight);
    drawn.push(row);
    next = place + 1;
  }
  if (next < rows.length) drawn.push((rows.length - next) * rowHeight);
  return drawn;
}
