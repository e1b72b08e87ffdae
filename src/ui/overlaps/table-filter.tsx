import type { JSX } from 'solid-js';
import { createUniqueId } from 'solid-js';

/** Narrows a table as the person types. */
export function TableFilter(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field overlap-filter">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        autocomplete="off"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** Whether any of the texts holds what is looked for, whatever the capitals. */
export function holdsText(wanted: string, texts: readonly string[]): boolean {
  const plain = wanted.trim().toLocaleLowerCase();
  return plain === '' || texts.some((text) => text.toLocaleLowerCase().includes(plain));
}
