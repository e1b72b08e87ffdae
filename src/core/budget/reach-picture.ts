import type { NotAggregableIndicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, BudgetLineId, ZoneId } from '../identifiers.ts';
import type { AmountMeasure, Plan } from '../plan/plan.ts';
import type { BudgetLeaf } from './leaves.ts';
import { budgetLeaves } from './leaves.ts';
import type { Reach, ZonePeople } from './reach.ts';
import { reachOf, splitToAreas } from './reach.ts';
import type { ReachedArea } from './reach-areas.ts';
import { reachedAreas } from './reach-areas.ts';
import type { TypeReach } from './reach-types.ts';
import { areaTypeIndicator, isChallenged, reachByType, typeOfAreas } from './reach-types.ts';

/** Which of a plan's money is meant. */
export interface ReachQuestion {
  /** Null for every year. */
  readonly year: number | null;
  readonly money: 'all' | 'state-grant';
  readonly measure: AmountMeasure;
}

/** Whether a leaf of the asked measure is of the asked money and years. */
export function isAsked({ year, financier }: BudgetLeaf, question: ReachQuestion): boolean {
  return (
    (question.year === null || year === question.year) && (question.money === 'all' || financier === 'state-grant')
  );
}

export function askedLeaves(plan: Plan, question: ReachQuestion): readonly BudgetLeaf[] {
  return budgetLeaves(plan, question.measure).filter((leaf) => isAsked(leaf, question));
}

/** What reaches whom: by area, and by area type where the data have one. */
export interface ReachPicture {
  readonly reach: Reach;
  /** In the order of the division that people are counted in. */
  readonly areas: readonly ReachedArea[];
  readonly byType: {
    readonly indicator: NotAggregableIndicator;
    readonly typeOfArea: ReadonlyMap<AreaCode, number>;
    readonly types: readonly TypeReach[];
    /** What reaches areas of types 1 and 2, and who lives there. */
    readonly challengedSek: number;
    readonly challengedResidents: number;
    /** Residents of every area. */
    readonly residents: number;
  } | null;
}

export function reachPicture(
  leaves: readonly BudgetLeaf[],
  people: ReadonlyMap<ZoneId, ZonePeople>,
  counting: DivisionData,
  reference: ReferenceData,
): ReachPicture {
  return pictureOfReach(reachOf(leaves, people), counting, reference);
}

export function pictureOfReach(reach: Reach, counting: DivisionData, reference: ReferenceData): ReachPicture {
  const areas = reachedAreas(reach, counting);
  const indicator = areaTypeIndicator(reference.catalog);
  if (indicator === null) return { reach, areas, byType: null };
  const typeOfArea = typeOfAreas(indicator, counting, reference);
  const types = reachByType(areas, indicator, typeOfArea);
  const challenged = types.filter(isChallenged);
  return {
    reach,
    areas,
    byType: {
      indicator,
      typeOfArea,
      types,
      challengedSek: challenged.reduce((sum, { amountSek }) => sum + amountSek, 0),
      challengedResidents: challenged.reduce((sum, { residents }) => sum + residents, 0),
      residents: types.reduce((sum, { residents }) => sum + residents, 0),
    },
  };
}

/** What one line brings to an area by way of one zone. */
export interface AreaContribution {
  readonly line: BudgetLineId;
  readonly zone: ZoneId;
  /** What reaches the area, and what the zone gets, of the line. */
  readonly amountSek: number;
  readonly zoneSek: number;
  /** People of the area inside the zone, and of the whole zone. */
  readonly people: number;
  readonly zonePeople: number;
}

/** Line by line and zone by zone what an area gets: its parts sum to what reaches it. The greatest first. */
export function contributionsTo(
  code: AreaCode,
  leaves: readonly BudgetLeaf[],
  people: ReadonlyMap<ZoneId, ZonePeople>,
): readonly AreaContribution[] {
  const found = new Map<string, AreaContribution>();
  // Few zones reach the area: the leaves of the others, nearly all, are passed over.
  const ownOfZone = new Map([...people].map(([zone, ofZone]) => [zone, ofZone.find(({ key }) => key === code)]));
  for (const leaf of leaves) {
    if (leaf.place.kind !== 'zone') continue;
    const { zone } = leaf.place;
    const own = ownOfZone.get(zone);
    if (own === undefined) continue;
    const ofZone = people.get(zone) ?? [];
    const part = splitToAreas(leaf, people).find(({ place }) => place.kind === 'area' && place.code === code);
    const key = `${leaf.line}\n${zone}`;
    const known = found.get(key);
    found.set(key, {
      line: leaf.line,
      zone,
      amountSek: (known?.amountSek ?? 0) + (part?.amountSek ?? 0),
      zoneSek: (known?.zoneSek ?? 0) + leaf.amountSek,
      people: own.weight,
      zonePeople: known?.zonePeople ?? ofZone.reduce((sum, { weight }) => sum + weight, 0),
    });
  }
  return [...found.values()].sort((a, b) => b.amountSek - a.amountSek || (a.line < b.line ? -1 : 1));
}
