import type { JSX } from 'solid-js';
import { createSignal, onCleanup, Show } from 'solid-js';

/** Work that ends sooner is not worth saying. */
const SAID_AFTER_MS = 300;

/** Said when it has taken a moment. `done` 0–1, or null where nobody can know. */
export function WeightProgress(props: { readonly text: string; readonly done: number | null }): JSX.Element {
  const [isSaid, setSaid] = createSignal(false);
  const timer = setTimeout(() => setSaid(true), SAID_AFTER_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <Show when={isSaid()}>
      <label class="field">
        <span class="field__label">{props.text}</span>
        <Show when={props.done !== null} fallback={<progress />}>
          <progress value={props.done ?? 0} max="1" />
        </Show>
      </label>
    </Show>
  );
}
