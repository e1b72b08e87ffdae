import type { RawFeature, RawLayer, RawPolygon, RawPosition, RawRing } from '../../core/import/geo/raw-feature.ts';
import { propertyText } from '../../core/import/geo/raw-feature.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Parsed GeoJSON as a layer: a collection, a feature or a bare geometry. Null where it is none of these. */
export function geoJsonLayer(root: unknown, name: string): RawLayer | null {
  if (!isFields(root)) return null;
  const features = featuresOf(root);
  if (features === null) return null;
  const crs = isFields(root['crs']) && isFields(root['crs']['properties']) ? root['crs']['properties']['name'] : null;
  return { name, features, system: typeof crs === 'string' ? crs : null };
}

function featuresOf(root: Fields): readonly RawFeature[] | null {
  switch (root['type']) {
    case 'FeatureCollection':
      return listOf(root['features']).map(featureOf);
    case 'Feature':
      return [featureOf(root)];
    case 'Polygon':
    case 'MultiPolygon':
    case 'Point':
    case 'MultiPoint':
    case 'GeometryCollection':
      return [featureOf({ geometry: root })];
    default:
      return null;
  }
}

function featureOf(value: unknown): RawFeature {
  const feature = isFields(value) ? value : {};
  const properties: Record<string, string> = {};
  const given = isFields(feature['properties']) ? feature['properties'] : {};
  for (const [name, content] of Object.entries(given)) {
    const text = propertyText(content);
    if (text !== null) properties[name] = text;
  }
  return { ...geometryParts(feature['geometry']), properties };
}

const NOTHING = { polygons: [], points: [], otherKind: null } as const;

/** Surfaces and points of any geometry, also of a collection of them. */
function geometryParts(value: unknown): Omit<RawFeature, 'properties'> {
  if (!isFields(value)) return NOTHING;
  const { type, coordinates }: { readonly type?: unknown; readonly coordinates?: unknown } = value;
  switch (type) {
    case 'Polygon':
      return { ...NOTHING, polygons: [polygonOf(coordinates)] };
    case 'MultiPolygon':
      return { ...NOTHING, polygons: listOf(coordinates).map(polygonOf) };
    case 'Point':
      return { ...NOTHING, points: ringOf([coordinates]) };
    case 'MultiPoint':
      return { ...NOTHING, points: ringOf(coordinates) };
    case 'GeometryCollection': {
      // One level: collections of collections are not for maps.
      const parts = listOf(value['geometries'])
        .filter((part) => isFields(part) && part['type'] !== type)
        .map(geometryParts);
      return {
        polygons: parts.flatMap(({ polygons }) => polygons),
        points: parts.flatMap(({ points }) => points),
        otherKind: parts.find(({ otherKind }) => otherKind !== null)?.otherKind ?? null,
      };
    }
    default:
      return { ...NOTHING, otherKind: typeof type === 'string' ? type : null };
  }
}

function polygonOf(value: unknown): RawPolygon {
  return listOf(value).map(ringOf);
}

function ringOf(value: unknown): RawRing {
  const ring: RawPosition[] = [];
  for (const position of listOf(value)) {
    const [first, second]: readonly unknown[] = listOf(position);
    // A position that is none makes the ring land nowhere, which is told.
    ring.push([typeof first === 'number' ? first : Number.NaN, typeof second === 'number' ? second : Number.NaN]);
  }
  return ring;
}
