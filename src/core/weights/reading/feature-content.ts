import { checkPolygons } from '../../geometry/geojson.ts';
import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from '../../geometry/lon-lat.ts';
import { planeRing, signedRingArea } from '../../geometry/plane-ring.ts';
import { isSimpleRing } from '../../geometry/simple-ring.ts';
import type { PositionForm } from './position-form.ts';
import { toLonLat } from './position-form.ts';
import type { UnusedReason } from './weight-reading.ts';

/** What one feature brings. */
export type FeatureContent =
  | { readonly kind: 'points'; readonly points: readonly LonLat[] }
  | { readonly kind: 'cell'; readonly polygons: LonLatMultiPolygon };

/** The geometry of a feature in longitude and latitude, or why it is not used. */
export function readFeature(feature: unknown, form: PositionForm): FeatureContent | UnusedReason {
  const { type, coordinates } = geometryOf(feature);
  switch (type) {
    case null:
      return 'position-missing';
    case 'Point':
      return pointsFrom([coordinates], form);
    case 'MultiPoint':
      return pointsFrom(coordinates, form);
    case 'Polygon':
      return cellFrom([coordinates], form);
    case 'MultiPolygon':
      return cellFrom(coordinates, form);
    default:
      return 'kind-of-geometry';
  }
}

/** The first position of a feature as the file writes it; null where there is none. */
export function samplePosition(feature: unknown): readonly [number, number] | null {
  let { coordinates } = geometryOf(feature);
  while (Array.isArray(coordinates) && Array.isArray(coordinates[0])) coordinates = coordinates[0];
  return pairOf(coordinates);
}

function geometryOf(feature: unknown): { readonly type: unknown; coordinates: unknown } {
  const geometry = field(feature, 'geometry');
  return { type: field(geometry, 'type'), coordinates: field(geometry, 'coordinates') };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function pairOf(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [first, second]: readonly unknown[] = value;
  return typeof first === 'number' && typeof second === 'number' ? [first, second] : null;
}

function pointsFrom(input: unknown, form: PositionForm): FeatureContent | UnusedReason {
  if (!Array.isArray(input) || input.length === 0) return 'position-missing';
  const points: LonLat[] = [];
  for (const value of input) {
    const position = positionFrom(value, form);
    if (typeof position === 'string') return position;
    points.push(position);
  }
  return { kind: 'points', points };
}

function positionFrom(value: unknown, form: PositionForm): LonLat | UnusedReason {
  const pair = pairOf(value);
  return pair === null ? 'position-not-number' : (toLonLat(form, pair[0], pair[1]) ?? 'position-outside');
}

function cellFrom(input: unknown, form: PositionForm): FeatureContent | UnusedReason {
  if (!Array.isArray(input) || input.length === 0) return 'position-missing';
  const polygons: LonLatPolygon[] = [];
  for (const rings of input) {
    if (!Array.isArray(rings)) return 'shape-invalid';
    const polygon: LonLatRing[] = [];
    for (const positions of rings) {
      const ring = ringFrom(positions, form);
      if (typeof ring === 'string') return ring;
      polygon.push(ring);
    }
    polygons.push(polygon);
  }
  return shapeFault(polygons) ?? { kind: 'cell', polygons };
}

function ringFrom(input: unknown, form: PositionForm): LonLatRing | UnusedReason {
  if (!Array.isArray(input)) return 'shape-invalid';
  const ring: LonLat[] = [];
  for (const value of input) {
    const position = positionFrom(value, form);
    if (typeof position === 'string') return position;
    ring.push(position);
  }
  return ring;
}

function shapeFault(polygons: LonLatMultiPolygon): UnusedReason | null {
  if (!checkPolygons(polygons).ok) return 'shape-invalid';
  for (const polygon of polygons) {
    let groundM2 = 0;
    for (const [ringNumber, lonLatRing] of polygon.entries()) {
      const ring = planeRing(lonLatRing);
      if (!isSimpleRing(ring)) return 'shape-self-crossing';
      const ringM2 = Math.abs(signedRingArea(ring));
      groundM2 += ringNumber === 0 ? ringM2 : -ringM2;
    }
    if (!(groundM2 > 0)) return 'shape-invalid';
  }
  return null;
}
