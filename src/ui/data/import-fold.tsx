import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';

/** A part that is made when it is first opened: most files are taken in without a look at all of them. */
export function ImportFold(props: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  const [isMade, setMade] = createSignal(false);
  return (
    <details
      class="fold import-part"
      open={props.isOpen === true}
      onToggle={(event) => {
        if (event.currentTarget.open) setMade(true);
      }}
    >
      <summary>{props.title}</summary>
      <Show when={isMade() || props.isOpen === true}>{props.children}</Show>
    </details>
  );
}
