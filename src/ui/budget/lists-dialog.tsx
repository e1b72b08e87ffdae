import type { JSX } from 'solid-js';
import { createSignal, For } from 'solid-js';
import type { BodyId, PurposeId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import type { EffectiveEntry } from '../../core/plan/effective-lists.ts';
import { addBody } from '../../core/plan/operations/add-body.ts';
import { addPurpose } from '../../core/plan/operations/add-purpose.ts';
import { removeBody } from '../../core/plan/operations/remove-body.ts';
import { removePurpose } from '../../core/plan/operations/remove-purpose.ts';
import { renameBody } from '../../core/plan/operations/rename-body.ts';
import { renamePurpose } from '../../core/plan/operations/rename-purpose.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { TextField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { InputField } from '../primitives/input-field.tsx';
import { useWorkspace } from '../workspace.ts';

/** The purposes and responsible bodies of this plan: the catalogue's, as the plan changes them. */
export function ListsDialog(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, derived, reference, t } = workspace;
  const plan = () => store().plan();
  const catalog = reference.catalog;
  return (
    <ModalDialog title={t('lists.title')} onClose={() => session.set({ dialog: null })}>
      <p class="quiet">{t('lists.lead')}</p>
      <fieldset class="lists" disabled={store().readOnly}>
        <EditableList<PurposeId>
          title={t('lists.purposes')}
          addLabel={t('lists.addPurpose')}
          entries={derived.purposes()}
          onAdd={(name) => workspace.attempt(addPurpose(plan(), { id: asId<PurposeId>(workspace.newId()), name }))}
          onRename={(id, name) => workspace.attempt(renamePurpose(plan(), { id, name, catalog }))}
          onRemove={(id) => workspace.attempt(removePurpose(plan(), { id, catalog }))}
        />
        <EditableList<BodyId>
          title={t('lists.bodies')}
          addLabel={t('lists.addBody')}
          entries={derived.bodies()}
          onAdd={(name) => workspace.attempt(addBody(plan(), { id: asId<BodyId>(workspace.newId()), name }))}
          onRename={(id, name) => workspace.attempt(renameBody(plan(), { id, name, catalog }))}
          onRemove={(id) => workspace.attempt(removeBody(plan(), { id, catalog }))}
        />
      </fieldset>
    </ModalDialog>
  );
}

interface EditableListProps<Id extends string> {
  readonly title: string;
  readonly addLabel: string;
  readonly entries: readonly EffectiveEntry<Id>[];
  readonly onAdd: (name: string) => boolean;
  readonly onRename: (id: Id, name: string) => void;
  readonly onRemove: (id: Id) => void;
}

function EditableList<Id extends string>(props: EditableListProps<Id>): JSX.Element {
  const { derived, t } = useWorkspace();
  const [added, setAdded] = createSignal('');
  const nameOf = (id: Id): string => {
    const entry = props.entries.find((candidate) => candidate.id === id);
    return entry === undefined ? '' : derived.entryName(entry);
  };
  return (
    <section class="editable-list" aria-label={props.title}>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.entries.map(({ id }) => id)}>
          {(id) => (
            <li class="editable-list__row">
              <TextField
                hiddenLabel
                label={t('lists.nameOf', { name: nameOf(id) })}
                value={nameOf(id)}
                onKeep={(name) => props.onRename(id, name)}
              />
              <button type="button" class="button button--plain button--icon" onClick={() => props.onRemove(id)}>
                <Icon name="bin" />
                <span class="visually-hidden">{t('lists.remove', { name: nameOf(id) })}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <form
        class="editable-list__add"
        onSubmit={(event) => {
          event.preventDefault();
          if (props.onAdd(added())) setAdded('');
        }}
      >
        <InputField label={props.addLabel} value={added()} onInput={setAdded} />
        <button type="submit" class="button" disabled={added().trim() === ''}>
          {t('lists.add')}
        </button>
      </form>
    </section>
  );
}
