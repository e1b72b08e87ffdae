import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { priceIndexOf } from '../../core/budget/price-index.ts';
import { AMOUNT_MEASURES, FINANCIERS } from '../../core/plan/document-schema.ts';
import type { AmountMeasure, Financier } from '../../core/plan/plan.ts';
import type { BudgetChoices } from '../../store/budget-choices.ts';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import type { GridModel } from './grid-model.ts';

/** What the table shows, and what can be done with the chosen cells without knowing a key. */
export function GridToolbar(props: { readonly model: GridModel }): JSX.Element {
  const { session, store, reference, t } = useWorkspace();
  const choices = () => session.state.budget;
  const choose = (change: Partial<BudgetChoices>): void => session.set({ budget: { ...choices(), ...change } });
  const index = createMemo(() => priceIndexOf(store().plan(), reference.catalog));
  const indexYears = () => index()?.values.map(({ year }) => year) ?? [];
  const activeRow = () => props.model.frame().rows[props.model.selection().active.row];
  return (
    <div class="budget-grid__toolbar">
      <Segmented<AmountMeasure>
        legend={t('budgetGrid.measure')}
        value={choices().measure}
        options={AMOUNT_MEASURES.map((value) => ({ value, label: t(`budget.measure.${value}`) }))}
        onChange={(measure) => choose({ measure })}
      />
      <SelectField<Financier | 'all'>
        label={t('budgetGrid.rows')}
        value={choices().financier}
        options={[
          { value: 'all', label: t('budgetGrid.allFinanciers') },
          ...FINANCIERS.map((value) => ({ value, label: t(`budget.financier.${value}`) })),
        ]}
        onChange={(financier) => choose({ financier })}
      />
      <Show when={index()}>
        {(series) => (
          <SelectField<string>
            label={t('budgetGrid.prices')}
            value={String(choices().pricesOf ?? '')}
            options={[
              { value: '', label: t('budgetGrid.currentPrices') },
              ...indexYears().map((year) => ({
                value: String(year),
                label: t('budgetGrid.pricesOf', { year, index: series().name }),
              })),
            ]}
            onChange={(value) => choose({ pricesOf: value === '' ? null : Number(value) })}
          />
        )}
      </Show>
      <div class="button-row budget-grid__actions">
        <button
          type="button"
          class="button"
          disabled={!props.model.editable()}
          title="Ctrl+R"
          onClick={() => props.model.fillRight()}
        >
          {t('budgetGrid.fillRight')}
        </button>
        <button
          type="button"
          class="button"
          disabled={activeRow() === undefined}
          onClick={() => session.set({ selectedLine: activeRow()?.line ?? null })}
        >
          {t('budgetGrid.openLine')}
        </button>
      </div>
      <p class="quiet small budget-grid__help">
        {t(choices().pricesOf === null ? 'budgetGrid.help' : 'budgetGrid.fixedHelp', {
          year: choices().pricesOf ?? '',
        })}
      </p>
    </div>
  );
}
