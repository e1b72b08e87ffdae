import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { shareOfMoneyAt } from '../../core/budget/concentration.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { moneyText } from './money-text.ts';
import { ReachAreaTable } from './reach-area-table.tsx';
import { useReachValues } from './reach-context.ts';
import { MARKED_SHARE, ReachCurve } from './reach-curve.tsx';
import { indexWords } from './reach-index-text.ts';

/** How the money that reaches areas follows need, and the same area by area. */
export function ReachSpread(): JSX.Element {
  const workspace = useWorkspace();
  const { session, format, t } = workspace;
  const values = useReachValues(workspace);
  return (
    <>
      <section class="panel__section">
        <h2>{t('reach.curve')}</h2>
        <SelectField<IndicatorId | ''>
          label={t('reach.rankBy')}
          value={values.rankedBy()?.id ?? ''}
          options={values.rankings().map(({ id, name, year }) => ({
            value: id,
            label: `${name[session.state.language]} (${year})`,
          }))}
          onChange={(ranking) => {
            if (ranking !== '') session.set({ reach: { ...session.state.reach, ranking } });
          }}
        />
        <Show when={values.ranked()?.concentration} fallback={<p>{t('reach.noCurve')}</p>}>
          {(found) => (
            <>
              <p data-reach="curve">
                {t('reach.curveSentence', {
                  people: format().percentOfFraction(MARKED_SHARE),
                  money: format().percentOfFraction(shareOfMoneyAt(found().curve, MARKED_SHARE)),
                })}
              </p>
              <ReachCurve concentration={found()} />
              <p>
                {t('reach.index')} <strong data-reach="index">{format().number(found().index, 2)}</strong>.{' '}
                {t(indexWords(found().index))}
                <span class="quiet small reach-index-help">{t('reach.indexHelp')}</span>
              </p>
            </>
          )}
        </Show>
        <Show when={(values.ranked()?.unrankedSek ?? 0) > 0 ? values.ranked() : null}>
          {(ranked) => (
            <p class="quiet small">
              {t('reach.unranked', {
                amount: moneyText(format(), ranked().unrankedSek),
                count: ranked().unrankedAreas,
              })}
            </p>
          )}
        </Show>
      </section>
      <section class="panel__section">
        <h3>{t('reach.areas')}</h3>
        <ReachAreaTable />
      </section>
    </>
  );
}
