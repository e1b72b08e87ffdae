import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

/** What companies answered, taken in from their files. */
export function ReviewFiles(): JSX.Element {
  const { store, overlaps, format, t } = useWorkspace();
  let input: HTMLInputElement | undefined;
  return (
    <Show when={!store().readOnly && store().plan().companies.length > 0}>
      <section class="panel__section">
        <button type="button" class="button" onClick={() => input?.click()}>
          {t('overlaps.takeIn')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-label={t('overlaps.takeIn')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) overlaps.mergeReview(file);
            event.currentTarget.value = '';
          }}
        />
        <div role="status">
          <Show when={overlaps.merged()}>
            {(merged) => (
              <div class="remark" data-merged={merged().addedCount}>
                <p>
                  {t('overlaps.merged', {
                    name: merged().fileName,
                    added: format().number(merged().addedCount),
                    known: format().number(merged().knownCount),
                  })}
                </p>
                <Show when={merged().conflictCount > 0}>
                  <p>{t('overlaps.mergedConflicts', { count: merged().conflictCount })}</p>
                </Show>
                <Show when={merged().alteredCount > 0}>
                  <p>{t('overlaps.mergedAltered', { count: merged().alteredCount })}</p>
                </Show>
                <Show when={merged().strayCount > 0}>
                  <p>{t('overlaps.mergedStray', { count: merged().strayCount })}</p>
                </Show>
              </div>
            )}
          </Show>
        </div>
      </section>
    </Show>
  );
}
