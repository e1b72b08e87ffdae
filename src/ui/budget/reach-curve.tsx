import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import type { Concentration } from '../../core/budget/concentration.ts';
import { shareOfMoneyAt } from '../../core/budget/concentration.ts';
import { useWorkspace } from '../workspace.ts';

/** The fifth with the greatest need is what the sentence speaks of, and what the chart marks. */
export const MARKED_SHARE = 0.2;
const TABLE_SHARES = [0.1, 0.2, 0.4, 0.6, 0.8];
const SIDE = 200;

function place(shareOfResidents: number, shareOfMoney: number): string {
  return `${(shareOfResidents * SIDE).toFixed(2)} ${((1 - shareOfMoney) * SIDE).toFixed(2)}`;
}

/** Money against residents, greatest need first: above the dashed line those with need get more than their share. */
export function ReachCurve(props: { readonly concentration: Concentration }): JSX.Element {
  const { format, t } = useWorkspace();
  const curve = () => props.concentration.curve;
  const path = () =>
    `M${curve()
      .map((point) => place(point.shareOfResidents, point.shareOfMoney))
      .join('L')}`;
  const marked = () => shareOfMoneyAt(curve(), MARKED_SHARE);
  const percent = (fraction: number): string => format().percentOfFraction(fraction);
  return (
    <>
      <figure class="reach-curve">
        <svg viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`} aria-hidden="true">
          <path class="reach-curve__area" d={`${path()}L${place(1, 0)}L${place(0, 0)}Z`} />
          <rect class="reach-curve__frame" width={SIDE} height={SIDE} />
          <path class="reach-curve__even" d={`M${place(0, 0)}L${place(1, 1)}`} />
          <path
            class="reach-curve__mark"
            d={`M${place(MARKED_SHARE, 0)}L${place(MARKED_SHARE, marked())}L${place(0, marked())}`}
          />
          <path class="reach-curve__line" d={path()} />
          <circle class="reach-curve__point" cx={MARKED_SHARE * SIDE} cy={(1 - marked()) * SIDE} r="4" />
        </svg>
        <span class="reach-curve__y small quiet">{t('reach.curveY')}</span>
        <span class="reach-curve__x small quiet">{t('reach.curveX')}</span>
        <span class="reach-curve__key small quiet">
          <svg viewBox="0 0 24 4" aria-hidden="true">
            <path class="reach-curve__even" d="M0 2H24" />
          </svg>
          {t('reach.curveEqual')}
        </span>
      </figure>
      <details class="fold">
        <summary>{t('reach.curveTable')}</summary>
        <table class="table reach-table">
          <caption class="visually-hidden">{t('reach.curve')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reach.curvePeople')}</th>
              <th scope="col" class="number">
                {t('reach.curveMoney')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={TABLE_SHARES}>
              {(share) => (
                <tr>
                  <th scope="row">{percent(share)}</th>
                  <td class="number">{percent(shareOfMoneyAt(curve(), share))}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </>
  );
}
