import type { JSX } from 'solid-js';
import { createMemo, onMount, Show } from 'solid-js';
import type { BodyId, BudgetLineId } from '../../core/identifiers.ts';
import { BUDGET_LINE_STATUSES } from '../../core/plan/document-schema.ts';
import type { EffectiveEntry } from '../../core/plan/effective-lists.ts';
import { bodyName } from '../../core/plan/effective-lists.ts';
import { removeBudgetLine } from '../../core/plan/operations/remove-budget-line.ts';
import { setBudgetLine } from '../../core/plan/operations/set-budget-line.ts';
import type { BudgetLine, BudgetLineStatus } from '../../core/plan/plan.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { purposeOptions } from '../primitives/purpose-options.ts';
import { useWorkspace } from '../workspace.ts';
import { AmountGrid } from './amount-grid.tsx';
import { LineCoFinancingNote } from './line-co-financing.tsx';
import { LineFacts } from './line-facts.tsx';
import { LinePlace } from './line-place.tsx';
import { MoneyByPlace } from './money-by-place.tsx';

/** Beside the map: the chosen budget line, or where the money of the chosen year goes. */
export function BudgetDetail(): JSX.Element {
  const { session, store } = useWorkspace();
  const line = createMemo(() => {
    const { selectedLine } = session.state;
    return selectedLine === null
      ? undefined
      : store()
          .plan()
          .budgetLines.find(({ id }) => id === selectedLine);
  });
  // Keyed by id: another line starts with fresh fields, an edit of this one does not.
  const lineId = createMemo(() => line()?.id);
  return (
    <Show
      when={lineId()}
      keyed
      fallback={
        // Beside the wide table the map has this place.
        <Show when={session.state.budget.view === 'list'}>
          <MoneyByPlace />
        </Show>
      }
    >
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
  const purposes = createMemo(() => purposeOptions(workspace, props.line.purpose));
  const bodies = createMemo(() => {
    const { body } = props.line;
    return withChosen(derived.bodies(), body, body === null ? null : bodyName(reference.catalog, store().plan(), body));
  });
  const options = (entries: readonly EffectiveEntry<string>[], none: string) => [
    { value: '', label: none },
    ...entries.map((entry) => ({ value: entry.id, label: derived.entryName(entry) })),
  ];
  let titleField: HTMLDivElement | undefined;
  onMount(() => {
    // A new line asks for its name first; and Enter pressed twice must not make two lines.
    if (props.line.title !== t('budget.newLineTitle')) return;
    const input = titleField?.querySelector('input');
    input?.focus();
    input?.select();
  });
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
          <div ref={titleField}>
            <TextField label={t('budget.lineTitle')} value={props.line.title} onKeep={(title) => set({ title })} />
          </div>
          <SelectField<string>
            label={t('budget.purpose')}
            value={props.line.purpose ?? ''}
            options={[{ value: '', label: t('budget.noPurpose') }, ...purposes()]}
            onChange={(chosen) => set({ purpose: purposes().find(({ value }) => value === chosen)?.value ?? null })}
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
          <LineCoFinancingNote line={props.line} />
        </div>
        <div class="panel__section">
          <LineFacts line={props.line} />
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
function withChosen(
  entries: readonly EffectiveEntry<BodyId>[],
  chosen: BodyId | null,
  name: EffectiveEntry<BodyId>['name'] | null,
): readonly EffectiveEntry<BodyId>[] {
  if (chosen === null || entries.some(({ id }) => id === chosen)) return entries;
  return [...entries, { id: chosen, name: name ?? chosen }];
}
