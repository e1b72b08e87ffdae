import type { RawFeature, RawLayer, RawPosition } from '../../core/import/geo/raw-feature.ts';

/** KML's placemarks as a layer: longitude and latitude always (OGC KML 2.3). Null where the XML is no KML. */
export function kmlLayer(xml: string, name: string): RawLayer | null {
  if (!/<(?:\w+:)?kml\b/i.test(xml.slice(0, 5000))) return null;
  const features = elements(xml, 'Placemark').map(placemark);
  return { name, features, system: 'EPSG:4326' };
}

/** Contents of elements of that name, one after the other; elements of the same name inside one another are not for KML. */
function elements(xml: string, name: string): readonly string[] {
  const found: string[] = [];
  const open = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'gi');
  const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'gi');
  for (let start = open.exec(xml); start !== null; start = open.exec(xml)) {
    const begin = start.index + start[0].length;
    if (start[0].endsWith('/>')) continue;
    close.lastIndex = begin;
    const end = close.exec(xml);
    if (end === null) break;
    found.push(xml.slice(begin, end.index));
    open.lastIndex = end.index + end[0].length;
  }
  return found;
}

function plainText(xml: string): string {
  const inner = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(xml)?.[1];
  if (inner !== undefined) return inner.trim();
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}

function placemark(xml: string): RawFeature {
  const properties: Record<string, string> = {};
  const [name] = elements(xml, 'name');
  if (name !== undefined) properties['name'] = plainText(name);
  for (const [, key = '', value = ''] of xml.matchAll(/<(?:\w+:)?SimpleData\s+name="([^"]*)"[^>]*>([^<]*)</gi)) {
    properties[plainText(key)] = plainText(value);
  }
  for (const [, key = '', inside = ''] of xml.matchAll(
    /<(?:\w+:)?Data\s+name="([^"]*)"[^>]*>(.*?)<\/(?:\w+:)?Data>/gis,
  )) {
    properties[plainText(key)] = plainText(elements(inside, 'value')[0] ?? '');
  }
  const polygons = elements(xml, 'Polygon').map((polygon) => [
    ...elements(polygon, 'outerBoundaryIs').slice(0, 1).map(coordinates),
    ...elements(polygon, 'innerBoundaryIs').map(coordinates),
  ]);
  const points = elements(xml, 'Point').flatMap(coordinates);
  const isLine = polygons.length + points.length === 0 && /<(?:\w+:)?LineString\b/i.test(xml);
  return { polygons, points, otherKind: isLine ? 'LineString' : null, properties };
}

function coordinates(xml: string): readonly RawPosition[] {
  return (elements(xml, 'coordinates')[0] ?? '')
    .trim()
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text): RawPosition => {
      const [longitude = Number.NaN, latitude = Number.NaN] = text.split(',').map(Number);
      return [longitude, latitude];
    });
}
