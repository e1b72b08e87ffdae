import * as v from 'valibot';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { matchJson } from './read-json.ts';

type Position = readonly [number, number];
/** What of GeoJSON comes out: a feature for each geometry, in the file's order. */
interface DecodedFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly DecodedFeature[];
}

interface DecodedFeature {
  readonly type: 'Feature';
  readonly properties: unknown;
  readonly geometry: unknown;
}

const pair = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);
const topologySchema = v.object({
  type: v.literal('Topology'),
  transform: v.optional(v.object({ scale: pair, translate: pair })),
  // Positions are looked at one by one below: there can be millions.
  arcs: v.array(v.array(v.unknown())),
  objects: v.record(v.string(), v.unknown()),
});
const collectionSchema = v.object({
  type: v.literal('GeometryCollection'),
  geometries: v.array(
    v.object({ type: v.nullable(v.string()), properties: v.optional(v.unknown()), arcs: v.optional(v.unknown()) }),
  ),
});
type Topology = v.InferOutput<typeof topologySchema>;

/**
 * TopoJSON as GeoJSON features: borders that neighbours share are one arc each, quantized and written as differences where
 * the file has a `transform` (The TopoJSON Format Specification, M. Bostock and C. Metcalf, 2013). The file must hold one
 * collection, so that nobody has to guess which is meant. Fails with `file-invalid` and the place.
 */
export function decodeTopology(file: string, json: unknown): Result<DecodedFeatures> {
  const parsed = matchJson(file, json, topologySchema);
  if (!parsed.ok) return parsed;
  const names = Object.keys(parsed.value.objects);
  const [name] = names;
  if (names.length !== 1 || name === undefined) {
    const details = { file, path: 'objects', expected: 'one collection', received: names.join(', ') };
    return fail(problem('file-invalid', details));
  }
  const collection = matchJson(file, parsed.value.objects[name], collectionSchema);
  if (!collection.ok) return collection;
  const arcs = decodeArcs(file, parsed.value);
  if (!arcs.ok) return arcs;
  const features: DecodedFeature[] = [];
  for (const [place, geometry] of collection.value.geometries.entries()) {
    const coordinates = linkArcs(geometry.arcs, depthOf(geometry.type), arcs.value);
    if (coordinates === null) {
      const path = `objects.${name}.geometries.${place}.arcs`;
      return fail(problem('file-invalid', { file, path, expected: 'arc numbers', received: 'something else' }));
    }
    const { type, properties } = geometry;
    features.push({ type: 'Feature', properties, geometry: { type, coordinates } });
  }
  return succeed({ type: 'FeatureCollection', features });
}

function decodeArcs(file: string, { arcs, transform }: Topology): Result<readonly (readonly Position[])[]> {
  const decoded: Position[][] = [];
  for (const [number, arc] of arcs.entries()) {
    const positions: Position[] = [];
    let [x, y] = [0, 0];
    for (const [place, position] of arc.entries()) {
      if (!isPosition(position)) {
        const details = { file, path: `arcs.${number}.${place}`, expected: 'a position', received: typeof position };
        return fail(problem('file-invalid', details));
      }
      [x, y] = transform === undefined ? [position[0], position[1]] : [x + position[0], y + position[1]];
      positions.push(transform === undefined ? [x, y] : unquantize(x, y, transform));
    }
    decoded.push(positions);
  }
  return succeed(decoded);
}

function unquantize(x: number, y: number, { scale, translate }: NonNullable<Topology['transform']>): Position {
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

/** Further dimensions are of no use here. */
function isPosition(position: unknown): position is Position {
  return Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

/** How many lists lie around a ring's arc numbers, itself included; other kinds are refused where areas are read. */
function depthOf(type: string | null): number {
  if (type === 'Polygon') return 2;
  return type === 'MultiPolygon' ? 3 : 0;
}

/** Arc numbers as positions, list by list; null where something is no list or names no arc. */
function linkArcs(given: unknown, depth: number, arcs: readonly (readonly Position[])[]): readonly unknown[] | null {
  if (depth === 0) return [];
  if (!Array.isArray(given)) return null;
  if (depth === 1) return linkRing(given, arcs);
  const linked: unknown[] = [];
  for (const part of given) {
    const inner = linkArcs(part, depth - 1, arcs);
    if (inner === null) return null;
    linked.push(inner);
  }
  return linked;
}

/** One arc after the other; each begins where the one before it ended. ~n is arc n from its end. */
function linkRing(numbers: readonly unknown[], arcs: readonly (readonly Position[])[]): readonly Position[] | null {
  const ring: Position[] = [];
  for (const number of numbers) {
    const arc = typeof number === 'number' ? arcs[number < 0 ? -number - 1 : number] : undefined;
    if (arc === undefined) return null;
    const positions = Number(number) < 0 ? arc.toReversed() : arc;
    for (const [place, position] of positions.entries()) if (place > 0 || ring.length === 0) ring.push(position);
  }
  return ring;
}
