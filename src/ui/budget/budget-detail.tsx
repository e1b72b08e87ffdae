import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { BodyId, BudgetLineId, PurposeId } from '../../core/identifiers.ts';
import { BUDGET_LINE_STATUSES } from '../../core/plan/document-schema.ts';
import type { EffectiveEntry } from '../../core/plan/effective-lists.ts';
import { bodyName, purposeName } from '../../core/plan/effective-lists.ts';
import { removeBudgetLine } from '../../core/plan/operations/remove-budget-line.ts';
import { setBudgetLine } from '../../core/plan/operations/set-budget-line.ts';
import type { BudgetLine, BudgetLineStatus } from '../../core/plan/plan.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { AmountGrid } from './amount-grid.tsx';
import { LinePlace } from './line-place.tsx';
import { MoneyByPlace } from './money-by-place.tsx';

/** Beside the map: the chosen budget line, or where the money of the chosen year goes. */
export function BudgetDetail(): JSX.Element {
  const { session, store } = useWorkspace();
  const line = createMemo(() =>
    store()
      .plan()
      .budgetLines.find(({ id }) => id === session.state.selectedLine),
  );
  // Keyed by id: another line starts with fresh fields, an edit of this one does not.
  const lineId = createMemo(() => line()?.id);
  return (
    <Show when={lineId()} keyed fallback={<MoneyByPlace />}>
      {(id: BudgetLineId) => <Show when={line()}>{(current) => <LineEditor id={id} line={current()} />}</Show>}
    </Show>
  );
}

function LineEditor(props: { readonly id: BudgetLineId; readonly line: BudgetLine }): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, derived, reference, t } = workspace;
  const set = (change: Partial<Pick<BudgetLine, 'title' | 'purpose' | 'body' | 'status' | 'note'>>): void => {
    workspace.attempt(setBudgetLine(store().plan(), { id: props.id, ...change }));
  };
  const purposes = createMemo(() => {
    const { purpose } = props.line;
    const name = purpose === null ? null : purposeName(reference.catalog, store().plan(), purpose);
    return withChosen(derived.purposes(), purpose, name);
  });
  const bodies = createMemo(() => {
    const { body } = props.line;
    return withChosen(derived.bodies(), body, body === null ? null : bodyName(reference.catalog, store().plan(), body));
  });
  const options = (entries: readonly EffectiveEntry<string>[], none: string) => [
    { value: '', label: none },
    ...entries.map((entry) => ({ value: entry.id, label: derived.entryName(entry) })),
  ];
  const remove = (): void => {
    if (workspace.attempt(removeBudgetLine(store().plan(), { id: props.id, now: workspace.now() }))) {
      session.set({ selectedLine: null });
    }
  };
  return (
    <aside class="detail" data-chosen="true" aria-label={props.line.title}>
      <fieldset disabled={store().readOnly}>
        <div class="panel__section">
          <div class="panel__head">
            <h2>{t('budget.lineHeading')}</h2>
            <div class="line-actions">
              <button type="button" class="button button--plain button--icon" onClick={remove}>
                <Icon name="bin" />
                <span class="visually-hidden">{t('budget.removeLine')}</span>
              </button>
              <CloseButton />
            </div>
          </div>
          <TextField label={t('budget.lineTitle')} value={props.line.title} onKeep={(title) => set({ title })} />
          <SelectField<string>
            label={t('budget.purpose')}
            value={props.line.purpose ?? ''}
            options={options(purposes(), t('budget.noPurpose'))}
            onChange={(value) => set({ purpose: purposes().find(({ id }) => id === value)?.id ?? null })}
          />
          <div class="field-row line-facts">
            <SelectField<string>
              label={t('budget.responsible')}
              value={props.line.body ?? ''}
              options={options(bodies(), t('budget.noBody'))}
              onChange={(value) => set({ body: bodies().find(({ id }) => id === value)?.id ?? null })}
            />
            <SelectField<BudgetLineStatus>
              label={t('budget.status')}
              value={props.line.status}
              options={BUDGET_LINE_STATUSES.map((status) => ({ value: status, label: t(`budget.status.${status}`) }))}
              onChange={(status) => set({ status })}
            />
          </div>
        </div>
        <div class="panel__section">
          <LinePlace line={props.line} />
        </div>
        <div class="panel__section">
          <AmountGrid line={props.line} />
        </div>
        <div class="panel__section">
          <TextField multiline label={t('budget.note')} value={props.line.note} onKeep={(note) => set({ note })} />
        </div>
      </fieldset>
    </aside>
  );
}

function CloseButton(): JSX.Element {
  const { session, t } = useWorkspace();
  return (
    <button type="button" class="button button--plain button--icon" onClick={() => session.set({ selectedLine: null })}>
      <Icon name="close" />
      <span class="visually-hidden">{t('budget.closeLine')}</span>
    </button>
  );
}

/** A choice that has been removed from the list since is still shown where it was made. */
function withChosen<Id extends PurposeId | BodyId>(
  entries: readonly EffectiveEntry<Id>[],
  chosen: Id | null,
  name: EffectiveEntry<Id>['name'] | null,
): readonly EffectiveEntry<Id>[] {
  if (chosen === null || entries.some(({ id }) => id === chosen)) return entries;
  return [...entries, { id: chosen, name: name ?? chosen }];
}
