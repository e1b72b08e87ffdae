import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { NavigationControl, ScaleControl } from 'maplibre-gl';
import type { MapWords } from './map-types.ts';

export interface MapControls {
  setWords(words: MapWords): void;
  setAttribution(lines: readonly string[]): void;
}

/** Zoom, north arrow, scale bar and source lines. */
export function addMapControls(map: MapLibreMap, words: MapWords, attribution: readonly string[]): MapControls {
  const sources = new SourceLines();
  // The first comes lowest in the corner.
  map.addControl(sources, 'bottom-right');
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-right');
  map.addControl(new NavigationControl({ showCompass: true, showZoom: true, visualizePitch: false }), 'bottom-right');
  const controls: MapControls = {
    setWords: (newWords) => nameControls(map, newWords),
    setAttribution: (lines) => sources.show(lines),
  };
  controls.setWords(words);
  controls.setAttribution(attribution);
  return controls;
}

/** MapLibre takes its words once, when the map is made; the language can change later. */
function nameControls(map: MapLibreMap, words: MapWords): void {
  map.getCanvas().setAttribute('aria-label', words.mapTitle);
  const names = [
    ['.maplibregl-ctrl-zoom-in', words.zoomIn],
    ['.maplibregl-ctrl-zoom-out', words.zoomOut],
    ['.maplibregl-ctrl-compass', words.resetNorth],
  ] as const;
  for (const [selector, name] of names) {
    const button = map.getContainer().querySelector(selector);
    button?.setAttribute('aria-label', name);
    button?.setAttribute('title', name);
  }
}

/** In place of MapLibre's attribution, which parses lines as markup: here a line is text. */
class SourceLines implements IControl {
  readonly #element = document.createElement('div');

  onAdd(): HTMLElement {
    this.#element.className = 'maplibregl-ctrl maplibregl-ctrl-attrib';
    return this.#element;
  }

  onRemove(): void {
    this.#element.remove();
  }

  show(lines: readonly string[]): void {
    const different = [...new Set(lines)].filter((line) => line !== '');
    this.#element.textContent = different.join(' · ');
    this.#element.hidden = different.length === 0;
  }
}
