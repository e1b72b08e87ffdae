import type { JSX } from 'solid-js';
import { batch, onMount } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import type { GridModel } from './grid-model.ts';
import { caretOf, nextGridPosition } from './grid-movement.ts';
import { selectionAt } from './grid-selection.ts';

/** The box that opens in the active cell. What is no amount stays in it, told under the table, until it is mended. */
export function GridCellEditor(props: { readonly model: GridModel; readonly onDone: () => void }): JSX.Element {
  const { t } = useWorkspace();
  const { model } = props;
  let input: HTMLInputElement | undefined;
  // Leaving by a key keeps the text first; the box then goes away and must not keep it once more.
  let left = false;
  onMount(() => {
    input?.focus({ preventScroll: true });
    const length = input?.value.length ?? 0;
    input?.setSelectionRange(length, length);
  });
  const keepAnd = (move: () => void): void => {
    if (input === undefined) return;
    // The focus goes first, while nothing has changed: taken from a box that is going away it makes the page lay itself out.
    left = true;
    props.onDone();
    const text = input.value;
    // The amount, the closed box and the next cell as one: what the page shows is worked out once.
    const isKept = batch(() => {
      const done = model.keepEdit(text);
      if (done) move();
      return done;
    });
    if (isKept) return;
    left = false;
    input.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      left = true;
      props.onDone();
      model.cancelEdit();
      return;
    }
    const { active } = model.selection();
    if (event.key === 'Tab') {
      event.preventDefault();
      const column = active.column + (event.shiftKey ? -1 : 1);
      keepAnd(() => model.select(selectionAt({ row: active.row, column })));
      return;
    }
    const box = event.currentTarget;
    const caret = caretOf(box.value, box.selectionStart, box.selectionEnd);
    const next = nextGridPosition(active, event, caret, model.size());
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    keepAnd(() => model.select(selectionAt(next ?? active)));
  };
  return (
    <input
      ref={input}
      class="budget-grid__input"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-label={t('budgetGrid.cellInput')}
      aria-invalid={model.edit()?.problem !== null}
      value={model.edit()?.text ?? ''}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!left && event.currentTarget.isConnected) model.keepEdit(event.currentTarget.value);
      }}
    />
  );
}
