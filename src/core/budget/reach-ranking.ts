import type { Catalog, Indicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import { areaTerms } from '../indicator/area-terms.ts';
import type { NeedValues } from '../need/need-values.ts';
import type { Concentration } from './concentration.ts';
import { concentration } from './concentration.ts';
import type { ReachedArea } from './reach-areas.ts';
import { reachedAreasOn } from './reach-areas.ts';

/** Areas of a division by need; greater is greater need. Areas without a value are not there. */
export interface NeedRanking {
  readonly division: DivisionId;
  readonly needOfArea: ReadonlyMap<AreaCode, number>;
}

/** Indicators that say which end is worse, over the division people are counted in or the areas it lies in. */
export function rankingIndicators(catalog: Catalog, counting: DivisionData): readonly Indicator[] {
  const { id, parentDivision } = counting.division;
  return catalog.indicators.filter(
    ({ direction, division }) => direction !== 'neutral' && (division === id || division === parentDivision),
  );
}

/** The published value of each area, turned so that greater is greater need. */
export function rankingOfIndicator(indicator: Indicator, reference: ReferenceData): NeedRanking {
  const data = reference.divisions.get(indicator.division);
  if (data === undefined) throw new Error(`indicator ${indicator.id}: division ${indicator.division} is not loaded`);
  const sign = indicator.direction === 'low-is-worse' ? -1 : 1;
  const needs = areaTerms(indicator, data).flatMap(({ areaValue }, position) => {
    const code = data.areas[position]?.code;
    return typeof areaValue === 'number' && code !== undefined ? [[code, sign * areaValue] as const] : [];
  });
  return { division: indicator.division, needOfArea: new Map(needs) };
}

/** The areas that a need index ranks: it is higher where need is greater. */
export function rankingOfNeed({ division, result }: NeedValues, reference: ReferenceData): NeedRanking {
  const areas = reference.divisions.get(division)?.areas ?? [];
  const needs = result.scores.flatMap((score, position) => {
    const code = areas[position]?.code;
    return score === null || code === undefined ? [] : [[code, score] as const];
  });
  return { division, needOfArea: new Map(needs) };
}

export interface RankedReach {
  readonly concentration: Concentration | null;
  /** Of the money that reaches areas, what reaches those that are ranked. */
  readonly rankedSek: number;
  /** What reaches areas without a value to rank by, or without known residents. */
  readonly unrankedSek: number;
  readonly unrankedAreas: number;
}

/** Money against residents, ranked by need. Null where the ranking stands on a division that the areas do not make up. */
export function rankReach(
  areas: readonly ReachedArea[],
  ranking: NeedRanking,
  counting: DivisionData,
  reference: ReferenceData,
): RankedReach | null {
  const ranked = reachedAreasOn(ranking.division, areas, counting, reference);
  if (ranked === null) return null;
  let [rankedSek, unrankedSek, unrankedAreas] = [0, 0, 0];
  const groups = ranked.flatMap(({ area, residents, amountSek }) => {
    const need = ranking.needOfArea.get(area.code);
    if (need === undefined || residents === null) {
      unrankedSek += amountSek;
      unrankedAreas += 1;
      return [];
    }
    rankedSek += amountSek;
    return [{ need, residents, amountSek }];
  });
  return { concentration: concentration(groups), rankedSek, unrankedSek, unrankedAreas };
}
