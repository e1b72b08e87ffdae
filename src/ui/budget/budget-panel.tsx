import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { BudgetChoices } from '../../store/budget-choices.ts';
import { commandItem } from '../primitives/command-item.ts';
import { Segmented } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { BudgetGrid } from './budget-grid.tsx';
import { CoFinancingSection } from './co-financing-section.tsx';
import { LineTable } from './line-table.tsx';
import { YearTable } from './year-table.tsx';

/** The money: what each year has, and the lines that use it, as a list beside the map or as one wide table. */
export function BudgetPanel(): JSX.Element {
  const { session, store } = useWorkspace();
  const lines = createMemo(() => store().plan().budgetLines);
  const asTable = () => session.state.budget.view === 'table';
  return (
    <>
      <section class="panel__section">
        <LinesHead />
        <Show when={lines().length > 0} fallback={<NoLines />}>
          <Show when={!asTable()}>
            <LineTable lines={lines()} />
          </Show>
        </Show>
      </section>
      <Show
        when={asTable() && lines().length > 0}
        fallback={
          <>
            <AllocationSection />
            <CoFinancingSection />
          </>
        }
      >
        <BudgetGrid />
      </Show>
    </>
  );
}

function LinesHead(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  // From the command table, so that button, palette and shortcut do the same.
  const [addLine, transferMoney] = [commandItem(workspace, 'addLine'), commandItem(workspace, 'transferMoney')];
  return (
    <div class="lines-head">
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
      <Show when={store().plan().budgetLines.length > 0}>
        <div class="panel__head">
          <Segmented<BudgetChoices['view']>
            hiddenLegend
            legend={t('budget.view')}
            value={session.state.budget.view}
            options={[
              { value: 'list', label: t('budget.view.list') },
              { value: 'table', label: t('budget.view.table') },
            ]}
            onChange={(view) => session.set({ budget: { ...session.state.budget, view } })}
          />
          <button
            type="button"
            class="button"
            disabled={transferMoney.disabled === true || store().plan().budgetLines.length < 2}
            onClick={() => transferMoney.run()}
          >
            {t('transfer.open')}
          </button>
        </div>
      </Show>
    </div>
  );
}

function AllocationSection(): JSX.Element {
  const workspace = useWorkspace();
  const { session, t } = workspace;
  const application = commandItem(workspace, 'application');
  return (
    <section class="panel__section">
      <div class="panel__head">
        <h2>{t('budget.allocation')}</h2>
        <button type="button" class="button" onClick={() => session.set({ dialog: 'allocation' })}>
          {t('budget.editAllocation')}
        </button>
      </div>
      <p class="quiet">{t('budget.lead')}</p>
      <YearTable />
      <div class="button-row">
        <button type="button" class="button" onClick={() => session.set({ dialog: 'budget-rules' })}>
          {t('rules.open')}
        </button>
        <button type="button" class="button" disabled={application.disabled === true} onClick={() => application.run()}>
          {application.label}
        </button>
      </div>
    </section>
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
