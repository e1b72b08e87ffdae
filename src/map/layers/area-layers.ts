import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { DivisionId } from '../../core/identifiers.ts';
import type { MapTheme } from '../map-theme.ts';

export const HATCH_IMAGE = 'no-data-hatch';
export const LABEL_FONT = ['system-ui', 'Segoe UI', 'Noto Sans', 'Liberation Sans', 'Arial', 'sans-serif'];

export function areaSource(division: DivisionId): string {
  return `areas:${division}`;
}

export const LABEL_SOURCE = 'labels';
export const LABEL_LAYER = 'labels';

/** A pattern cannot depend on feature-state; its opacity can. */
export function missingOpacity(opacity: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'missing'], false], opacity, 0];
}

export function areaMissingLayer(division: DivisionId): string {
  return `areas:${division}:missing`;
}

export function areaFillLayer(division: DivisionId): string {
  return `areas:${division}:fill`;
}

/** Layers of one division's areas, bottom first. All look comes from feature-state, so a recolour moves no geometry. */
export function areaLayers(division: DivisionId, theme: MapTheme): LayerSpecification[] {
  const source = areaSource(division);
  const selected = ['boolean', ['feature-state', 'selected'], false];
  const hovered = ['boolean', ['feature-state', 'hovered'], false];
  return [
    {
      id: areaFillLayer(division),
      type: 'fill',
      source,
      paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], 'rgba(0, 0, 0, 0)'], 'fill-antialias': false },
    },
    {
      id: areaMissingLayer(division),
      type: 'fill',
      source,
      paint: {
        'fill-pattern': HATCH_IMAGE,
        'fill-opacity': missingOpacity(1),
      },
    },
    {
      id: `areas:${division}:border`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.areaBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.5 * theme.scale, 14, 1.2 * theme.scale],
      },
    },
    {
      id: `areas:${division}:selected-casing`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.selectedCasing, 'line-width': ['case', selected, 6.4 * theme.scale, 0] },
    },
    {
      id: `areas:${division}:outline`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['case', selected, theme.selectedBorder, theme.hoverBorder],
        'line-width': ['case', selected, 3.4 * theme.scale, hovered, 2.4 * theme.scale, 0],
      },
    },
  ] as LayerSpecification[];
}

/** Borders of a coarser division drawn over the finer one that makes it up. */
export function parentBorderLayer(parent: DivisionId, theme: MapTheme): LayerSpecification {
  return {
    id: `areas:${parent}:parent-border`,
    type: 'line',
    source: areaSource(parent),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': theme.parentBorder,
      'line-opacity': 0.7,
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6 * theme.scale, 14, 1.6 * theme.scale],
    },
  };
}

export function areaLabelLayer(theme: MapTheme): LayerSpecification {
  return {
    id: LABEL_LAYER,
    type: 'symbol',
    source: LABEL_SOURCE,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': LABEL_FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11 * theme.scale, 14, 14 * theme.scale],
      'text-max-width': 7,
      'text-padding': 4,
      // A name gives way sideways before it gives up.
      'text-variable-anchor': ['center', 'top', 'bottom'],
    },
    paint: { 'text-color': theme.labelText, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.6 * theme.scale },
  };
}
