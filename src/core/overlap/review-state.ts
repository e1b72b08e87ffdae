import type { ReviewAnswerId } from '../identifiers.ts';
import type { ReviewAnswer, ReviewStatus, ReviewSubject } from '../plan/holdings.ts';

/** What has been answered about one overlap, and whether it still holds. */
export type ReviewState =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'answered'; readonly status: ReviewStatus; readonly answer: ReviewAnswer }
  /** Geometry or money is another than when it was answered, or the overlap is gone. */
  | { readonly kind: 'changed'; readonly status: ReviewStatus; readonly answer: ReviewAnswer }
  /** Two answers stand that differ, neither of which knew of the other: newest first. */
  | { readonly kind: 'conflict'; readonly answers: readonly ReviewAnswer[] };

/** One text for each overlap, the same whichever zone is named first. */
export function subjectKey(subject: ReviewSubject): string {
  return subject.kind === 'zones'
    ? `zones ${[...subject.zones].sort().join(' ')}`
    : `holding ${subject.zone} ${subject.holding}`;
}

/** All answers by overlap, newest first. */
export function answersBySubject(answers: readonly ReviewAnswer[]): ReadonlyMap<string, readonly ReviewAnswer[]> {
  const bySubject = new Map<string, ReviewAnswer[]>();
  for (const answer of answers) {
    const key = subjectKey(answer.subject);
    const own = bySubject.get(key);
    if (own === undefined) bySubject.set(key, [answer]);
    else own.push(answer);
  }
  for (const own of bySubject.values()) own.sort(compareNewestFirst);
  return bySubject;
}

/** Answers that no other replaces, newest first. Should they replace one another in a ring, all of them stand. */
export function answersInForce(answers: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  const replaced = new Set<ReviewAnswerId>(answers.flatMap(({ replaces }) => replaces));
  const standing = answers.filter(({ id }) => !replaced.has(id));
  return [...(standing.length === 0 ? answers : standing)].sort(compareNewestFirst);
}

/** What holds of an overlap whose fingerprint is now this; null where there is no such overlap any more. */
export function reviewState(answers: readonly ReviewAnswer[], fingerprint: string | null): ReviewState {
  const standing = answersInForce(answers);
  const [newest] = standing;
  if (newest === undefined) return { kind: 'unanswered' };
  if (standing.some(({ status }) => status !== newest.status)) return { kind: 'conflict', answers: standing };
  const current = standing.find((answer) => answer.fingerprint === fingerprint);
  return current === undefined
    ? { kind: 'changed', status: newest.status, answer: newest }
    : { kind: 'answered', status: current.status, answer: current };
}

function compareNewestFirst(a: ReviewAnswer, b: ReviewAnswer): number {
  if (a.answeredAt !== b.answeredAt) return a.answeredAt < b.answeredAt ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
