import { DISCLOSURE_LIMITS } from '../indicator/disclosure.ts';

/** People: less than anybody, and more than rounding brings about in a share of an area. */
const ROUNDING = 1e-3;

/** How many of one area's people lie in a zone, by a layer. */
export interface AreaPart {
  readonly people: number;
  /** All that the area has: published. */
  readonly all: number;
}

/**
 * Whether what a layer says of some ground tells of few people. Whole areas are published, so that they can be taken away from a
 * sum, and the sum from them: what lies in areas of which only a part is inside, and what is left of those, must each be
 * nobody or more than 20 people.
 */
export function tellsOfFew(parts: Iterable<AreaPart>): boolean {
  let inside = 0;
  let outside = 0;
  for (const { people, all } of parts) {
    if (people <= ROUNDING || all - people <= ROUNDING) continue;
    inside += people;
    outside += all - people;
  }
  return isFewPeople(inside) || isFewPeople(outside);
}

/** Whether any single area's part does: then parts are not listed area by area. */
export function anyTellsOfFew(parts: Iterable<AreaPart>): boolean {
  for (const part of parts) if (tellsOfFew([part])) return true;
  return false;
}

function isFewPeople(people: number): boolean {
  return people > ROUNDING && people <= DISCLOSURE_LIMITS.denominator + ROUNDING;
}
