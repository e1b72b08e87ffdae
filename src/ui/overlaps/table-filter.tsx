import type { JSX } from 'solid-js';
import { InputField } from '../primitives/input-field.tsx';

/** Narrows a table as the person types. */
export function TableFilter(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  return <InputField type="search" label={props.label} value={props.value} onInput={props.onInput} />;
}

/** Whether any of the texts holds what is looked for, whatever the capitals. */
export function holdsText(wanted: string, texts: readonly string[]): boolean {
  const plain = wanted.trim().toLocaleLowerCase();
  return plain === '' || texts.some((text) => text.toLocaleLowerCase().includes(plain));
}
