import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { ExportLosses } from '../../core/export/export-losses.ts';
import { hasLosses } from '../../core/export/export-losses.ts';
import { useWorkspace } from '../workspace.ts';

/** What the file that was just saved had no room for, and which kind of file has. */
export function ExportLossList(props: { readonly losses: ExportLosses }): JSX.Element {
  const { format, t } = useWorkspace();
  const cutTexts = () =>
    props.losses.cutTexts.map(({ title, count }) => `${title} (${format().number(count)})`).join(', ');
  return (
    <Show when={hasLosses(props.losses)}>
      <div class="remark remark--caution export-losses">
        <p>{t('export.loss.lead')}</p>
        <ul class="remarks">
          <Show when={props.losses.rowsLeftOut > 0}>
            <li>{t('export.loss.rows', { count: format().number(props.losses.rowsLeftOut) })}</li>
          </Show>
          <Show when={props.losses.cutTexts.length > 0}>
            <li>{t('export.loss.texts', { columns: cutTexts() })}</li>
          </Show>
          <Show when={props.losses.shortenedNames.length > 0}>
            <li>
              {t('export.loss.names', { count: format().number(props.losses.shortenedNames.length) })}
              <details>
                <summary>{t('export.loss.which')}</summary>
                <ul class="small">
                  <For each={props.losses.shortenedNames}>
                    {({ from, to }) => <li>{t('export.loss.name', { from, to })}</li>}
                  </For>
                </ul>
              </details>
            </li>
          </Show>
        </ul>
        <p>{t('export.loss.whole')}</p>
      </div>
    </Show>
  );
}
