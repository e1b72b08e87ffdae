import type { CompanyId, ReviewAnswerId } from '../identifiers.ts';
import type { ReviewAnswer, ReviewStatus, ReviewSubject } from '../plan/holdings.ts';
import { fieldChanges } from '../plan/operations/changes.ts';
import type { FieldChange, FieldValue, PlanPatch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { digestOf } from './fingerprint.ts';
import { answersBySubject, answersInForce, subjectKey } from './review-state.ts';
import type { LedgerView } from './subject-facts.ts';
import { subjectFacts } from './subject-facts.ts';

export interface NewAnswer {
  readonly status: ReviewStatus;
  readonly comment: string;
  readonly role: string;
  /** Null where the municipality answers. */
  readonly company: CompanyId | null;
  /** ISO date-time. */
  readonly answeredAt: string;
  readonly newId: () => string;
}

/**
 * The same answer about one overlap or many: one step. Each is tied to what the overlap is now, and replaces what was
 * answered before; overlaps that are gone are left out.
 */
export function answerReview(
  plan: Pick<Plan, 'reviewAnswers' | 'reviewedShapes'>,
  view: LedgerView,
  subjects: readonly ReviewSubject[],
  { newId, ...answer }: NewAnswer,
): PlanPatch {
  const before = answersBySubject(plan.reviewAnswers);
  const shapes = new Set<string>(plan.reviewedShapes.map(({ id }) => id));
  const changes = subjects.flatMap((subject): readonly FieldChange[] => {
    const facts = subjectFacts(view, subject);
    if (facts === null) return [];
    const { piece, areaM2, dwellings, residents, landing, names, fingerprint } = facts;
    const shape = piece === null ? null : digestOf(piece);
    const isNewShape = shape !== null && !shapes.has(shape);
    if (shape !== null) shapes.add(shape);
    const given = { shape, areaM2, dwellings, residents, landing, names };
    const replaces = answersInForce(before.get(subjectKey(subject)) ?? []).map(({ id }) => id);
    const fields = { ...answer, comment: answer.comment.trim(), subject, replaces, fingerprint, given };
    return [
      ...(isNewShape ? fieldChanges('reviewedShapes', shape, { polygons: piece as unknown as FieldValue }) : []),
      ...fieldChanges('reviewAnswers', newId(), fields as unknown as Readonly<Record<string, FieldValue>>),
    ];
  });
  return { changes };
}

/** A subject that both say something else about: nothing is overwritten, both stand until a person answers anew. */
export interface ReviewMergeConflict {
  readonly subject: ReviewSubject;
  readonly mine: readonly ReviewAnswer[];
  readonly theirs: readonly ReviewAnswer[];
}

export interface ReviewMerge {
  readonly patch: PlanPatch;
  readonly addedCount: number;
  /** Answers that were here already. */
  readonly knownCount: number;
  /** Answers of the same id that say something else than here: left as they are here. */
  readonly altered: readonly ReviewAnswerId[];
  /** Answers about zones that this plan does not have. */
  readonly strayCount: number;
  readonly conflicts: readonly ReviewMergeConflict[];
}

/**
 * Takes in what another copy of the plan says that this one does not: only adds. The same file twice adds nothing the second
 * time, and the order of files does not matter.
 */
export function mergeReview(
  plan: Pick<Plan, 'reviewAnswers' | 'reviewedShapes' | 'zones'>,
  incoming: Pick<Plan, 'reviewAnswers' | 'reviewedShapes'>,
): ReviewMerge {
  const mine = new Map(plan.reviewAnswers.map((answer) => [answer.id, answer]));
  const added = incoming.reviewAnswers.filter(({ id }) => !mine.has(id));
  const altered = incoming.reviewAnswers.filter((answer) => {
    const own = mine.get(answer.id);
    return own !== undefined && digestOf(inOrder(own)) !== digestOf(inOrder(answer));
  });
  const shapes = new Set(plan.reviewedShapes.map(({ id }) => id));
  const wanted = new Set(added.map(({ given }) => given.shape));
  // A shape under a name that is not its own would put words in somebody's mouth.
  const newShapes = incoming.reviewedShapes.filter(
    ({ id, polygons }) => wanted.has(id) && !shapes.has(id) && digestOf(polygons) === id,
  );
  const zones = new Set(plan.zones.map(({ id }) => id));
  const zonesOf = ({ subject }: ReviewAnswer) => (subject.kind === 'zones' ? subject.zones : [subject.zone]);
  return {
    patch: {
      changes: [
        ...newShapes.flatMap(({ id, polygons }) =>
          fieldChanges('reviewedShapes', id, { polygons: polygons as unknown as FieldValue }),
        ),
        ...added.flatMap(({ id, ...fields }) =>
          fieldChanges('reviewAnswers', id, fields as unknown as Readonly<Record<string, FieldValue>>),
        ),
      ],
    },
    addedCount: added.length,
    knownCount: incoming.reviewAnswers.length - added.length - altered.length,
    altered: altered.map(({ id }) => id),
    strayCount: added.filter((answer) => !zonesOf(answer).every((zone) => zones.has(zone))).length,
    conflicts: conflictsOf(plan.reviewAnswers, added),
  };
}

function conflictsOf(mine: readonly ReviewAnswer[], added: readonly ReviewAnswer[]): readonly ReviewMergeConflict[] {
  const together = answersBySubject([...mine, ...added]);
  const keys = new Set(added.map(({ subject }) => subjectKey(subject)));
  return [...keys].sort().flatMap((key) => {
    const standing = answersInForce(together.get(key) ?? []);
    const [first] = standing;
    if (first === undefined || standing.every(({ status }) => status === first.status)) return [];
    return [
      {
        subject: first.subject,
        mine: standing.filter((answer) => !added.includes(answer)),
        theirs: standing.filter((answer) => added.includes(answer)),
      },
    ];
  });
}

/** Keys in one order, so that the same answer has the same digest however it was written. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
