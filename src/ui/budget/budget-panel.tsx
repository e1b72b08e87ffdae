import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { BudgetLineId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { addBudgetLine } from '../../core/plan/operations/add-budget-line.ts';
import type { BudgetPlace } from '../../core/plan/plan.ts';
import { WITHOUT_PLACE } from '../../core/plan/weights.ts';
import { Icon } from '../primitives/icon.tsx';
import type { Workspace } from '../workspace.ts';
import { useWorkspace } from '../workspace.ts';
import { LineTable } from './line-table.tsx';
import { YearTable } from './year-table.tsx';

/** The money: what each year has, and the lines that use it. */
export function BudgetPanel(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  const lines = createMemo(() => store().plan().budgetLines);
  return (
    <>
      <section class="panel__section">
        <div class="panel__head">
          <h2>{t('budget.lines')}</h2>
          <button
            type="button"
            class="button button--main"
            disabled={store().readOnly}
            onClick={() => addLine(workspace)}
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

/** A new line goes where the person is looking: to the chosen zones, else it has no place yet. Opened at once. */
export function addLine(workspace: Workspace): void {
  const { session, store, t } = workspace;
  const plan = store().plan();
  const id = asId<BudgetLineId>(workspace.newId());
  const chosen = plan.zones.filter(({ id: zone }) => session.state.selectedZones.includes(zone));
  const place: BudgetPlace =
    chosen.length === 0
      ? WITHOUT_PLACE
      : { kind: 'zones', weights: chosen.map(({ id: zone }) => ({ zone, weight: 100 / chosen.length })) };
  const taken = new Set(plan.budgetLines.map(({ title }) => title));
  let title = t('budget.newLineTitle');
  for (let number = 2; taken.has(title); number += 1) title = t('budget.newLineTitleNumbered', { number });
  if (workspace.attempt(addBudgetLine(plan, { id, title, place }))) session.set({ task: 'budget', selectedLine: id });
}
