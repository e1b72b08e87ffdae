import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import type { ZonePeople } from '../core/budget/reach.ts';
import { zonePeople } from '../core/budget/reach.ts';
import type { ReachPicture } from '../core/budget/reach-picture.ts';
import { askedLeaves, reachPicture } from '../core/budget/reach-picture.ts';
import type { ScenarioYear } from '../core/budget/scenario-ledger.ts';
import { scenarioLedger } from '../core/budget/scenario-ledger.ts';
import type { WhatIfOutcome } from '../core/budget/what-if.ts';
import { applyWhatIf } from '../core/budget/what-if.ts';
import type { WhatIfLosses } from '../core/budget/what-if-losses.ts';
import { whatIfLosses } from '../core/budget/what-if-losses.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { ZoneId } from '../core/identifiers.ts';
import type { ZoneFigures } from '../core/indicator/figure.ts';
import { computeZoneFigures } from '../core/indicator/zone-figures.ts';
import type { Plan, Zone } from '../core/plan/plan.ts';
import type { WhatIf } from '../core/plan/scenario.ts';
import type { Result } from '../core/result.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';
import type { DerivedValues } from './derived-values.ts';

/** A plan under a what-if, and what it loses: worked out by the panels that show it. */
export interface WhatIfValues {
  readonly outcome: Accessor<WhatIfOutcome>;
  readonly losses: Accessor<WhatIfLosses>;
  readonly years: Accessor<readonly ScenarioYear[]>;
  /** Budgets of every financier over the years asked for, as the plan has it and as it would be. */
  readonly before: Accessor<ReachPicture>;
  readonly after: Accessor<ReachPicture>;
  readonly people: Accessor<ReadonlyMap<ZoneId, ZonePeople>>;
  /** Residents of the zones that lose, each counted once; null where not known. */
  readonly residentsLosing: Accessor<number | null>;
  /** Null where not known. */
  residentsOfZone(id: ZoneId): number | null;
}

interface WhatIfSource {
  readonly reference: ReferenceData;
  readonly plan: Accessor<Plan>;
  readonly whatIf: Accessor<WhatIf>;
  /** Null for every year. */
  readonly year: Accessor<number | null>;
  readonly derived: DerivedValues;
  readonly weights: Accessor<PlacedWeights | null>;
}

/** The people of each zone, from the figures that are worked out once a shape. */
export function peopleOfZones(zones: readonly Zone[], derived: DerivedValues): ReadonlyMap<ZoneId, ZonePeople> {
  const residents = derived.residentsIndicator();
  return new Map(
    zones.map((zone) => {
      const figures = derived.figuresOfZone(zone);
      return [zone.id, figures.ok ? zonePeople(figures.value, residents) : []] as const;
    }),
  );
}

export function createWhatIfValues({ reference, plan, whatIf, year, derived, weights }: WhatIfSource): WhatIfValues {
  const zones = createMemo(() => plan().zones);
  const people = createMemo(() => peopleOfZones(zones(), derived));
  const residentsIn = (figures: Result<ZoneFigures>): number | null =>
    figures.ok ? (figures.value.figures.get(derived.residentsIndicator())?.value ?? null) : null;
  const outcome = createMemo(() => applyWhatIf(plan(), whatIf()));
  const losses = createMemo(() => whatIfLosses(plan(), outcome()));
  const pictureOf = (shown: Plan): ReachPicture =>
    reachPicture(
      askedLeaves(shown, { year: year(), money: 'all', measure: 'budget' }),
      people(),
      derived.countingDivision(),
      reference,
    );
  return {
    outcome,
    losses,
    years: createMemo(() => scenarioLedger(plan(), reference.catalog, whatIf())),
    before: createMemo(() => pictureOf(plan())),
    after: createMemo(() => pictureOf(outcome().plan)),
    people,
    residentsLosing: createMemo(() => {
      const ids = new Set(losses().zones.map(({ zone }) => zone));
      const losing = zones().filter(({ id }) => ids.has(id));
      if (losing.length === 0) return 0;
      // Those who live in the others are not all who lose.
      if (!losing.every((zone) => derived.figuresOfZone(zone).ok)) return null;
      const shapes = losing.map(({ shape }) => shape);
      return residentsIn(computeZoneFigures(shapes, reference, weights()));
    }),
    residentsOfZone: (id) => {
      const zone = zones().find((each) => each.id === id);
      return zone === undefined ? null : residentsIn(derived.figuresOfZone(zone));
    },
  };
}
