import type { RobustnessQuestion } from '../core/need/need-robustness.ts';
import type { RobustnessAnswer } from '../workers/need-robustness-client.ts';
import { askRobustness } from '../workers/need-robustness-client.ts';

export function askNeedRobustness(question: RobustnessQuestion): RobustnessAnswer {
  const worker = new Worker(new URL('../workers/need-robustness-worker.ts', import.meta.url), { type: 'module' });
  return askRobustness(worker, question);
}
