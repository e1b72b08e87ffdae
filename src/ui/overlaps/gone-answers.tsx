import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { overlapValues } from './overlap-values.ts';

/** Answers whose overlap is no more are said too: a holding that left its zone was agreed about once. */
export function GoneAnswers(): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  const values = overlapValues(workspace);
  return (
    <Show when={values.gone().length > 0}>
      <section class="panel__section" aria-labelledby="overlaps-gone">
        <h3 id="overlaps-gone">
          {t('overlaps.goneTitle')} ({values.gone().length})
        </h3>
        <ul class="remarks overlap-gone">
          <For each={values.gone().slice(0, 50)}>
            {(answer) => (
              <li>
                {t('overlaps.goneRow', {
                  names: answer.given.names.join(' – '),
                  status: t(`overlaps.state.${answer.status}`),
                })}
              </li>
            )}
          </For>
          <Show when={values.gone().length > 50}>
            <li>…</li>
          </Show>
        </ul>
      </section>
    </Show>
  );
}
