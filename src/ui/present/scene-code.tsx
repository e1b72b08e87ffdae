import type { JSX } from 'solid-js';
import { createSignal, onMount, Show } from 'solid-js';
import type { PlanCode } from '../share-actions.ts';
import { useWorkspace } from '../workspace.ts';

/** A code for the listeners' phones; nothing where the page's address leads nowhere from them. */
export function SceneCode(): JSX.Element {
  const { share, t } = useWorkspace();
  const [code, setCode] = createSignal<PlanCode | null>(null);
  onMount(() => void share().then(async ({ drawCode }) => setCode(await drawCode())));
  return (
    <Show when={code()}>
      {(shown) => (
        <figure class="presentation__code" data-carries-plan={shown().carriesPlan}>
          {shown().drawing}
          <figcaption>{t(shown().carriesPlan ? 'share.wallPlan' : 'share.wallPage')}</figcaption>
        </figure>
      )}
    </Show>
  );
}
