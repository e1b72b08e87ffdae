import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import type { AmountTrouble } from './amount-trouble.ts';
import { readingsSek } from './amount-trouble.ts';

/** Right under the year it belongs to: what could not be read, what the plan keeps, and the readings to choose from. */
export function AmountTroubleRow(props: {
  readonly trouble: AmountTrouble;
  readonly columnCount: number;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const readings = () => readingsSek(props.trouble.problem);
  const kept = (): string => {
    const { keptSek } = props.trouble;
    return keptSek === null
      ? t('budget.amountKeptEmpty')
      : t('budget.amountKept', { amount: format().kronor(keptSek) });
  };
  return (
    <tr class="amount-trouble">
      <td colSpan={props.columnCount}>
        <div id={props.trouble.elementId} role="alert">
          <p class="error">
            <Show when={readings().length > 0} fallback={problemText(t, props.trouble.problem)}>
              {t('budget.amountWhich', { text: props.trouble.problem.details['text'] ?? '' })}
            </Show>
          </p>
          <div class="button-row">
            <For each={readings()}>
              {(reading) => (
                <button type="button" class="button" onClick={() => props.trouble.choose(reading)}>
                  {format().kronor(reading)}
                </button>
              )}
            </For>
          </div>
          <p class="quiet small">{kept()}</p>
        </div>
      </td>
    </tr>
  );
}
