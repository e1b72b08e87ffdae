import { sha256Hex } from '../catalog/sha256.ts';
import { roundPosition } from '../geometry/geojson.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../geometry/lon-lat.ts';

/**
 * Digest of a value of numbers, texts and lists: the same value always gives the same, whatever machine. Texts that are not
 * ASCII are written as escapes, so that each character is a byte.
 */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // A loop: texts of whole divisions run to millions of characters.
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return sha256Hex(bytes);
}

/**
 * The same ground as one list of corners, however its rings were drawn: corners to a centimetre, each ring from its least
 * corner on, rings and parts in order.
 */
export function canonicalShape(polygons: LonLatMultiPolygon): LonLatMultiPolygon {
  return polygons.map((polygon) => polygon.map(canonicalRing).sort(compareLists)).sort(compareLists);
}

function canonicalRing(ring: LonLatRing): LonLatRing {
  const corners = ring.slice(0, -1).map((position) => roundPosition(position));
  const turned = signedArea(corners) < 0 ? corners.toReversed() : corners;
  let first = 0;
  for (const [place, corner] of turned.entries()) {
    if (compareCorners(corner, turned[first] ?? corner) < 0) first = place;
  }
  const open = [...turned.slice(first), ...turned.slice(0, first)];
  return [...open, ...open.slice(0, 1)];
}

function signedArea(corners: readonly LonLat[]): number {
  let twice = 0;
  let before = corners.at(-1);
  for (const corner of corners) {
    if (before !== undefined) twice += before[0] * corner[1] - corner[0] * before[1];
    before = corner;
  }
  return twice;
}

function compareCorners(one: LonLat, other: LonLat): number {
  return one[0] - other[0] || one[1] - other[1];
}

function compareLists(one: unknown, other: unknown): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
