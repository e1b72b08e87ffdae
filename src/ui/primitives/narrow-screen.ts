import type { Accessor } from 'solid-js';
import { createSignal, onCleanup } from 'solid-js';

/** Whether the screen is so narrow that what stands beside the map has gone (styles/narrow.css); follows the window. */
export function isNarrow(): Accessor<boolean> {
  const query = matchMedia('(max-width: 900px)');
  const [narrow, setNarrow] = createSignal(query.matches);
  const follow = (): void => {
    setNarrow(query.matches);
  };
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return narrow;
}
