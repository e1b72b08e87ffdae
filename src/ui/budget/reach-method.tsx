import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

const PARTS = ['split', 'overlap', 'people', 'index'] as const;

export function ReachMethod(): JSX.Element {
  const { t } = useWorkspace();
  return (
    <details class="fold">
      <summary>{t('reach.method')}</summary>
      <p class="small">{t('reach.lead')}</p>
      <ul class="remarks quiet small">
        <For each={PARTS}>{(part) => <li>{t(`reach.method.${part}`)}</li>}</For>
      </ul>
    </details>
  );
}
