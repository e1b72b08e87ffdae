import '../../styles/budget-grid.css';
import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { AmountQuestion } from './amount-question.tsx';
import { createGridModel } from './grid-model.ts';
import { GridTable } from './grid-table.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { PasteReport } from './paste-report.tsx';

/** Every line and year in one table that is worked in as in a spreadsheet: arrow keys, paste, fill, sums in place. */
export function BudgetGrid(): JSX.Element {
  const { t } = useWorkspace();
  const model = createGridModel(useWorkspace());
  return (
    <section class="budget-grid" aria-label={t('budgetGrid.title')}>
      <GridToolbar model={model} />
      <div class="budget-grid__message" role="status">
        <Show when={model.paste()}>{(state) => <PasteReport model={model} state={state()} />}</Show>
      </div>
      <div class="budget-grid__message" role="alert">
        <Show when={model.edit()?.problem}>
          {(problem) => (
            <div class="budget-grid__trouble">
              <AmountQuestion problem={problem()} onChoose={(amountSek) => model.chooseReading(amountSek)} />
            </div>
          )}
        </Show>
      </div>
      <GridTable model={model} />
    </section>
  );
}
