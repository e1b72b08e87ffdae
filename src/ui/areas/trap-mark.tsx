import type { JSX } from 'solid-js';

/** Said by a sign to the eye, by words to who hears; what it means stands under the table. */
export function TrapMark(props: { readonly sign: string; readonly words: string }): JSX.Element {
  return (
    <span class="trap-mark" title={props.words.trim()}>
      <span aria-hidden="true">{props.sign}</span>
      <span class="visually-hidden">{props.words}</span>
    </span>
  );
}
