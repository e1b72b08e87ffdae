import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { commandItem } from '../primitives/command-item.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { LineTable } from './line-table.tsx';
import { YearTable } from './year-table.tsx';

/** The money: what each year has, and the lines that use it. */
export function BudgetPanel(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  // From the command table, so that button, palette and shortcut do the same.
  const addLine = commandItem(workspace, 'addLine');
  const lines = createMemo(() => store().plan().budgetLines);
  return (
    <>
      <section class="panel__section">
        <div class="panel__head">
          <h2>{t('budget.lines')}</h2>
          <button
            type="button"
            class="button button--main"
            disabled={addLine.disabled === true}
            onClick={() => addLine.run()}
          >
            <Icon name="plus" />
            {t('budget.addLine')}
          </button>
        </div>
        <Show when={lines().length > 0} fallback={<NoLines />}>
          <LineTable lines={lines()} />
        </Show>
      </section>
      <section class="panel__section">
        <div class="panel__head">
          <h2>{t('budget.allocation')}</h2>
          <button type="button" class="button" onClick={() => session.set({ dialog: 'allocation' })}>
            {t('budget.editAllocation')}
          </button>
        </div>
        <p class="quiet">{t('budget.lead')}</p>
        <YearTable />
      </section>
    </>
  );
}

function NoLines(): JSX.Element {
  const { store, t } = useWorkspace();
  return (
    <div class="teaching">
      <h3>{t('budget.empty.title')}</h3>
      <p>{t('budget.empty.text')}</p>
      <Show when={store().plan().zones.length === 0}>
        <p class="quiet">{t('budget.empty.noZones')}</p>
      </Show>
    </div>
  );
}
