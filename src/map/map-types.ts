import type { OnlineBasemap } from '../core/catalog/catalog.ts';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { LonLat, LonLatBox } from '../core/geometry/lon-lat.ts';
import type { AreaCode, ZoneId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import type { Scene } from '../core/scene/scene.ts';
import type { DrawingTool } from './drawing/drawing-tool.ts';
import type { VertexEditor } from './drawing/vertex-editor.ts';
import type { MapTheme } from './map-theme.ts';
import type { OverlapOverlay } from './overlap-overlay.ts';

/** What the map says in words, in the language of the moment. */
export interface MapWords {
  readonly mapTitle: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetNorth: string;
}

/** Pixels from the top left of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export interface MapEvents {
  onAreaHover(code: AreaCode | null, point: ScreenPoint): void;
  /** `additive` with Shift, Ctrl or Cmd held: add to or take from what is selected. */
  onAreaClick(code: AreaCode, additive: boolean): void;
  /** `area` is the area under the zone at that point, or null. */
  onZoneClick(zone: ZoneId, additive: boolean, area: AreaCode | null): void;
  /** A click beside every zone and area. */
  onEmptyClick(): void;
  onBoxSelect(codes: readonly AreaCode[], additive: boolean): void;
  /** The camera has come to rest. */
  onMove(camera: MapCamera): void;
  onError(error: Error): void;
}

export interface MapCamera {
  readonly centre: LonLat;
  readonly zoom: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/**
 * What the pointer does besides panning: `browse` clicks zones and areas and selects by Shift-drag; `choose-areas` clicks areas
 * and selects by drag; `none` leaves it to a drawing tool.
 */
export type PointerMode = 'browse' | 'choose-areas' | 'none';

export interface MapViewOptions {
  readonly theme: MapTheme;
  readonly words: MapWords;
  readonly bounds: LonLatBox;
  /** Source lines for the corner of the map; the basemap's own is added to them. */
  readonly attribution: readonly string[];
  readonly reducedMotion: boolean;
  readonly events: MapEvents;
}

/** How far in from its sides the map lies under something, in pixels. */
export type MapCover = Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** The live map. Knows scenes and areas, not plans or panels. */
export interface MapView {
  /** Replaces the divisions whose areas scenes refer to. */
  setDivisions(divisions: readonly DivisionData[]): void;
  show(scene: Scene): void;
  setTheme(theme: MapTheme): void;
  setWords(words: MapWords): void;
  setAttribution(lines: readonly string[]): void;
  setPointerMode(mode: PointerMode): void;
  /** Shows all of a box, where there is room clear of one of the covers: each is a way to keep clear of the same thing. */
  fitBounds(box: LonLatBox, covers?: readonly MapCover[]): void;
  /** Shows a place, no further out than `minZoom`. */
  goTo(position: LonLat, minZoom: number): void;
  camera(): MapCamera;
  setCamera(camera: MapCamera): void;
  /** Tells every step of a movement, not only where it ends. Returns what stops it. */
  onCamera(listener: (camera: MapCamera) => void): () => void;
  /** Screen point of a position, for what the page lays over the map. */
  project(position: LonLat): ScreenPoint;
  /** Loads the drawing library when first asked. */
  drawingTool(): Promise<DrawingTool>;
  /** Loads what draws holdings and common ground when first asked. */
  overlapOverlay(): Promise<OverlapOverlay>;
  vertexEditor(): VertexEditor;
  /** A PMTiles archive: a file of the person's, or an address beside the catalogue. The name shown is its own, or the file's. */
  setBasemapFile(source: File | string): Promise<Result<BasemapDescription>>;
  /** Only on the page whose policy opens the basemap's hosts: requests then leave the machine. */
  setOnlineBasemap(basemap: OnlineBasemap): void;
  removeBasemap(): void;
  /** Keys go to the map. */
  focus(): void;
  resize(): void;
  destroy(): void;
}

export interface BasemapDescription {
  readonly name: string;
  readonly attribution: string;
}
