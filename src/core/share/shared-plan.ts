import type { Plan } from '../plan/plan.ts';

/** What a link never carries: others' property and answers, what may be personal, and what is too large to go along. */
export type LeftOut =
  | 'companies'
  | 'holdings'
  | 'reviewAnswers'
  | 'importedIndicators'
  | 'speakerNotes'
  | 'scenes'
  | 'officer'
  | 'reviewRequest';

export interface SharedPlan {
  /** The plan as the link carries it. */
  readonly plan: Plan;
  /** How many of each kind stay behind; kinds without any are not there. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** The part of a plan that may go in a link: an address is forwarded, logged and bookmarked by whoever has it. */
export function sharedPlan(plan: Plan): SharedPlan {
  const counts: readonly (readonly [LeftOut, number])[] = [
    ['companies', plan.companies.length],
    ['holdings', plan.holdings.length],
    ['reviewAnswers', plan.reviewAnswers.length],
    ['importedIndicators', plan.importedIndicators.length],
    ['speakerNotes', plan.scenes.filter(({ notes }) => notes !== '').length],
    ['officer', plan.matter.officer === '' ? 0 : 1],
    ['reviewRequest', plan.reviewRequest === null ? 0 : 1],
  ];
  return {
    plan: {
      ...plan,
      companies: [],
      holdings: [],
      reviewAnswers: [],
      reviewedShapes: [],
      reviewRequest: null,
      importedIndicators: [],
      matter: { ...plan.matter, officer: '' },
      scenes: plan.scenes.map((scene) => ({ ...scene, notes: '' })),
    },
    leftOut: new Map(counts.filter(([, count]) => count > 0)),
  };
}

/** The same without the story of the meeting: for a code, which holds less than a link, and is read by those who are there. */
export function withoutScenes({ plan, leftOut }: SharedPlan): SharedPlan {
  const others = [...leftOut].filter(([kind]) => kind !== 'speakerNotes');
  const { length } = plan.scenes;
  return { plan: { ...plan, scenes: [] }, leftOut: new Map(length === 0 ? others : [...others, ['scenes', length]]) };
}
