import type { Accessor } from 'solid-js';
import { createMemo, createSignal } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { ComputedIndicator } from '../core/indicator/area-values.ts';
import type { NeedDefinition } from '../core/need/need-definition.ts';
import { needIndexIndicator, needRobustnessIndicator } from '../core/need/need-layer.ts';
import type { NeedRobustness, RobustnessQuestion } from '../core/need/need-robustness.ts';
import type { NeedValues } from '../core/need/need-values.ts';
import { needValues } from '../core/need/need-values.ts';
import type { SessionStore } from './session-store.ts';

/** What a run over random weightings has come to; `of` is the index it was asked for. */
export interface RobustnessRun {
  readonly of: NeedValues;
  readonly result: NeedRobustness;
}

/** Runs in a worker; null where it failed, and nothing at all once ended. */
export type AskRobustness = (question: RobustnessQuestion) => {
  readonly result: Promise<NeedRobustness | null>;
  end(): void;
};

/** The need index of the session's definition, and what else is worked out and shown as an indicator. */
export interface NeedStore {
  readonly values: Accessor<NeedValues>;
  readonly index: Accessor<ComputedIndicator>;
  /** Null while none is finished for the index as it is now. */
  readonly robustness: Accessor<NeedRobustness | null>;
  setRobustness(run: RobustnessRun): void;
  readonly askRobustness: AskRobustness;
  /** Worked out by the screening's panel, which comes after the first map. */
  setScreening(indicator: ComputedIndicator | null): void;
  /** Makes a zone of the areas that meet the conditions, with these as its note; null where they are not what is chosen. */
  readonly zoneOfMatches: Accessor<(() => void) | null>;
  offerZoneOfMatches(make: (() => void) | null): void;
  /** What the map and the table show in place of the catalogue's indicator; null for that. */
  readonly shown: Accessor<ComputedIndicator | null>;
  define(definition: NeedDefinition): void;
}

export function createNeedStore(
  reference: ReferenceData,
  session: SessionStore,
  askRobustness: AskRobustness,
): NeedStore {
  const { state } = session;
  const [run, setRun] = createSignal<RobustnessRun | null>(null);
  const [screening, setScreening] = createSignal<ComputedIndicator | null>(null);
  const [zoneOfMatches, setZoneOfMatches] = createSignal<(() => void) | null>(null);
  const values = createMemo(
    (before: NeedValues | null) => needValues(state.need, state.division, reference, before),
    null,
  );
  const index = createMemo(() => needIndexIndicator(values(), reference));
  // Weights are what the run tries all of: it stands for as long as what it was made over does.
  const robustness = createMemo(() => {
    const finished = run();
    return finished !== null && finished.of.normalised === values().normalised ? finished.result : null;
  });
  const robustnessIndicator = createMemo(() => {
    const finished = robustness();
    return finished === null ? null : needRobustnessIndicator(values(), finished, reference);
  });
  const shown = createMemo(() => {
    switch (state.areasView) {
      case 'indicator':
        return null;
      case 'need':
        return state.needMap === 'robustness' ? (robustnessIndicator() ?? index()) : index();
      case 'screening':
        return screening();
    }
  });
  return {
    values,
    index,
    robustness,
    askRobustness,
    setRobustness: (finished) => setRun(finished),
    setScreening: (indicator) => setScreening(() => indicator),
    zoneOfMatches,
    offerZoneOfMatches: (make) => setZoneOfMatches(() => make),
    shown,
    define: (need) => session.set(need.preset === null ? { need, ownNeed: need } : { need }),
  };
}
