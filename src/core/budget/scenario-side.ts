import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, ZoneId } from '../identifiers.ts';
import type { Plan } from '../plan/plan.ts';
import type { WhatIf } from '../plan/scenario.ts';
import type { ZonePeople } from './reach.ts';
import { sekInAreas } from './reach.ts';
import type { ReachedArea } from './reach-areas.ts';
import type { ReachPicture } from './reach-picture.ts';
import { askedLeaves, reachPicture } from './reach-picture.ts';
import type { NeedRanking } from './reach-ranking.ts';
import { rankReach } from './reach-ranking.ts';
import type { ScenarioYear } from './scenario-ledger.ts';
import { scenarioLedger } from './scenario-ledger.ts';
import { applyWhatIf } from './what-if.ts';

/** One side of a comparison: a plan as it is, or under a what-if. */
export interface ScenarioSide {
  /** The plan with what is left of it. */
  readonly plan: Plan;
  readonly picture: ReachPicture;
  readonly years: readonly ScenarioYear[];
  readonly figures: SideFigures;
}

/** What two sides are compared by. Whole kronor; null where a figure cannot be had. */
export interface SideFigures {
  readonly totalSek: number;
  readonly inAreasSek: number;
  readonly municipalityWideSek: number;
  readonly challengedSek: number | null;
  /** Share of all the money that reaches areas of types 1 and 2, 0–1. */
  readonly challengedShare: number | null;
  readonly concentrationIndex: number | null;
  /** Residents of areas that any money reaches. */
  readonly residentsReached: number;
}

export interface SideSource {
  readonly plan: Plan;
  readonly whatIf: WhatIf;
  readonly people: ReadonlyMap<ZoneId, ZonePeople>;
}

export interface SideQuestion {
  /** Null for every year. */
  readonly year: number | null;
  readonly ranking: NeedRanking | null;
}

export function scenarioSide(
  { plan, whatIf, people }: SideSource,
  { year, ranking }: SideQuestion,
  counting: DivisionData,
  reference: ReferenceData,
): ScenarioSide {
  const { plan: left } = applyWhatIf(plan, whatIf);
  const leaves = askedLeaves(left, { year, money: 'all', measure: 'budget' });
  const picture = reachPicture(leaves, people, counting, reference);
  const ranked = ranking === null ? null : rankReach(picture.areas, ranking, counting, reference);
  const { reach, byType, areas } = picture;
  const challengedSek = byType?.challengedSek ?? null;
  return {
    plan: left,
    picture,
    years: scenarioLedger(plan, reference.catalog, whatIf),
    figures: {
      totalSek: reach.totalSek,
      inAreasSek: sekInAreas(reach),
      municipalityWideSek: reach.municipalityWideSek,
      challengedSek,
      challengedShare: challengedSek === null || reach.totalSek === 0 ? null : challengedSek / reach.totalSek,
      concentrationIndex: ranked?.concentration?.index ?? null,
      residentsReached: areas.reduce(
        (sum, { amountSek, residents }) => sum + (amountSek > 0 ? (residents ?? 0) : 0),
        0,
      ),
    },
  };
}

export interface AreaDifference {
  readonly code: AreaCode;
  readonly area: ReachedArea['area'];
  readonly leftSek: number;
  readonly rightSek: number;
}

/** Areas whose kronor per resident differ by at least one krona, the greatest difference first. */
export function areaDifferences(left: ReachPicture, right: ReachPicture): readonly AreaDifference[] {
  return left.areas
    .flatMap(({ area, sekPerResident }, position) => {
      const other = right.areas[position]?.sekPerResident ?? null;
      if (sekPerResident === null || other === null || Math.round(sekPerResident) === Math.round(other)) return [];
      return [{ code: area.code, area, leftSek: sekPerResident, rightSek: other }];
    })
    .sort((a, b) => Math.abs(b.rightSek - b.leftSek) - Math.abs(a.rightSek - a.leftSek) || (a.code < b.code ? -1 : 1));
}
