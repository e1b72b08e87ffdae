/** Holdings and the part of each that counts, 0 < share ≤ 1. Ascending by holding. */
export interface Members {
  readonly holdings: Uint32Array;
  readonly shares: Float64Array;
}

/** A sum that may be shown: over the holdings of a company in a zone, say. */
export interface CountCell {
  readonly key: string;
  readonly members: Members;
  /** The members outside the areas that lie wholly in the zone: what is left when whole areas are taken away. */
  readonly besideWholeAreas: Members;
}

/** The part of a holding that lies in both of two cells that it is partly in; null where that is not known. */
export type SharedPart = (one: CountCell, other: CountCell, holding: number) => number | null;
