import type { ZoneId } from '../identifiers.ts';
import type { Zone } from './plan.ts';

/** The zones that a meeting sees: those of the scene (null: every one), and no draft unless the presenter says so. */
export function shownInMeeting(
  zones: readonly Zone[],
  ofScene: readonly ZoneId[] | null,
  drafts: boolean,
): readonly Zone[] {
  return zones.filter(({ id, status }) => (drafts || status !== 'draft') && (ofScene?.includes(id) ?? true));
}
