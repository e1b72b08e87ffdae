import type { JSX } from 'solid-js';
import { createSignal, onMount, Show } from 'solid-js';
import type { PlanCode } from '../share-actions.ts';
import { useWorkspace } from '../workspace.ts';

/** A code for the listeners' phones; nothing where the page's address leads nowhere from them. */
export function SceneCode(): JSX.Element {
  const { session, share, t } = useWorkspace();
  const [code, setCode] = createSignal<PlanCode | null>(null);
  const show = async (): Promise<void> => {
    const { drawCode } = await share();
    setCode(await drawCode());
    const shown = session.state.camera?.target;
    // What the scene shows moves clear of the code.
    if (code() !== null && shown?.kind === 'box') session.showOnMap(shown);
  };
  onMount(() => void show());
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
