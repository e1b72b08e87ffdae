import type { JSX } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { AmountQuestion } from './amount-question.tsx';
import type { AmountTrouble } from './amount-trouble.ts';

/** Right under the year it belongs to: what could not be read, what the plan keeps, and the readings to choose from. */
export function AmountTroubleRow(props: {
  readonly trouble: AmountTrouble;
  readonly columnCount: number;
}): JSX.Element {
  const { format, t } = useWorkspace();
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
          <AmountQuestion problem={props.trouble.problem} onChoose={(amountSek) => props.trouble.choose(amountSek)} />
          <p class="quiet small">{kept()}</p>
        </div>
      </td>
    </tr>
  );
}
