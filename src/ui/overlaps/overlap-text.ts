import type { ZoneId } from '../../core/identifiers.ts';
import type { ReviewState } from '../../core/overlap/review-state.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Workspace } from '../workspace.ts';

/** The state of an overlap in words: of a changed answer that it is changed, not what it was. */
export function stateText(t: Translate, state: ReviewState): string {
  return t(`overlaps.state.${state.kind === 'answered' ? state.status : state.kind}`);
}

/** One word for each state, as the filter and the sign beside a row know it. */
export function stateName(state: ReviewState): StateName {
  return state.kind === 'answered' ? state.status : state.kind;
}

export type StateName = 'unanswered' | 'agreed' | 'disputed' | 'not-relevant' | 'changed' | 'conflict';

export const STATE_NAMES: readonly StateName[] = [
  'unanswered',
  'changed',
  'conflict',
  'disputed',
  'agreed',
  'not-relevant',
];

/** In the order of the plan; one that is gone by its id, last. */
export function zoneNames(workspace: Workspace, zones: readonly ZoneId[]): string {
  const { session, store } = workspace;
  const known = store()
    .plan()
    .zones.filter(({ id }) => zones.includes(id));
  const gone = zones.filter((id) => !known.some((zone) => zone.id === id));
  const names = [...known.map(({ name }) => name), ...gone];
  return new Intl.ListFormat(session.state.language, { type: 'conjunction' }).format(names);
}
