import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import type { PlanSummary } from '../../store/plan-store.ts';
import { Icon } from '../primitives/icon.tsx';
import { MenuButton } from '../primitives/menu.tsx';
import { useWorkspace } from '../workspace.ts';

/** One plan: its name opens it, its menu renames, copies and throws it away. */
export function PlanRow(props: { readonly plan: PlanSummary; readonly onOpened: () => void }): JSX.Element {
  const { plans, store, format, t } = useWorkspace();
  const [renaming, setRenaming] = createSignal(false);
  let nameButton: HTMLButtonElement | undefined;
  const done = (byKey: boolean): void => {
    setRenaming(false);
    // A click elsewhere has already given focus to what was clicked.
    if (byKey) nameButton?.focus();
  };
  const isOpen = () => store().id === props.plan.id;
  const open = (): void => {
    props.onOpened();
    if (!isOpen()) plans.open(props.plan.id);
  };
  return (
    <tr data-chosen={isOpen()} data-plan={props.plan.id}>
      <th scope="row">
        <Show when={!renaming()} fallback={<RenameField plan={props.plan} onDone={done} />}>
          <button
            ref={nameButton}
            type="button"
            class="row-button plan-table__name"
            aria-label={t('plans.openNamed', { title: props.plan.title })}
            onClick={open}
          >
            {props.plan.title}
          </button>{' '}
          <Show when={props.plan.isSample}>
            <span class="tag">{t('plan.sample')}</span>
          </Show>{' '}
          <Show when={isOpen()}>
            <span class="tag">{t('plans.isOpen')}</span>
          </Show>
        </Show>
      </th>
      <td class="small">
        <span class="plan-table__date">{format().date(props.plan.editedAt)}</span> {format().time(props.plan.editedAt)}
      </td>
      <td class="small">
        {props.plan.backedUpAt === null
          ? t('plans.backupNone')
          : t('plans.backupOn', { date: format().date(props.plan.backedUpAt) })}
      </td>
      <td class="number">
        <MenuButton
          side="right"
          buttonClass="button button--plain button--icon"
          accessibleName={t('plans.actionsFor', { title: props.plan.title })}
          label={<Icon name="menu" />}
          items={[
            { label: t('plans.open'), disabled: isOpen(), run: open },
            { label: t('plans.rename'), run: () => setRenaming(true) },
            { label: t('plans.duplicate'), run: () => plans.duplicate(props.plan.id) },
            { label: t('plans.moveToBin'), run: () => plans.moveToBin(props.plan.id) },
          ]}
        />
      </td>
    </tr>
  );
}

function RenameField(props: { readonly plan: PlanSummary; readonly onDone: (byKey: boolean) => void }): JSX.Element {
  const { plans, t } = useWorkspace();
  let done = false;
  const finish = (title: string | null, byKey: boolean): void => {
    // Taking the field away blurs it, which would finish a second time.
    if (done) return;
    done = true;
    if (title !== null && title.trim() !== '' && title !== props.plan.title) plans.rename(props.plan.id, title.trim());
    props.onDone(byKey);
  };
  return (
    <input
      class="input"
      type="text"
      aria-label={t('plans.renameOf', { title: props.plan.title })}
      value={props.plan.title}
      ref={(element) =>
        queueMicrotask(() => {
          element.focus();
          element.select();
        })
      }
      onBlur={(event) => finish(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The key belongs to the field: Escape must not close the dialog, Enter not press the button that gets focus.
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter' ? event.currentTarget.value : null, true);
      }}
    />
  );
}
