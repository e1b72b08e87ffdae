import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { answerReview } from '../../core/overlap/answer-review.ts';
import type { SubjectFacts } from '../../core/overlap/subject-facts.ts';
import type { ReviewAnswer, ReviewGiven, ReviewSubject } from '../../core/plan/holdings.ts';
import { succeed } from '../../core/result.ts';
import { useWorkspace } from '../workspace.ts';
import { ChangeMaps } from './change-maps.tsx';
import { restsOnFew } from './holding-text.ts';
import { overlapValues } from './overlap-values.ts';
import { StateSign } from './state-sign.tsx';

/** What was answered about one overlap, and what has changed since. */
export function ReviewHistory(props: { readonly subject: ReviewSubject }): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = overlapValues(workspace);
  const answers = () => values.answersOf(props.subject);
  const state = () => values.stateOf(props.subject);
  const changed = () => {
    const now = state();
    return now.kind === 'changed' ? now.answer : null;
  };
  return (
    <Show when={answers().length > 0}>
      <section class="overlap-history">
        <h3>
          {t('overlaps.history')} <StateSign state={state()} />
        </h3>
        <Show when={changed()}>{(answer) => <ChangedSince answer={answer()} subject={props.subject} />}</Show>
        <ul class="overlap-answers">
          <For each={answers()}>
            {(answer) => (
              <li>
                <p class="small">
                  {t('overlaps.answeredBy', {
                    status: t(`overlaps.state.${answer.status}`),
                    role: answer.role,
                    date: answer.answeredAt === '' ? '' : format().date(answer.answeredAt),
                  })}
                </p>
                <Show when={answer.comment !== ''}>
                  <p>{answer.comment}</p>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

interface ChangedRow {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Side by side: what the answer was given on, and what is now. */
function ChangedSince(props: { readonly answer: ReviewAnswer; readonly subject: ReviewSubject }): JSX.Element {
  const workspace = useWorkspace();
  const { store, attempt, newId, now, format, t } = workspace;
  const values = overlapValues(workspace);
  const facts = () => values.factsOf(props.subject);
  const isHidden = (counts: Counts): boolean => isWithheld(props.subject, values, counts);
  const rowWords = () => ({
    area: t('overlaps.areaM2'),
    dwellings: t('overlaps.dwellingsLong'),
    residents: t('overlaps.residents'),
    landing: t('overlaps.landing'),
    unknown: t('overlaps.unknown'),
    tooFew: t('overlaps.tooFew'),
    number: (value: number) => format().number(Math.round(value)),
  });
  const rows = createMemo(() => changedRows(props.answer.given, facts(), isHidden, rowWords()));
  const shapeBefore = () =>
    store()
      .plan()
      .reviewedShapes.find(({ id }) => id === props.answer.given.shape)?.polygons;
  const again = (): void => {
    const view = values.view();
    if (view === null) return;
    const { status, comment, role, company } = props.answer;
    const answer = { status, comment, role, company: values.answerer()?.id ?? company, answeredAt: now(), newId };
    attempt(succeed(answerReview(store().plan(), view, [props.subject], answer)));
  };
  return (
    <div class="remark remark--caution overlap-changed">
      <p>{t('overlaps.changedLead')}</p>
      <Show when={shapeBefore()}>{(before) => <ChangeMaps before={before()} now={facts()?.piece ?? []} />}</Show>
      <Show when={facts()} fallback={<p>{t('overlaps.changedGone')}</p>}>
        <table class="table">
          <caption class="visually-hidden">{t('overlaps.changedTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overlaps.what')}</th>
              <th scope="col" class="number">
                {t('overlaps.then')}
              </th>
              <th scope="col" class="number">
                {t('overlaps.now')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr data-differs={row.before !== row.after}>
                  <th scope="row">{row.what}</th>
                  <td class="number">{row.before}</td>
                  <td class="number">{row.after}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={!store().readOnly}>
          <button type="button" class="button" onClick={again}>
            {t('overlaps.answerAgain')}
          </button>
        </Show>
      </Show>
    </div>
  );
}

function isWithheld(subject: ReviewSubject, values: ReturnType<typeof overlapValues>, counts: Counts): boolean {
  const view = values.view();
  if (subject.kind === 'zones' || view === null || values.showsOwnCounts()) return false;
  const position = view.positionOfHolding.get(subject.holding);
  return restsOnFew(counts.residents) || (position !== undefined && view.ledger.withheldHoldings().has(position));
}

interface RowWords {
  readonly area: string;
  readonly dwellings: string;
  readonly residents: string;
  readonly landing: string;
  readonly unknown: string;
  readonly tooFew: string;
  readonly number: (value: number) => string;
}

interface Counts {
  readonly dwellings: number | null;
  readonly residents: number | null;
  readonly landing: ReviewGiven['landing'];
}

/** Of a holding its counts are hidden where they rest on few, now or then; the ground of zones is public. */
function changedRows(
  given: ReviewGiven,
  facts: SubjectFacts | null,
  isHidden: (counts: Counts) => boolean,
  words: RowWords,
): readonly ChangedRow[] {
  const now: Counts = facts ?? { dwellings: null, residents: null, landing: [] };
  const text = (counts: Counts, value: number | null): string => {
    if (isHidden(counts)) return words.tooFew;
    return value === null ? words.unknown : words.number(value);
  };
  const sum = ({ landing }: Counts): number | null =>
    landing.length === 0 ? null : landing.reduce((total, { amountSek }) => total + amountSek, 0);
  const row = (what: string, of: (counts: Counts) => number | null): ChangedRow => ({
    what,
    before: text(given, of(given)),
    after: text(now, of(now)),
  });
  const rows = [row(words.landing, sum), row(words.residents, ({ residents }) => residents)];
  if (given.dwellings !== null || now.dwellings !== null) {
    rows.unshift(row(words.dwellings, ({ dwellings }) => dwellings));
  }
  if (given.shape !== null) {
    rows.unshift({ what: words.area, before: words.number(given.areaM2), after: words.number(facts?.areaM2 ?? 0) });
  }
  return rows;
}
