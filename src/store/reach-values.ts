import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import { makeFollowedReach } from '../core/budget/followed-reach.ts';
import type { BudgetLeaf } from '../core/budget/leaves.ts';
import type { ZonePeople } from '../core/budget/reach.ts';
import { zonePeople } from '../core/budget/reach.ts';
import type { OutsideCount } from '../core/budget/reach-outside.ts';
import { residentsOutside, traitOutside } from '../core/budget/reach-outside.ts';
import type { ReachPicture, ReachQuestion } from '../core/budget/reach-picture.ts';
import { askedLeaves, pictureOfReach } from '../core/budget/reach-picture.ts';
import type { RankedReach } from '../core/budget/reach-ranking.ts';
import { rankReach } from '../core/budget/reach-ranking.ts';
import { isChallenged } from '../core/budget/reach-types.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { ZoneId } from '../core/identifiers.ts';
import type { ZoneFigures } from '../core/indicator/figure.ts';
import { computeZoneFigures } from '../core/indicator/zone-figures.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';
import type { DerivedValues } from './derived-values.ts';
import type { ReachRanking } from './reach-ranking.ts';
import { createReachRanking } from './reach-ranking.ts';
import type { Session, SessionStore } from './session-store.ts';
import { peopleOfZones } from './what-if-values.ts';

/** How money reaches people: computed by the panel that shows it, not with what every panel needs. */
export interface ReachValues extends ReachRanking {
  readonly leaves: Accessor<readonly BudgetLeaf[]>;
  readonly people: Accessor<ReadonlyMap<ZoneId, ZonePeople>>;
  readonly picture: Accessor<ReachPicture>;
  readonly ranked: Accessor<RankedReach | null>;
  /** People of all zones together, each counted once. */
  readonly peopleOfAllZones: Accessor<ZonePeople>;
  /** Residents of areas of types 1 and 2 outside every zone; null where the data have no types. */
  readonly challengedOutside: Accessor<OutsideCount | null>;
  /** The same of those with the trait that residents are ranked by. */
  readonly traitOutside: Accessor<OutsideCount | null>;
}

function reachQuestion({ reach, year }: Session): ReachQuestion {
  return { year: reach.span === 'year' ? year : null, money: reach.money, measure: reach.measure };
}

export function createReachValues(
  reference: ReferenceData,
  plan: Accessor<Plan>,
  session: SessionStore,
  derived: DerivedValues,
  weights: Accessor<PlacedWeights | null>,
): ReachValues {
  const { state } = session;
  const counting = derived.countingDivision();
  const zones = createMemo(() => plan().zones);
  const people = createMemo(() => peopleOfZones(zones(), derived));
  const leaves = (): readonly BudgetLeaf[] => askedLeaves(plan(), reachQuestion(state));
  const lines = createMemo(() => plan().budgetLines);
  const followedReach = makeFollowedReach();
  const picture = createMemo(() =>
    pictureOfReach(followedReach(lines(), people(), reachQuestion(state)), counting, reference),
  );
  const { rankings, rankedBy, ranking } = createReachRanking(reference, session, counting);
  const ranked = createMemo(() => {
    const by = ranking();
    return by === null ? null : rankReach(picture().areas, by, counting, reference);
  });
  const figuresOfAllZones = createMemo((): ZoneFigures | null => {
    const drawable = zones().filter((zone) => derived.figuresOfZone(zone).ok);
    if (drawable.length === 0) return null;
    const figures = computeZoneFigures(
      drawable.map(({ shape }) => shape),
      reference,
      weights(),
    );
    return figures.ok ? figures.value : null;
  });
  const peopleOfAllZones = createMemo(() => {
    const figures = figuresOfAllZones();
    return figures === null ? [] : zonePeople(figures, derived.residentsIndicator());
  });
  return {
    leaves,
    people,
    picture,
    rankings,
    rankedBy,
    ranking,
    ranked,
    peopleOfAllZones,
    challengedOutside: createMemo(() => {
      const { byType, areas } = picture();
      if (byType === null) return null;
      const typeOf = (code: Parameters<typeof byType.typeOfArea.get>[0]) => byType.typeOfArea.get(code) ?? null;
      return residentsOutside(areas, peopleOfAllZones(), (code) => isChallenged({ type: typeOf(code) }));
    }),
    traitOutside: createMemo(() => {
      const indicator = rankedBy();
      return indicator === null ? null : traitOutside(indicator, derived.municipalityFigures(), figuresOfAllZones());
    }),
  };
}
