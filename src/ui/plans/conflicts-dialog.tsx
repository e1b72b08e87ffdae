import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { BudgetLineId, ZoneId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import type { PlanConflict } from '../../core/plan/plan.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';
import { entityText, fieldText } from './entity-text.ts';

/** What broke a rule in a merged or opened plan, in words, with the way to the place where it is mended. */
export function ConflictsDialog(): JSX.Element {
  const { session, store, t } = useWorkspace();
  const conflicts = () => store().conflicts();
  return (
    <ModalDialog title={t('conflicts.title')} onClose={() => session.set({ dialog: null })}>
      <Show when={conflicts().length > 0} fallback={<p>{t('conflicts.none')}</p>}>
        <p class="quiet">{t('conflicts.lead')}</p>
        <ul class="conflict-list">
          <For each={conflicts()}>{(conflict) => <ConflictItem conflict={conflict} />}</For>
        </ul>
      </Show>
    </ModalDialog>
  );
}

function ConflictItem(props: { readonly conflict: PlanConflict }): JSX.Element {
  const { session, store, t } = useWorkspace();
  const plan = () => store().plan();
  const text = (): string => {
    const { code, collection, id, field } = props.conflict;
    const goneZone = code === 'dangling-reference' && field === 'place';
    return t(goneZone ? 'conflicts.dangling-place' : `conflicts.${code}`, {
      entity: entityText(t, plan(), collection, id),
      field: code === 'unknown-field' ? field : fieldText(t, field),
      collection,
    });
  };
  const { collection, id } = props.conflict;
  const zone = () => collection === 'zones' && plan().zones.some((each) => each.id === id);
  const line = () => collection === 'budgetLines' && plan().budgetLines.some((each) => each.id === id);
  return (
    <li class="conflict-list__row">
      <span>{text()}</span>
      <Show when={zone()}>
        <button
          type="button"
          class="button"
          onClick={() => session.set({ dialog: null, task: 'zones', selectedZones: [asId<ZoneId>(id)] })}
        >
          {t('conflicts.showZone')}
        </button>
      </Show>
      <Show when={line()}>
        <button
          type="button"
          class="button"
          onClick={() => session.set({ dialog: null, task: 'budget', selectedLine: asId<BudgetLineId>(id) })}
        >
          {t('conflicts.showLine')}
        </button>
      </Show>
    </li>
  );
}
