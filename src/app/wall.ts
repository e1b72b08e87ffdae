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

/**
 * What lies over the map: what is asked for is shown beside it. At the desk that is the legend; on the wall it always
 * stands to the left, and where there is one, the code for the listeners' phones above to the right.
 */
export function mapCovers(session: SessionStore, map: Element | undefined): readonly MapCover[] {
  const [legend, code] = ['.legend', '.presentation__code'].map((part) => document.querySelector(part));
  const whole = map?.getBoundingClientRect();
  const over = legend?.getBoundingClientRect();
  if (whole === undefined || over === undefined || over.width === 0) return [];
  const left = Math.max(0, over.right - whole.left);
  const bottom = Math.max(0, whole.bottom - over.top);
  if (isWall(session)) {
    if (code == null) return [{ left }];
    const { left: codeLeft, bottom: codeBottom } = code.getBoundingClientRect();
    const right = whole.right - codeLeft;
    return [
      { left, right },
      { left, top: codeBottom - whole.top },
      { right, bottom },
    ];
  }
  const isLow = over.top - whole.top > whole.bottom - over.bottom;
  return [{ left }, isLow ? { bottom } : { top: Math.max(0, over.bottom - whole.top) }];
}
