import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { ReviewMergeConflict } from '../../core/overlap/answer-review.ts';
import type { ReviewAnswer } from '../../core/plan/holdings.ts';
import { useWorkspace } from '../workspace.ts';
import { overlapValues } from './overlap-values.ts';

/** More conflicts than this are told by number, and found by the filter of the list. */
const MOST_LISTED = 20;

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
                <Show when={merged().conflicts.length > 0}>
                  <p>{t('overlaps.mergedConflicts', { count: merged().conflicts.length })}</p>
                  <MergeConflicts conflicts={merged().conflicts} />
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

/** Who says what about each overlap; a click shows it with both answers, and the form that settles it. */
function MergeConflicts(props: { readonly conflicts: readonly ReviewMergeConflict[] }): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  const values = overlapValues(workspace);
  const said = (answers: readonly ReviewAnswer[]): string =>
    answers.map(({ role, status }) => `${role}: ${t(`overlaps.state.${status}`)}`).join(', ');
  const show = ({ subject, mine, theirs }: ReviewMergeConflict): void => {
    if (subject.kind === 'zones') {
      values.choose({ kind: 'ground', zones: subject.zones });
      return;
    }
    const company = [...mine, ...theirs].find((answer) => answer.company !== null)?.company ?? null;
    values.choose({ kind: 'holdings', company, zone: subject.zone });
    values.chooseHolding(subject.holding);
  };
  return (
    <ul class="overlap-conflicts">
      <For each={props.conflicts.slice(0, MOST_LISTED)}>
        {(conflict) => (
          <li>
            <button type="button" class="row-button" onClick={() => show(conflict)}>
              <span>{[...conflict.mine, ...conflict.theirs][0]?.given.names.join(' – ')}</span>
              <span class="quiet small">
                {t('overlaps.conflictRow', { mine: said(conflict.mine), theirs: said(conflict.theirs) })}
              </span>
            </button>
          </li>
        )}
      </For>
      <Show when={props.conflicts.length > MOST_LISTED}>
        <li class="quiet small">{t('overlaps.conflictsMore', { count: props.conflicts.length - MOST_LISTED })}</li>
      </Show>
    </ul>
  );
}
