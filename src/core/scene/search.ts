import type { ReferenceData } from '../catalog/reference-data.ts';
import type { LonLat, LonLatBox, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import { readCoordinates } from './read-coordinates.ts';

export type SearchHit =
  | {
      readonly kind: 'area';
      readonly division: DivisionId;
      readonly code: AreaCode;
      /** Name, or the code where there is no name. */
      readonly label: string;
      /** Name of the larger area that holds it, or null. */
      readonly within: string | null;
      readonly box: LonLatBox;
    }
  | { readonly kind: 'point'; readonly layer: string; readonly label: string; readonly position: LonLat }
  | { readonly kind: 'coordinate'; readonly label: string; readonly position: LonLat };

interface RankedHit {
  readonly hit: SearchHit;
  /** 0 is the whole text, 1 its beginning, 2 the beginning of a word, 3 anywhere. */
  readonly rank: number;
}

/**
 * Areas by name or code, point objects (schools) by name, and positions. Upper and lower case, å ä ö and accents
 * make no difference. Best first: whole text, beginning, beginning of a word, anywhere; named areas before codes.
 */
export function searchPlaces(text: string, reference: ReferenceData): readonly SearchHit[] {
  const position = readCoordinates(text);
  const wanted = foldText(text);
  const found: SearchHit[] =
    position === null ? [] : [{ kind: 'coordinate', label: text.trim().replace(/\s+/gu, ' '), position }];
  if (wanted === '') return found;
  const ranked = [...areaHits(wanted, reference), ...pointHits(wanted, reference)];
  ranked.sort((one, other) => one.rank - other.rank || compareLabels(one.hit.label, other.hit.label));
  return [...found, ...ranked.map(({ hit }) => hit)];
}

function areaHits(wanted: string, reference: ReferenceData): readonly RankedHit[] {
  const hits: RankedHit[] = [];
  for (const { division, areas } of reference.divisions.values()) {
    const parents = division.parentDivision === null ? undefined : reference.divisions.get(division.parentDivision);
    for (const area of areas) {
      const rank = Math.min(rankOf(wanted, area.code), area.name === null ? NO_MATCH : rankOf(wanted, area.name));
      if (rank === NO_MATCH) continue;
      const parent =
        area.parentCode === null ? undefined : parents?.areas[parents.positionOfCode.get(area.parentCode) ?? -1];
      hits.push({
        rank,
        hit: {
          kind: 'area',
          division: division.id,
          code: area.code,
          label: area.name ?? area.code,
          within: parent?.name ?? null,
          box: boxOf(area.polygons),
        },
      });
    }
  }
  return hits;
}

function pointHits(wanted: string, reference: ReferenceData): readonly RankedHit[] {
  const hits: RankedHit[] = [];
  for (const layer of reference.pointLayers) {
    for (const point of layer.points) {
      const rank = rankOf(wanted, point.name);
      if (rank === NO_MATCH) continue;
      hits.push({
        rank,
        hit: { kind: 'point', layer: layer.reference.id, label: point.name, position: point.position },
      });
    }
  }
  return hits;
}

const NO_MATCH = Number.POSITIVE_INFINITY;

function rankOf(wanted: string, label: string): number {
  const folded = foldText(label);
  if (folded === wanted) return 0;
  const place = folded.indexOf(wanted);
  if (place < 0) return NO_MATCH;
  if (place === 0) return 1;
  return folded.includes(` ${wanted}`) ? 2 : 3;
}

/** Lower case without diacritics, hyphens as spaces: "Västra Mark" and "vastra-mark" are the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function compareLabels(one: string, other: string): number {
  return one.localeCompare(other, 'sv', { numeric: true });
}

function boxOf(polygons: LonLatMultiPolygon): LonLatBox {
  const box = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (const polygon of polygons) {
    for (const [longitude, latitude] of polygon[0] ?? []) {
      box.west = Math.min(box.west, longitude);
      box.south = Math.min(box.south, latitude);
      box.east = Math.max(box.east, longitude);
      box.north = Math.max(box.north, latitude);
    }
  }
  return box;
}
