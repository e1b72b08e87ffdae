import type { Accessor } from 'solid-js';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { NEED_METHODS } from '../../core/need/need-definition.ts';
import { componentsUnfitFor } from '../../core/need/need-matrix.ts';
import { MOST_EXPOSED, WEIGHTING_COUNT, WEIGHTING_SEED } from '../../core/need/robustness-settings.ts';
import { useWorkspace } from '../workspace.ts';

export interface RobustnessTrial {
  readonly state: Accessor<'running' | 'done' | 'stopped' | 'failed'>;
  stop(): void;
  start(): void;
}

/** Tries the weightings anew whenever what they are tried on changes; weights of one's own change nothing in it. */
export function useRobustnessTrial(): RobustnessTrial {
  const { need } = useWorkspace();
  const [state, setState] = createSignal<ReturnType<RobustnessTrial['state']>>('done');
  let end: () => void = () => undefined;
  const start = (): void => {
    const of = need.values();
    end();
    if (need.robustness() !== null || of.result.rankedCount === 0) {
      setState('done');
      return;
    }
    const { method, missingRule } = of.definition;
    const methods = NEED_METHODS.filter((each) => componentsUnfitFor(each, of.indicators).length === 0);
    const asked = need.askRobustness({
      matrix: of.matrix,
      methods: [method, ...methods.filter((each) => each !== method)],
      missingRule,
      weightingCount: WEIGHTING_COUNT,
      seed: WEIGHTING_SEED,
      mostExposed: MOST_EXPOSED,
    });
    setState('running');
    let isCurrent = true;
    end = () => {
      isCurrent = false;
      asked.end();
    };
    void asked.result.then((result) => {
      if (!isCurrent) return;
      if (result !== null) need.setRobustness({ of, result });
      setState(result === null ? 'failed' : 'done');
    });
  };
  createEffect(on(() => need.values().normalised, start));
  onCleanup(() => end());
  return {
    state,
    start,
    stop: () => {
      end();
      setState('stopped');
    },
  };
}
