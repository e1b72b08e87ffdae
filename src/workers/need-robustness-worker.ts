import type { RobustnessQuestion } from '../core/need/need-robustness.ts';
import { needRobustness } from '../core/need/need-robustness.ts';

/** A thousand weightings, away from the page: a slider under the hand must not wait for them. */
addEventListener('message', ({ data: question }: MessageEvent<RobustnessQuestion>) => {
  postMessage(needRobustness(question));
});
