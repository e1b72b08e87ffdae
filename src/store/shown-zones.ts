import type { ZoneId } from '../core/identifiers.ts';
import type { Zone } from '../core/plan/plan.ts';
import { shownInMeeting } from '../core/plan/shown-in-meeting.ts';

/** What is shown to a meeting; null where nobody is presenting. */
export interface Presentation {
  /** Place in the story, 0 the first. */
  readonly position: number;
  /** Zones of the scene; null shows every one. */
  readonly zones: readonly ZoneId[] | null;
  /** The presenter has said that drafts may be seen. */
  readonly drafts: boolean;
}

/** The zones on the map: all at the desk; at the meeting those of the scene, and no draft unless the presenter says so. */
export function shownZones(zones: readonly Zone[], presentation: Presentation | null): readonly Zone[] {
  if (presentation === null) return zones;
  return shownInMeeting(zones, presentation.zones, presentation.drafts);
}
