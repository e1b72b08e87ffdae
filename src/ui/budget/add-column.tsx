import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import { COST_TYPES, FINANCIERS } from '../../core/plan/document-schema.ts';
import type { CostType, Financier } from '../../core/plan/plan.ts';
import { SelectField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import type { AmountColumn } from './amount-columns.ts';
import { DEFAULT_COLUMN, firstFreeColumn, sameColumn } from './amount-columns.ts';

/** Opens a column for another financier or kind of cost; one that is already there cannot be opened twice. */
export function AddColumn(props: {
  readonly used: readonly AmountColumn[];
  readonly onAdd: (column: AmountColumn) => void;
}): JSX.Element {
  const { t } = useWorkspace();
  const [open, setOpen] = createSignal(false);
  const [financier, setFinancier] = createSignal<Financier>('own-funding');
  const [costType, setCostType] = createSignal<CostType>('unallocated');
  const column = (): AmountColumn => ({ financier: financier(), costType: costType() });
  const start = (): void => {
    const free = firstFreeColumn(props.used) ?? DEFAULT_COLUMN;
    setFinancier(free.financier);
    setCostType(free.costType);
    setOpen(true);
  };
  const taken = () => props.used.some((other) => sameColumn(other, column()));
  return (
    <Show
      when={open()}
      fallback={
        <div class="button-row">
          <button type="button" class="button" onClick={start}>
            <Icon name="plus" />
            {t('budget.addColumn')}
          </button>
          <span class="quiet small add-column__help">{t('budget.addColumnHelp')}</span>
        </div>
      }
    >
      <div class="field-row add-column">
        <SelectField<Financier>
          label={t('budget.financier')}
          value={financier()}
          options={FINANCIERS.map((value) => ({ value, label: t(`budget.financier.${value}`) }))}
          onChange={setFinancier}
        />
        <SelectField<CostType>
          label={t('budget.costType')}
          value={costType()}
          options={COST_TYPES.map((value) => ({ value, label: t(`budget.costType.${value}`) }))}
          onChange={setCostType}
        />
        <button
          type="button"
          class="button"
          disabled={taken()}
          onClick={() => {
            props.onAdd(column());
            setOpen(false);
          }}
        >
          {t('budget.addColumn')}
        </button>
      </div>
    </Show>
  );
}
