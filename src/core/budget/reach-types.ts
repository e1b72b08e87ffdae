import type { Catalog, LocalizedText, NotAggregableIndicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode } from '../identifiers.ts';
import { areaTerms } from '../indicator/area-terms.ts';
import type { ReachedArea } from './reach-areas.ts';

/** Types 1 and 2 are those with socioeconomic challenges (SCB and Boverket). */
const CHALLENGED_TYPES: readonly number[] = [1, 2];

/** The socioeconomic area type: a class where 1 is the greatest challenge. Null where the data have none. */
export function areaTypeIndicator(catalog: Catalog): NotAggregableIndicator | null {
  const found = catalog.indicators.find(
    (indicator): indicator is NotAggregableIndicator =>
      indicator.kind === 'not-aggregable' &&
      indicator.unit === 'class' &&
      indicator.direction === 'low-is-worse' &&
      CHALLENGED_TYPES.every((type) => indicator.categories.some(({ value }) => value === type)),
  );
  return found ?? null;
}

/** What reaches the areas of one type. */
export interface TypeReach {
  /** Null for areas without a type. */
  readonly type: number | null;
  readonly name: LocalizedText | null;
  readonly areaCount: number;
  readonly residents: number;
  readonly amountSek: number;
  /** Null where nobody lives there. */
  readonly sekPerResident: number | null;
}

export function isChallenged({ type }: Pick<TypeReach, 'type'>): boolean {
  return type !== null && CHALLENGED_TYPES.includes(type);
}

/** The type of each area of the counting division: its own, or that of the larger area it is a part of. */
export function typeOfAreas(
  indicator: NotAggregableIndicator,
  counting: DivisionData,
  reference: ReferenceData,
): ReadonlyMap<AreaCode, number> {
  const data = reference.divisions.get(indicator.division);
  if (data === undefined) throw new Error(`indicator ${indicator.id}: division ${indicator.division} is not loaded`);
  const terms = areaTerms(indicator, data);
  const typeOf = (code: AreaCode | null): number | null => {
    const position = code === null ? undefined : data.positionOfCode.get(code);
    const value = position === undefined ? undefined : terms[position]?.areaValue;
    return typeof value === 'number' ? value : null;
  };
  const isOwn = indicator.division === counting.division.id;
  return new Map(
    counting.areas.flatMap(({ code, parentCode }) => {
      const type = typeOf(isOwn ? code : parentCode);
      return type === null ? [] : [[code, type] as const];
    }),
  );
}

/** One entry a type in the catalogue's order, then the areas without one where there are any. Kronor sum to what reaches areas. */
export function reachByType(
  areas: readonly ReachedArea[],
  indicator: NotAggregableIndicator,
  typeOfArea: ReadonlyMap<AreaCode, number>,
): readonly TypeReach[] {
  const known = indicator.categories.map(({ value, name }) => ({ type: value, name }));
  const ofType = (type: number | null, name: LocalizedText | null): TypeReach => {
    const inside = areas.filter(({ area }) => {
      const own = typeOfArea.get(area.code);
      return type === null ? !known.some((each) => each.type === own) : own === type;
    });
    const residents = inside.reduce((sum, reached) => sum + (reached.residents ?? 0), 0);
    const amountSek = inside.reduce((sum, reached) => sum + reached.amountSek, 0);
    const sekPerResident = residents === 0 ? null : amountSek / residents;
    return { type, name, areaCount: inside.length, residents, amountSek, sekPerResident };
  };
  const without = ofType(null, null);
  const types = known.map(({ type, name }) => ofType(type, name));
  return without.areaCount === 0 ? types : [...types, without];
}
