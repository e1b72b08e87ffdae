import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { BodyId, PurposeId } from '../../core/identifiers.ts';
import { bodyName, purposeName } from '../../core/plan/effective-lists.ts';
import type { FieldValue } from '../../core/plan/patch.ts';
import type { BudgetPlace } from '../../core/plan/plan.ts';
import { linePlaceText } from '../budget/line-place-text.ts';
import type { PendingMerge, ThingCounts } from '../plan-actions.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import type { Workspace } from '../workspace.ts';
import { useWorkspace } from '../workspace.ts';
import type { ValueWords } from './entity-text.ts';
import { entityText, fieldText, thingsText, valueText } from './entity-text.ts';

type Conflict = PendingMerge['conflicts'][number];

/** What a plan file would bring into the open plan, and a choice for each thing that differs. */
export function MergeDialog(): JSX.Element {
  const { plans } = useWorkspace();
  return <Show when={plans.pendingMerge()}>{(pending) => <Merge pending={pending()} />}</Show>;
}

function Merge(props: { readonly pending: PendingMerge }): JSX.Element {
  const { plans, t } = useWorkspace();
  const [theirs, setTheirs] = createSignal<ReadonlySet<number>>(new Set());
  const count = () => props.pending.conflicts.length;
  const choose = (position: number, takeTheirs: boolean): void => {
    setTheirs((now) => {
      const next = new Set(now);
      if (takeTheirs) next.add(position);
      else next.delete(position);
      return next;
    });
  };
  let finished = false;
  const finish = (): void => {
    finished = true;
    plans.finishMerge(theirs());
  };
  return (
    <ModalDialog
      title={t('merge.title', { title: props.pending.title })}
      onClose={() => {
        if (!finished) plans.cancelMerge();
      }}
    >
      <MergeSummary pending={props.pending} />
      <Show when={count() > 0} fallback={<p>{t('merge.none')}</p>}>
        <p>{t(count() === 1 ? 'merge.conflicts.one' : 'merge.conflicts.other', { count: count() })}</p>
        <div class="button-row">
          <button type="button" class="button" onClick={() => setTheirs(new Set<number>())}>
            {t('merge.allMine')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => setTheirs(new Set(props.pending.conflicts.map((_, position) => position)))}
          >
            {t('merge.allTheirs')}
          </button>
        </div>
        <For each={props.pending.conflicts}>
          {(conflict, position) => (
            <ConflictChoice
              conflict={conflict}
              takesTheirs={theirs().has(position())}
              onChoose={(takeTheirs) => choose(position(), takeTheirs)}
            />
          )}
        </For>
      </Show>
      <p class="quiet small">{t('merge.undo')}</p>
      <div class="button-row">
        <button type="button" class="button button--main" onClick={finish}>
          {t('merge.finish')}
        </button>
        <button type="button" class="button" onClick={() => plans.cancelMerge()}>
          {t('merge.cancel')}
        </button>
      </div>
    </ModalDialog>
  );
}

/** What the file brings and what the open plan keeps, counted in words. */
function MergeSummary(props: { readonly pending: PendingMerge }): JSX.Element {
  const { session, t } = useWorkspace();
  const things = (counts: ThingCounts): string => thingsText(t, session.state.language, counts);
  const fileName = () => props.pending.fileName;
  return (
    <>
      <p>
        <Show when={props.pending.added.size > 0} fallback={t('merge.addedNone', { fileName: fileName() })}>
          {t('merge.added', { fileName: fileName(), things: things(props.pending.added) })}
        </Show>
      </p>
      <Show when={props.pending.filledIn.size > 0}>
        <p>{t('merge.filledIn', { things: things(props.pending.filledIn) })}</p>
      </Show>
      <Show when={props.pending.kept.size > 0}>
        <p>{t('merge.kept', { things: things(props.pending.kept) })}</p>
      </Show>
      <Show when={props.pending.keptWithin.size > 0}>
        <p>{t('merge.keptWithin', { things: things(props.pending.keptWithin) })}</p>
      </Show>
    </>
  );
}

function ConflictChoice(props: {
  readonly conflict: Conflict;
  readonly takesTheirs: boolean;
  readonly onChoose: (takeTheirs: boolean) => void;
}): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const name = createUniqueId();
  const value = (shown: FieldValue): string =>
    valueText(valueWords(workspace), props.conflict.collection, props.conflict.field, shown);
  return (
    <fieldset class="merge-choice">
      <legend>
        {entityText(t, store().plan(), props.conflict.collection, props.conflict.id)}:{' '}
        {fieldText(t, props.conflict.field)}
      </legend>
      <label class="merge-choice__side">
        <input type="radio" name={name} checked={!props.takesTheirs} onChange={() => props.onChoose(false)} />
        <span>
          <span class="quiet small merge-choice__whose">{t('merge.mine')}</span>
          {value(props.conflict.mine)}
        </span>
      </label>
      <label class="merge-choice__side">
        <input type="radio" name={name} checked={props.takesTheirs} onChange={() => props.onChoose(true)} />
        <span>
          <span class="quiet small merge-choice__whose">{t('merge.theirs')}</span>
          {value(props.conflict.theirs)}
        </span>
      </label>
    </fieldset>
  );
}

/** How values of this plan are said: the names of its zones, purposes and bodies. */
function valueWords({ store, reference, derived, format, t }: Workspace): ValueWords {
  const plan = store().plan();
  const named = (name: Parameters<typeof derived.entryName>[0]['name'] | null, id: string): string =>
    name === null ? id : derived.entryName({ name });
  return {
    t,
    kronor: (amountSek) => format().kronor(amountSek),
    place: (value) => linePlaceText(t, format(), plan, value as unknown as BudgetPlace),
    purpose: (id) => named(purposeName(reference.catalog, plan, id as PurposeId), id),
    body: (id) => named(bodyName(reference.catalog, plan, id as BodyId), id),
  };
}
