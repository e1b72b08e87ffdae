import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawExtend } from 'terra-draw';
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingEvents, DrawingMode, DrawingTool } from './drawing-tool.ts';
import { drawnRing, roundedPosition } from './rounded-position.ts';

/** Corners of a circle: off the true circle by under 0.1 % of its radius at most. */
const CIRCLE_SEGMENTS = 96;

type Hex = `#${string}`;

/** Drawing by Terra Draw. A new instance for each drawing: its modes take theme and snapping only when made. */
export function createTerraDrawTool(map: MapLibreMap, theme: () => MapTheme): DrawingTool {
  let current: { readonly draw: TerraDraw; readonly events: DrawingEvents } | null = null;

  const stop = (): void => {
    const ended = current;
    current = null;
    if (ended?.draw.enabled) ended.draw.stop();
  };

  const start = (mode: DrawingMode, events: DrawingEvents): void => {
    stop();
    const draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'overlay:draw', coordinatePrecision: 9 }),
      modes: [makeMode(mode, events, theme())],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    const drawing = { draw, events };
    current = drawing;
    draw.on('change', () => {
      if (current === drawing) events.onChange(draftOf(draw, mode));
    });
    draw.on('finish', () => {
      if (current !== drawing) return;
      const polygons = draftOf(draw, mode);
      // Terra Draw is still inside its own handler; it is taken away after.
      queueMicrotask(() => {
        if (current !== drawing) return;
        stop();
        if (polygons === null) events.onChange(null);
        else events.onFinish(polygons);
      });
    });
    draw.start();
    draw.setMode(mode);
  };

  return {
    start,
    undoLastPoint: () => current?.draw.undo() ?? false,
    cancel: stop,
    get active() {
      return current !== null;
    },
  };
}

function draftOf(draw: TerraDraw, mode: DrawingMode): LonLatMultiPolygon | null {
  for (const feature of draw.getSnapshot()) {
    if (feature.geometry.type !== 'Polygon' || feature.properties['mode'] !== mode) continue;
    const ring = drawnRing(feature.geometry.coordinates[0] ?? []);
    if (ring !== null) return [[ring]];
  }
  return null;
}

function makeMode(
  mode: DrawingMode,
  events: DrawingEvents,
  theme: MapTheme,
): TerraDrawExtend.TerraDrawBaseDrawMode<never> {
  const colour = theme.draft as Hex;
  const styles = {
    fillColor: colour,
    // The scene draws the inside of the draft.
    fillOpacity: 0,
    outlineColor: colour,
    outlineWidth: 2.5 * theme.scale,
    closingPointColor: theme.vertex as Hex,
    closingPointOutlineColor: colour,
    closingPointOutlineWidth: 2 * theme.scale,
    closingPointWidth: 6 * theme.scale,
    snappingPointColor: theme.vertexFocus as Hex,
    snappingPointOutlineColor: colour,
    snappingPointOutlineWidth: 1.5 * theme.scale,
    snappingPointWidth: 5 * theme.scale,
    coordinatePointColor: theme.vertex as Hex,
    coordinatePointOutlineColor: colour,
    coordinatePointOutlineWidth: 1.5 * theme.scale,
    coordinatePointWidth: 4 * theme.scale,
  };
  // Escape belongs to the page's command table, which calls `cancel`.
  const keyEvents = { cancel: null, finish: 'Enter' };
  switch (mode) {
    case 'polygon':
      return new TerraDrawPolygonMode({
        keyEvents,
        styles,
        showCoordinatePoints: true,
        pointerDistance: 16,
        snapping: {
          toCustom: ({ lng, lat }) => {
            const snapped = events.snap([lng, lat]);
            return snapped === null ? undefined : [...roundedPosition(snapped)];
          },
        },
      }) as unknown as TerraDrawExtend.TerraDrawBaseDrawMode<never>;
    case 'freehand':
      return new TerraDrawFreehandMode({
        keyEvents,
        styles,
        drawInteraction: 'click-move-or-drag',
        smoothing: 0.3,
        minDistance: 12,
        preventPointsNearClose: true,
      }) as unknown as TerraDrawExtend.TerraDrawBaseDrawMode<never>;
    case 'rectangle':
      return new TerraDrawRectangleMode({
        keyEvents,
        styles,
        drawInteraction: 'click-move-or-drag',
      }) as unknown as TerraDrawExtend.TerraDrawBaseDrawMode<never>;
    case 'circle':
      return new TerraDrawCircleMode({
        keyEvents,
        styles,
        drawInteraction: 'click-move-or-drag',
        segments: CIRCLE_SEGMENTS,
      }) as unknown as TerraDrawExtend.TerraDrawBaseDrawMode<never>;
  }
}
