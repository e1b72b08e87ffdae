import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { answerReview } from '../../core/overlap/answer-review.ts';
import type { ReviewStatus, ReviewSubject } from '../../core/plan/holdings.ts';
import { REVIEW_STATUSES } from '../../core/plan/holdings.ts';
import { succeed } from '../../core/result.ts';
import { Segmented } from '../primitives/field.tsx';
import { InputField } from '../primitives/input-field.tsx';
import { useWorkspace } from '../workspace.ts';
import { overlapValues } from './overlap-values.ts';

/** One answer to one overlap or many, in one step. What is no plain yes wants a reason. */
export function ReviewForm(props: {
  readonly subjects: readonly ReviewSubject[];
  readonly title: string;
  readonly note?: string;
}): JSX.Element {
  const workspace = useWorkspace();
  const { store, attempt, newId, now, t } = workspace;
  const values = overlapValues(workspace);
  const [status, setStatus] = createSignal<ReviewStatus>('agreed');
  const [comment, setComment] = createSignal('');
  const [role, setRole] = createSignal<string | null>(null);
  const [wantsReason, setWantsReason] = createSignal(false);
  const commentId = createUniqueId();
  const shownRole = (): string => role() ?? (values.answerer()?.contactRole || t('overlaps.municipalityRole'));
  const needsReason = (): boolean =>
    comment().trim() === '' && (status() !== 'agreed' || props.subjects.some(({ kind }) => kind === 'zones'));
  const answer = (): void => {
    const view = values.view();
    if (view === null) return;
    if (needsReason()) {
      setWantsReason(true);
      return;
    }
    const patch = answerReview(store().plan(), view, props.subjects, {
      status: status(),
      comment: comment(),
      role: shownRole(),
      company: values.answerer()?.id ?? null,
      answeredAt: now(),
      newId,
    });
    if (!attempt(succeed(patch))) return;
    values.setAnsweredCount(patch.changes.filter(({ field }) => field === 'subject').length);
    setComment('');
    setWantsReason(false);
  };
  return (
    <form
      class="overlap-review"
      onSubmit={(event) => {
        event.preventDefault();
        answer();
      }}
    >
      <h3>{props.title}</h3>
      <Show when={props.note}>{(note) => <p class="quiet small">{note()}</p>}</Show>
      <Segmented
        legend={t('overlaps.status')}
        value={status()}
        options={REVIEW_STATUSES.map((value) => ({ value, label: t(`overlaps.state.${value}`) }))}
        onChange={setStatus}
      />
      <div class="field">
        <label class="field__label" for={commentId}>
          {t('overlaps.comment')}
        </label>
        <textarea
          id={commentId}
          class="input"
          value={comment()}
          aria-invalid={wantsReason() && needsReason()}
          aria-describedby={`${commentId}-reason`}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
        <p class="error" id={`${commentId}-reason`} role="alert">
          {wantsReason() && needsReason() ? t('overlaps.needsReason') : ''}
        </p>
      </div>
      <InputField label={t('overlaps.role')} value={shownRole()} onInput={setRole} />
      <div class="button-row">
        <button type="submit" class="button button--main" disabled={props.subjects.length === 0}>
          {t('overlaps.giveAnswer')}
        </button>
      </div>
    </form>
  );
}
