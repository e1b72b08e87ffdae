import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { Problem } from '../../core/problem.ts';
import { useWorkspace } from '../workspace.ts';
import { questionText, readingText } from './amount-question-text.ts';
import { amountReadings } from './amount-trouble.ts';

/** Why a text is no amount yet, and the readings to choose from. */
export function AmountQuestion(props: {
  readonly problem: Problem;
  readonly onChoose: (amountSek: number) => void;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const readings = () => amountReadings(props.problem);
  return (
    <>
      <p class="error">{questionText(t, format(), props.problem)}</p>
      <Show when={readings().length > 0}>
        <div class="button-row">
          <For each={readings()}>
            {(reading) => (
              <button type="button" class="button" onClick={() => props.onChoose(reading.amountSek)}>
                {readingText(t, format(), props.problem, reading)}
              </button>
            )}
          </For>
        </div>
      </Show>
    </>
  );
}
