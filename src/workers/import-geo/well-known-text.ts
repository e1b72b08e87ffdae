import type { RawFeature, RawPosition } from '../../core/import/geo/raw-feature.ts';

const START =
  /^\s*(?:SRID=(\d+);\s*)?(MULTIPOLYGON|POLYGON|MULTIPOINT|POINT|MULTILINESTRING|LINESTRING|GEOMETRYCOLLECTION)\b\s*(?:ZM?|M)?\s*/i;

export function isWellKnownText(text: string): boolean {
  return START.test(text) && /\(\s*\(?-?\d/.test(text);
}

export interface WellKnownShape extends Omit<RawFeature, 'properties'> {
  readonly system: string | null;
}

/** Surfaces and points of OGC well-known text; null where it is none. */
export function readWellKnownText(text: string): WellKnownShape | null {
  const start = START.exec(text);
  if (start === null) return null;
  const kind = (start[2] ?? '').toUpperCase();
  const system = start[1] === undefined ? null : `EPSG:${start[1]}`;
  const body = text.slice(start[0].length);
  const rings = [...body.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => positionsIn(inside));
  const nothing = { polygons: [], points: [], otherKind: null, system };
  switch (kind) {
    case 'POLYGON':
      return { ...nothing, polygons: [rings] };
    case 'MULTIPOLYGON':
      return { ...nothing, polygons: polygonsIn(body) };
    case 'POINT':
    case 'MULTIPOINT':
      return { ...nothing, points: rings.flat() };
    default:
      return { ...nothing, otherKind: kind };
  }
}

/** Polygons are parted where two parentheses close one after the other. */
function polygonsIn(body: string): readonly (readonly (readonly RawPosition[])[])[] {
  return body
    .split(/\)\s*\)\s*,\s*\(\s*\(/)
    .map((polygon) => polygon.split(/\)\s*,\s*\(/).map((ring) => positionsIn(ring.replace(/[()]/g, ''))));
}

function positionsIn(text: string): readonly RawPosition[] {
  return text
    .split(',')
    .map((position) => position.trim().split(/\s+/).map(Number))
    .filter(({ length }) => length >= 2)
    .map(([first = Number.NaN, second = Number.NaN]): RawPosition => [first, second]);
}
