import type { Accessor } from 'solid-js';
import type { LonLatBox, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { AreaCode, DivisionId, ZoneId } from '../core/identifiers.ts';
import type { DrawMode } from '../store/session-store.ts';

/** A zone's border moved; `polygons` is null where nothing is left of the zone. */
export interface ShiftedBorder {
  /** Metres outwards; negative ones go inwards. */
  readonly distanceM: number;
  readonly polygons: LonLatMultiPolygon | null;
}

export type ZoneCombination = 'unite' | 'subtract' | 'split';

/** A drawing of one area for its page: what is around it must be seen too. */
export interface AreaDrawing {
  readonly division: DivisionId;
  readonly code: AreaCode;
  readonly around: readonly AreaCode[];
}

/** What panels ask of the map and of the shape operations, which load their libraries when first used. */
export interface MapActions {
  /** False where the browser has no WebGL2: the paper map is shown, and tables do the work. */
  readonly live: Accessor<boolean>;
  startDrawing(mode: DrawMode): void;
  startChoosingAreas(): void;
  startReshaping(zone: ZoneId): void;
  /** Ends drawing or reshaping; what was reshaped so far is kept, an unfinished drawing is dropped. */
  stop(): void;
  zoomToAreas(codes: readonly AreaCode[]): void;
  zoomToZone(zone: ZoneId): void;
  /** All zones of the plan; stays where it is when there are none. */
  zoomToZones(): void;
  zoomToAll(): void;
  /** What the live map shows now; null where there is none. */
  visibleBox(): LonLatBox | null;
  /** The area among those around it, with zones, coloured by the chosen indicator; for print too. */
  drawAreaOnPaper(drawing: AreaDrawing): Promise<SVGElement>;
  /** `told` says what became of several areas better than their names do, and why they were chosen. */
  makeZoneOfAreas(codes: readonly AreaCode[], told?: { readonly name?: string; readonly note?: string }): void;
  combine(kind: ZoneCombination, zones: readonly ZoneId[]): void;
  /** The zone with its border 100 and 50 m further in and out; null where it could not be worked out, which is told. */
  shiftBorder(zone: ZoneId): Promise<readonly ShiftedBorder[] | null>;
  /** Replaces a self-crossing shape by its even-odd inside. */
  mend(zone: ZoneId): void;
  setBasemapFile(file: File): void;
  removeBasemap(): void;
  readonly basemapName: Accessor<string | null>;
}
