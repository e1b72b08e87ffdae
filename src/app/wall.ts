import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import type { MapTheme } from '../map/map-theme.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import type { MapCover } from '../map/map-types.ts';
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

/** What the legend covers: what is asked for must not lie under it. On the wall it always stands to the left. */
export function legendCover(session: SessionStore, map: Element | undefined): readonly MapCover[] {
  const legend = document.querySelector('.legend')?.getBoundingClientRect();
  const whole = map?.getBoundingClientRect();
  if (legend === undefined || whole === undefined || legend.width === 0) return [];
  const left = { side: 'left', pixels: Math.max(0, legend.right - whole.left) } as const;
  if (isWall(session)) return [left];
  const isLow = legend.top - whole.top > whole.bottom - legend.bottom;
  return [
    left,
    isLow
      ? { side: 'bottom', pixels: Math.max(0, whole.bottom - legend.top) }
      : { side: 'top', pixels: Math.max(0, legend.bottom - whole.top) },
  ];
}
