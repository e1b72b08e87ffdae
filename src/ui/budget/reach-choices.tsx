import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { AMOUNT_MEASURES } from '../../core/plan/document-schema.ts';
import type { AmountMeasure } from '../../core/plan/plan.ts';
import type { ReachChoices } from '../../store/reach-choices.ts';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

/** Which years and which money; which of budget, forecast and outcome where the plan holds more than budgets. */
export function ReachChoicesForm(): JSX.Element {
  const { session, store, t } = useWorkspace();
  const choices = () => session.state.reach;
  const choose = (change: Partial<ReachChoices>): void => session.set({ reach: { ...choices(), ...change } });
  const measures = createMemo((): readonly AmountMeasure[] => {
    const lines = store().plan().budgetLines;
    return AMOUNT_MEASURES.filter(
      (measure) =>
        measure === 'budget' || lines.some(({ amounts }) => amounts.some((each) => each.measure === measure)),
    );
  });
  const span = () => store().plan().settings;
  return (
    <div class="reach-choices">
      <Segmented<ReachChoices['span']>
        legend={t('reach.span')}
        value={choices().span}
        options={[
          { value: 'year', label: t('reach.span.year', { year: session.state.year }) },
          { value: 'all-years', label: t('reach.span.all', { first: span().firstYear, last: span().lastYear }) },
        ]}
        onChange={(value) => choose({ span: value })}
      />
      <Segmented<ReachChoices['money']>
        legend={t('reach.money')}
        value={choices().money}
        options={[
          { value: 'all', label: t('reach.money.all') },
          { value: 'state-grant', label: t('reach.money.state-grant') },
        ]}
        onChange={(money) => choose({ money })}
      />
      <Show when={measures().length > 1}>
        <SelectField<AmountMeasure>
          label={t('reach.measure')}
          value={choices().measure}
          options={measures().map((value) => ({ value, label: t(`reach.measure.${value}`) }))}
          onChange={(measure) => choose({ measure })}
        />
      </Show>
    </div>
  );
}
