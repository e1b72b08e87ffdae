import type { VertexSession } from './vertex-session.ts';

/** Width of the world at zoom 0 in MapLibre's tiles, pixels. */
const WORLD_PIXELS_AT_ZOOM_0 = 512;
const EQUATOR_M = 40_075_016.686;
const PIXELS_A_STEP = 10;

const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The part of a KeyboardEvent that matters here. */
export interface VertexKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Keys while a zone is reshaped. Enter takes hold of the first corner; then Tab and Shift+Tab go between corners, arrows move
 * (Shift: ten times as far, Alt: one metre), Insert adds one, Delete takes it away, Esc lets go. Past the last corner
 * Tab leaves the map, so that nobody is caught. With no corner held the keys are the map's own; Enter with one held is
 * the page's, which takes it for "done".
 * @returns whether the key was used
 */
export function handleVertexKey(session: VertexSession, key: VertexKey, zoom: number, latitude: number): boolean {
  if (key.ctrlKey || key.metaKey) return false;
  if (session.focused === null) {
    if (key.key !== 'Enter') return key.key === 'Escape' && session.cancelDrag();
    session.focusNeighbour(1);
    return true;
  }
  const arrow = ARROWS[key.key];
  if (arrow !== undefined) {
    const stepM = key.altKey ? 1 : arrowStepM(zoom, latitude) * (key.shiftKey ? 10 : 1);
    session.nudge(arrow[0] * stepM, arrow[1] * stepM);
    return true;
  }
  switch (key.key) {
    case 'Tab':
      session.focusNeighbour(key.shiftKey ? -1 : 1);
      return session.focused !== null;
    case 'Insert':
      session.insertAfterFocused();
      return true;
    case 'Delete':
    case 'Backspace':
      session.deleteFocused();
      return true;
    case 'Escape':
      if (!session.cancelDrag()) session.focus(null);
      return true;
    default:
      return false;
  }
}

/** About ten pixels on screen, as a round 1, 2 or 5 × 10ⁿ metres, at least one. */
export function arrowStepM(zoom: number, latitude: number): number {
  const metresAPixel = (EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PIXELS_AT_ZOOM_0 * 2 ** zoom);
  const wanted = metresAPixel * PIXELS_A_STEP;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const round = [5, 2, 1].find((digit) => digit * magnitude <= wanted) ?? 1;
  return Math.max(1, round * magnitude);
}
