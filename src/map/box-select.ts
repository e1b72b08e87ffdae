import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import { labelPosition } from '../core/geometry/label-position.ts';
import type { LonLat } from '../core/geometry/lon-lat.ts';
import type { AreaCode } from '../core/identifiers.ts';
import type { ScreenPoint } from './map-types.ts';

export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxBetween(one: ScreenPoint, other: ScreenPoint): ScreenBox {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

/**
 * Areas whose middle lies in the box. Not all that it touches: a box round six city areas would bring in every neighbour.
 * `middles` are kept by the caller, as they cost more than the search.
 */
export function codesInBox(
  box: ScreenBox,
  middles: ReadonlyMap<AreaCode, LonLat>,
  project: (position: LonLat) => ScreenPoint,
): readonly AreaCode[] {
  const inside: AreaCode[] = [];
  for (const [code, position] of middles) {
    const { x, y } = project(position);
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) inside.push(code);
  }
  return inside;
}

export function areaMiddles(data: DivisionData): ReadonlyMap<AreaCode, LonLat> {
  const middles = new Map<AreaCode, LonLat>();
  for (const area of data.areas) {
    const middle = labelPosition(area.polygons);
    if (middle !== null) middles.set(area.code, middle);
  }
  return middles;
}

export interface BoxDrag {
  destroy(): void;
}

/** A press that moves less than this is a click. */
const CLICK_TOLERANCE_PIXELS = 4;

/**
 * Rubber band over the map. `wants` decides at the press whether this drag selects; panning is off while it does.
 * Esc drops it.
 */
export function addBoxDrag(
  map: MapLibreMap,
  wants: (event: PointerEvent) => boolean,
  onBox: (box: ScreenBox, additive: boolean) => void,
): BoxDrag {
  const surface = map.getCanvasContainer();
  const band = document.createElement('div');
  band.className = 'map-selection-box';
  let start: (ScreenPoint & { readonly pointer: number; readonly panned: boolean }) | null = null;

  const finish = (): void => {
    if (start === null) return;
    if (start.panned) map.dragPan.enable();
    start = null;
    band.remove();
  };
  const onDown = (event: PointerEvent): void => {
    if (start !== null || event.button !== 0 || !event.isPrimary || !wants(event)) return;
    start = { ...pointOf(surface, event), pointer: event.pointerId, panned: map.dragPan.isEnabled() };
    map.dragPan.disable();
  };
  const onMove = (event: PointerEvent): void => {
    if (start === null || event.pointerId !== start.pointer) return;
    const box = boxBetween(start, pointOf(surface, event));
    if (isClick(box)) return;
    if (!band.isConnected) surface.append(band);
    band.style.left = `${box.left}px`;
    band.style.top = `${box.top}px`;
    band.style.width = `${box.right - box.left}px`;
    band.style.height = `${box.bottom - box.top}px`;
  };
  const onUp = (event: PointerEvent): void => {
    if (start === null || event.pointerId !== start.pointer) return;
    const box = boxBetween(start, pointOf(surface, event));
    finish();
    if (!isClick(box)) onBox(box, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') finish();
  };

  surface.addEventListener('pointerdown', onDown);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', finish);
  window.addEventListener('keydown', onKey);
  return {
    destroy: () => {
      finish();
      surface.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', finish);
      window.removeEventListener('keydown', onKey);
    },
  };
}

function isClick(box: ScreenBox): boolean {
  return Math.max(box.right - box.left, box.bottom - box.top) < CLICK_TOLERANCE_PIXELS;
}

export function pointOf(surface: HTMLElement, event: MouseEvent): ScreenPoint {
  const frame = surface.getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
}
