import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { LonLat } from '../core/geometry/lon-lat.ts';
import type { AreaCode, DivisionId, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { addBoxDrag, areaMiddles, codesInBox } from './box-select.ts';
import { areaFillLayer } from './layers/area-layers.ts';
import { ZONE_FILL_LAYER } from './layers/zone-layers.ts';
import type { MapEvents, PointerMode, ScreenPoint } from './map-types.ts';

export interface MapPointer {
  setMode(mode: PointerMode): void;
  setDivisions(divisions: readonly DivisionData[]): void;
  destroy(): void;
}

/**
 * Turns what the pointer does over the map into hovers, clicks and boxes of areas and zones.
 * @param shownDivision the division drawn, or null while nothing can be asked of the map
 */
export function createMapPointer(
  map: MapLibreMap,
  events: MapEvents,
  shownDivision: () => DivisionId | null,
): MapPointer {
  let mode: PointerMode = 'browse';
  let modeAtPress: PointerMode = 'browse';
  let hovered: AreaCode | null = null;
  let frame: number | null = null;
  let middles: { readonly division: DivisionId; readonly byCode: ReadonlyMap<AreaCode, LonLat> } | null = null;
  let divisions: readonly DivisionData[] = [];

  const areaAt = (point: ScreenPoint): AreaCode | null => {
    const division = shownDivision();
    const id = division === null ? undefined : firstAt(map, areaFillLayer(division), point)?.id;
    return id === undefined ? null : asId<AreaCode>(String(id));
  };
  const zoneAt = (point: ScreenPoint): ZoneId | null => {
    if (shownDivision() === null) return null;
    const id: unknown = firstAt(map, ZONE_FILL_LAYER, point)?.properties?.['id'];
    return typeof id === 'string' ? asId<ZoneId>(id) : null;
  };

  const hover = (code: AreaCode | null, point: ScreenPoint): void => {
    if (code === null && hovered === null) return;
    hovered = code;
    events.onAreaHover(code, point);
  };
  // One look-up a frame: a mouse reports more often than the screen is drawn.
  const onMouseMove = (event: MapMouseEvent): void => {
    if (mode === 'none' || frame !== null) return;
    frame = requestAnimationFrame(() => {
      frame = null;
      hover(areaAt(event.point), event.point);
    });
  };
  const onMouseOut = (event: MapMouseEvent): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    hover(null, event.point);
  };
  const onPress = (): void => {
    modeAtPress = mode;
  };
  const onClick = (event: MapMouseEvent): void => {
    // The press that ends a drawing is the drawing's, though its click comes when the tool is already put away.
    if (mode === 'none' || modeAtPress === 'none') return;
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    const additive = shiftKey || ctrlKey || metaKey;
    const zone = mode === 'browse' ? zoneAt(event.point) : null;
    if (zone !== null) {
      events.onZoneClick(zone, additive, areaAt(event.point));
      return;
    }
    const area = areaAt(event.point);
    if (area === null) events.onEmptyClick();
    else events.onAreaClick(area, additive);
  };
  const middlesOf = (division: DivisionId): ReadonlyMap<AreaCode, LonLat> => {
    if (middles?.division === division) return middles.byCode;
    const data = divisions.find((candidate) => candidate.division.id === division);
    const byCode = data === undefined ? new Map<AreaCode, LonLat>() : areaMiddles(data);
    middles = { division, byCode };
    return byCode;
  };
  const box = addBoxDrag(
    map,
    (event) => mode === 'choose-areas' || (mode === 'browse' && event.shiftKey),
    (screenBox, additive) => {
      const division = shownDivision();
      if (division === null) return;
      const project = ([longitude, latitude]: LonLat) => map.project([longitude, latitude]);
      events.onBoxSelect(codesInBox(screenBox, middlesOf(division), project), additive);
    },
  );

  const surface = map.getCanvasContainer();
  surface.addEventListener('pointerdown', onPress, { capture: true });
  map.on('mousemove', onMouseMove);
  map.on('mouseout', onMouseOut);
  map.on('click', onClick);
  return {
    setMode: (next) => {
      mode = next;
      map.getCanvas().classList.toggle('map-choosing-areas', next === 'choose-areas');
      if (next === 'none') hover(null, { x: 0, y: 0 });
    },
    setDivisions: (next) => {
      divisions = next;
      middles = null;
    },
    destroy: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      box.destroy();
      surface.removeEventListener('pointerdown', onPress, { capture: true });
      map.off('mousemove', onMouseMove);
      map.off('mouseout', onMouseOut);
      map.off('click', onClick);
    },
  };
}

function firstAt(map: MapLibreMap, layer: string, point: ScreenPoint) {
  if (map.getLayer(layer) === undefined) return undefined;
  return map.queryRenderedFeatures([point.x, point.y], { layers: [layer] })[0];
}
