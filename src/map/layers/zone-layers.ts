import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from '../map-theme.ts';
import { LABEL_FONT } from './area-layers.ts';

export const ZONE_SOURCE = 'zones';
export const ZONE_LABEL_SOURCE = 'zone-labels';
export const ZONE_FILL_LAYER = 'zones:fill';
export const POINT_SOURCE = 'points';
export const DRAFT_SOURCE = 'draft';

/**
 * Zones over areas: a faint fill that takes the pointer, a casing that parts the line from any class colour, and a line in the
 * zone's hue. Status is told by the line's rhythm: draft dotted, proposed dashed, decided whole.
 */
export function zoneLayers(theme: MapTheme): LayerSpecification[] {
  const colour = zoneColour(theme);
  const selected: ExpressionSpecification = ['boolean', ['get', 'selected'], false];
  const hovered: ExpressionSpecification = ['boolean', ['get', 'hovered'], false];
  const lineWidth = ['case', selected, 3.6 * theme.scale, hovered, 3.2 * theme.scale, 2.4 * theme.scale];
  return [
    {
      id: ZONE_FILL_LAYER,
      type: 'fill',
      source: ZONE_SOURCE,
      paint: { 'fill-color': colour, 'fill-opacity': ['case', selected, 0.12, 0.06], 'fill-antialias': false },
    },
    {
      id: 'zones:casing',
      type: 'line',
      source: ZONE_SOURCE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.zoneCasing,
        'line-width': ['case', selected, 7 * theme.scale, hovered, 6.4 * theme.scale, 5 * theme.scale],
        'line-opacity': 0.9,
      },
    },
    {
      id: 'zones:line',
      type: 'line',
      source: ZONE_SOURCE,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': lineWidth,
        'line-dasharray': [
          'match',
          ['get', 'status'],
          'draft',
          ['literal', [1.4, 1]],
          'proposed',
          ['literal', [4, 1.2]],
          ['literal', [1, 0]],
        ],
      },
    },
  ] as LayerSpecification[];
}

/** The inside of the shape under the hand; its line and corners are drawn by the tool that the hand holds, on top. */
export function draftLayer(theme: MapTheme): LayerSpecification {
  return {
    id: 'draft:fill',
    type: 'fill',
    source: DRAFT_SOURCE,
    paint: { 'fill-color': theme.draft, 'fill-opacity': 0.16, 'fill-antialias': false },
  };
}

export function zoneLabelLayer(theme: MapTheme): LayerSpecification {
  return {
    id: 'zone-labels',
    type: 'symbol',
    source: ZONE_LABEL_SOURCE,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': LABEL_FONT,
      'text-size': 14 * theme.scale,
      'text-max-width': 9,
      // Names that would lie on one another move aside; where there is no room left the chosen zone's stays.
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.6,
      'text-justify': 'auto',
      'symbol-sort-key': ['case', ['get', 'selected'], 0, ['get', 'hovered'], 1, 2],
    },
    paint: {
      'text-color': zoneColour(theme),
      'text-halo-color': theme.zoneLabelHalo,
      'text-halo-width': 2.2 * theme.scale,
    },
  };
}

export function pointLayers(theme: MapTheme): LayerSpecification[] {
  const hollow: ExpressionSpecification = ['boolean', ['get', 'hollow'], false];
  return [
    {
      id: 'points:circle',
      type: 'circle',
      source: POINT_SOURCE,
      paint: {
        // A figure's colour needs more room to be seen than a place does.
        'circle-radius': ['case', ['has', 'colour'], 7 * theme.scale, 4.5 * theme.scale],
        'circle-color': ['case', hollow, theme.pointBorder, ['to-color', ['get', 'colour'], theme.point]],
        'circle-stroke-color': ['case', ['has', 'colour'], theme.point, theme.pointBorder],
        'circle-stroke-width': ['case', ['has', 'colour'], 2 * theme.scale, 1.5 * theme.scale],
      },
    },
    {
      id: 'points:label',
      type: 'symbol',
      source: POINT_SOURCE,
      minzoom: 11.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT,
        'text-size': 12 * theme.scale,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        'text-optional': true,
      },
      paint: {
        'text-color': theme.labelText,
        'text-halo-color': theme.labelHalo,
        'text-halo-width': 1.4 * theme.scale,
      },
    },
  ];
}

function zoneColour(theme: MapTheme): ExpressionSpecification {
  const colours = theme.zoneColours.flatMap((colour, index) => [index, colour]);
  return ['match', ['get', 'colour'], ...colours, theme.draft] as unknown as ExpressionSpecification;
}
