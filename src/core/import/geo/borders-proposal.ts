import type { LonLatMultiPolygon } from '../../geometry/lon-lat.ts';
import type { AreaCode, DivisionId } from '../../identifiers.ts';

/** An area with the borders that a file gives it. */
export interface BorderedArea {
  readonly code: AreaCode;
  readonly polygons: LonLatMultiPolygon;
  /** Of a division of its own, where its areas have names. */
  readonly name?: string;
}

/** One area before and after. */
export interface ComparedArea {
  readonly code: AreaCode;
  readonly nowM2: number;
  /** Null where the file does not have the area. */
  readonly thenM2: number | null;
}

/** Surfaces of a file as areas, and what keeps them from being a division. */
export interface ProposedAreas {
  /** The property that holds the codes. */
  readonly property: string;
  /** SHA-256, hex, of codes, names and coordinates. */
  readonly fingerprint: string;
  readonly areas: readonly BorderedArea[];
  readonly tangled: readonly AreaCode[];
  /** Pairs that lie over each other by more than 1 m². */
  readonly overlaps: readonly { readonly first: AreaCode; readonly second: AreaCode; readonly overlapM2: number }[];
}

/** Surfaces as a division that is not known yet: districts of the municipality's own. */
export interface DivisionProposal extends ProposedAreas {
  /** Properties that every surface has a value of. */
  readonly codeProperties: readonly string[];
  /** Null where the areas have codes only. */
  readonly nameProperty: string | null;
}

/** Surfaces as new borders for a division's areas, by the codes that both have. `areas` are in the division's order. */
export interface BordersProposal extends ProposedAreas {
  readonly division: DivisionId;
  /** All areas of the division, in its order. */
  readonly compared: readonly ComparedArea[];
  /** Surfaces of other areas than the division's: left. */
  readonly otherCount: number;
  /** Versions of the division that the file's codes name, as 2025 in `…_DeSO2025`. */
  readonly versions: readonly string[];
}

/** Areas that the file does not have: old and new borders beside each other would leave gaps and cross. */
export function areasMissing({ compared }: BordersProposal): readonly AreaCode[] {
  return compared.filter(({ thenM2 }) => thenM2 === null).map(({ code }) => code);
}

/** Whether no area lies over another or over itself. */
export function holdsAsDivision({ tangled, overlaps }: ProposedAreas): boolean {
  return tangled.length === 0 && overlaps.length === 0;
}

/** Whether the borders hold, and every area is there. */
export function canReplaceBorders(proposal: BordersProposal): boolean {
  return areasMissing(proposal).length === 0 && holdsAsDivision(proposal);
}
