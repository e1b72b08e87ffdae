import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import type { MapTheme } from '../map/map-theme.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import type { SessionStore } from '../store/session-store.ts';

/** Zone names are 14 pixels at the desk: on a wall of 720 lines they are 24. */
const WALL_SCALE_PER_LINE = 1.75 / 720;
/** Narrower is a phone in the hand, not a wall. */
const NARROWEST_WALL_PIXELS = 900;

function isWall({ state }: SessionStore): boolean {
  return state.presentation !== null && innerWidth > NARROWEST_WALL_PIXELS;
}

/** The map's theme; names and lines are larger where the meeting sees them from the back row. */
export function createMapTheme(session: SessionStore): Accessor<MapTheme> {
  const wallScale = createMemo(() => (isWall(session) ? Math.max(720, innerHeight) * WALL_SCALE_PER_LINE : 0));
  return createMemo(() => {
    const theme = MAP_THEMES[session.state.theme];
    return wallScale() > theme.scale ? { ...theme, scale: wallScale() } : theme;
  });
}

/** How much of the map's left the legend covers on the wall: what a scene shows must not lie under it. */
export function legendRoomPixels(session: SessionStore, map: Element | undefined): number {
  const legend = isWall(session) ? document.querySelector('.legend') : null;
  if (legend === null || map === undefined) return 0;
  return Math.max(0, legend.getBoundingClientRect().right - map.getBoundingClientRect().left);
}
