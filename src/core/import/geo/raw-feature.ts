/** Two numbers as a file writes them, before anybody knows in which system. */
export type RawPosition = readonly [number, number];
export type RawRing = readonly RawPosition[];
/** Outer ring first, then holes. */
export type RawPolygon = readonly RawRing[];

export interface RawFeature {
  readonly polygons: readonly RawPolygon[];
  readonly points: readonly RawPosition[];
  /** What kind of geometry it is where it is neither surface nor point; null where it has none at all. */
  readonly otherKind: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

/** One layer of a file. */
export interface RawLayer {
  readonly name: string;
  readonly features: readonly RawFeature[];
  /** The system as the file names it: an EPSG code, a name, a whole .prj; null where it names none. */
  readonly system: string | null;
}

/** A value of a property as text; what is no plain value is left out. */
export function propertyText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return null;
}
