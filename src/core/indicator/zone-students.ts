import type { ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import type { ZoneFigures } from './figure.ts';

/** What makes a zone's figures say something else than they seem to: many of student age. */
export interface ZoneStudents {
  /** Their share of the zone's residents, percent, where it reaches the catalogue's limit; else null. */
  readonly sharePercent: number | null;
  /** Areas in the zone that are marked by themselves, and how many areas of that division are in it. */
  readonly division: DivisionId;
  readonly markedAreas: readonly AreaCode[];
  readonly areaCount: number;
}

const HALF = 0.5;

/**
 * Null where neither the zone nor any area in it has so many. An area that the zone only touches, by no more than the
 * borders' accuracy explains, is not in it.
 */
export function zoneStudents(zone: ZoneFigures, reference: ReferenceData): ZoneStudents | null {
  const rule = reference.catalog.studentAreas;
  const figure = rule === undefined ? undefined : zone.figures.get(rule.indicator);
  if (rule === undefined || figure === undefined) return null;
  const inside = figure.contributions.filter(({ cut, shareOfArea }) => cut || shareOfArea > HALF);
  const markedAreas = inside
    .filter(({ areaValue }) => typeof areaValue === 'number' && areaValue >= rule.fromPercent)
    .map(({ code }) => code);
  const sharePercent = figure.value !== null && figure.value >= rule.fromPercent ? figure.value : null;
  if (sharePercent === null && markedAreas.length === 0) return null;
  return { sharePercent, division: figure.division, markedAreas, areaCount: inside.length };
}
