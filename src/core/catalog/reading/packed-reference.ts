import type { LonLatMultiPolygon } from '../../geometry/lon-lat.ts';
import type { PackedAreaIndex } from '../../geometry/packed-area-index.ts';
import { packAreaIndex, unpackAreaIndex } from '../../geometry/packed-area-index.ts';
import type { PackedShapes } from '../../geometry/packed-shapes.ts';
import { packShapes, unpackShape } from '../../geometry/packed-shapes.ts';
import type { AreaCode, ColumnId } from '../../identifiers.ts';
import type { Catalog, Division } from '../catalog.ts';
import { deepFreeze } from '../deep-freeze.ts';
import type { Area, Cell, DivisionData, PointLayer, ReferenceData } from '../reference-data.ts';

/** Loaded data in the shape that a worker hands to the page: what is large lies in buffers. */
export interface PackedReference {
  readonly catalog: Catalog;
  readonly divisions: readonly PackedDivision[];
  readonly pointLayers: readonly PointLayer[];
  readonly contentHash: string;
}

interface PackedDivision {
  readonly division: Division;
  readonly labels: readonly Omit<Area, 'polygons'>[];
  readonly shapes: PackedShapes;
  readonly index: PackedAreaIndex;
  readonly columns: readonly (readonly [ColumnId, readonly Cell[]])[];
}

export function packReference({ catalog, divisions, pointLayers, contentHash }: ReferenceData): PackedReference {
  return {
    catalog,
    divisions: [...divisions.values()].map(({ division, areas, index, columns }) => ({
      division,
      labels: areas.map(({ code, name, parentCode }) => ({ code, name, parentCode })),
      shapes: packShapes(areas.map(({ polygons }) => polygons)),
      index: packAreaIndex(index),
      columns: [...columns],
    })),
    pointLayers,
    contentHash,
  };
}

/** Every buffer of the packed data, once each: to hand over rather than copy. */
export function buffersOf({ divisions }: PackedReference): readonly ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const parts = divisions.flatMap(({ shapes, index }) => [shapes, index, index.shortRuns, index.longRuns]);
  for (const value of parts.flatMap((part): readonly unknown[] => Object.values(part))) {
    const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
    if (buffer instanceof ArrayBuffer) found.add(buffer);
  }
  return [...found];
}

/** The data as they were before they were packed. Borders are unpacked area by area, when they are first asked for. */
export function unpackReference({ catalog, divisions, pointLayers, contentHash }: PackedReference): ReferenceData {
  const unpacked = divisions.map((packed): DivisionData => {
    const areas = packed.labels.map((label, position) => new PackedArea(label, packed.shapes, position));
    return {
      division: packed.division,
      areas,
      positionOfCode: new Map(areas.map(({ code }, position) => [code, position])),
      index: unpackAreaIndex(packed.index),
      columns: new Map(packed.columns),
    };
  });
  const byId = new Map(unpacked.map((data) => [data.division.id, data]));
  return Object.freeze({ catalog: deepFreeze(catalog), divisions: byId, pointLayers, contentHash });
}

class PackedArea implements Area {
  readonly code: AreaCode;
  readonly name: string | null;
  readonly parentCode: AreaCode | null;
  readonly #shapes: PackedShapes;
  readonly #position: number;
  #polygons: LonLatMultiPolygon | null = null;

  constructor({ code, name, parentCode }: Omit<Area, 'polygons'>, shapes: PackedShapes, position: number) {
    this.code = code;
    this.name = name;
    this.parentCode = parentCode;
    this.#shapes = shapes;
    this.#position = position;
  }

  get polygons(): LonLatMultiPolygon {
    this.#polygons ??= unpackShape(this.#shapes, this.#position);
    return this.#polygons;
  }
}
