import type { JSX } from 'solid-js';
import { createUniqueId, For, Show } from 'solid-js';

export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly group?: string }[];
  readonly onChange: (value: Value) => void;
}): JSX.Element {
  const id = createUniqueId();
  const groups = (): readonly string[] => [...new Set(props.options.map((option) => option.group ?? ''))];
  const list = (group: string): JSX.Element => (
    <For each={props.options.filter((option) => (option.group ?? '') === group)}>
      {(option) => (
        <option value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      )}
    </For>
  );
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="input"
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        <For each={groups()}>
          {(group) => (
            <Show when={group !== ''} fallback={list(group)}>
              <optgroup label={group}>{list(group)}</optgroup>
            </Show>
          )}
        </For>
      </select>
    </div>
  );
}

/** Text that is kept when the person leaves the field or presses Enter; Escape puts the old text back. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly hiddenLabel?: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly error?: string | null;
  readonly onKeep: (text: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  const errorId = `${id}-error`;
  const keep = (element: HTMLInputElement | HTMLTextAreaElement): void => {
    if (element.value !== props.value) props.onKeep(element.value);
    // What was refused goes back to what is kept; what was trimmed shows trimmed. An error beside it keeps the text to mend.
    if (props.error == null) element.value = props.value;
    element.dataset['kept'] = element.value;
  };
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    if (event.key === 'Escape') event.currentTarget.value = props.value;
    if (event.key === 'Enter' && props.multiline !== true) keep(event.currentTarget);
  };
  return (
    <div class="field">
      <label class="field__label" classList={{ 'visually-hidden': props.hiddenLabel === true }} for={id}>
        {props.label}
      </label>
      <Show
        when={props.multiline === true}
        fallback={
          <input
            id={id}
            class="input"
            type="text"
            value={props.value}
            data-kept={props.value}
            placeholder={props.placeholder}
            inputmode={props.inputMode ?? 'text'}
            autocomplete="off"
            aria-invalid={props.error != null}
            aria-describedby={props.error != null ? errorId : undefined}
            onKeyDown={onKey}
            onChange={(event) => keep(event.currentTarget)}
          />
        }
      >
        <textarea
          id={id}
          class="input"
          value={props.value}
          data-kept={props.value}
          onKeyDown={onKey}
          onChange={(event) => keep(event.currentTarget)}
        />
      </Show>
      <Show when={props.error}>
        {(error) => (
          <p class="error" id={errorId} role="alert">
            {error()}
          </p>
        )}
      </Show>
    </div>
  );
}

export function Segmented<Value extends string>(props: {
  readonly legend: string;
  readonly hiddenLegend?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="field">
      <legend class="field__label" classList={{ 'visually-hidden': props.hiddenLegend === true }}>
        {props.legend}
      </legend>
      <div class="segmented">
        <For each={props.options}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === props.value}
                onChange={() => props.onChange(option.value)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

export function CheckField(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
