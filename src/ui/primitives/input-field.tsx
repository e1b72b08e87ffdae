import type { JSX } from 'solid-js';
import { createUniqueId } from 'solid-js';

/** Text that is told letter by letter: of a form that is sent as a whole, or of what narrows a list at once. */
export function InputField(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'search';
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly invalid?: boolean;
  readonly errorId?: string;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        type={props.type ?? 'text'}
        autocomplete="off"
        inputmode={props.inputMode}
        placeholder={props.placeholder}
        value={props.value}
        aria-invalid={props.invalid === true}
        aria-describedby={props.invalid === true ? props.errorId : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
