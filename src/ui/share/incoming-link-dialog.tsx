import type { JSX } from 'solid-js';
import { createSignal, onMount, Show } from 'solid-js';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { problemText } from '../primitives/problem-text.ts';
import type { IncomingPlan } from '../share-actions.ts';
import { useWorkspace } from '../workspace.ts';

/** What a link that was opened holds. Nothing is made of it before the person says so, and the open plan stays. */
export function IncomingLinkDialog(): JSX.Element {
  const { session, share, t } = useWorkspace();
  const [read, setRead] = createSignal<Result<IncomingPlan> | null>(null);
  onMount(() => void share().then(({ readLink }) => setRead(readLink())));
  const close = async (): Promise<void> => {
    session.set({ dialog: null });
    (await share()).forgetLink();
  };
  const plan = (): IncomingPlan | null => {
    const result = read();
    return result?.ok === true ? result.value : null;
  };
  const trouble = (): Problem | null => {
    const result = read();
    return result?.ok === false ? result.problem : null;
  };
  return (
    <ModalDialog title={t('share.incomingTitle')} onClose={() => void close()}>
      <Show when={plan()}>{(incoming) => <Preview plan={incoming()} onClose={() => void close()} />}</Show>
      <Show when={trouble()}>
        {(told) => (
          <>
            <p class="remark remark--caution" role="alert">
              {problemText(t, told())}
            </p>
            <div class="button-row">
              <button type="button" class="button" onClick={() => void close()}>
                {t('shell.close')}
              </button>
            </div>
          </>
        )}
      </Show>
    </ModalDialog>
  );
}

function Preview(props: { readonly plan: IncomingPlan; readonly onClose: () => void }): JSX.Element {
  const { reference, session, store, t } = useWorkspace();
  const [opening, setOpening] = createSignal(false);
  const things = (): string => {
    const counts = [
      ['zones', props.plan.zones],
      ['budgetLines', props.plan.lines],
      ...(props.plan.scenes === 0 ? [] : [['scenes', props.plan.scenes] as const]),
    ] as const;
    const words = counts.map(([kind, count]) => t(`merge.count.${kind}.${count === 1 ? 'one' : 'other'}`, { count }));
    return new Intl.ListFormat(session.state.language, { type: 'conjunction' }).format(words);
  };
  const open = async (): Promise<void> => {
    setOpening(true);
    await props.plan.open();
    props.onClose();
  };
  return (
    <>
      <p data-incoming>{t('share.holds', { title: props.plan.title, things: things() })}</p>
      <Show when={props.plan.otherMunicipality}>
        {(code) => (
          <p class="remark remark--caution">
            {t('share.otherMunicipality', { code: code(), here: reference.catalog.municipality.name })}
          </p>
        )}
      </Show>
      <Show when={props.plan.isOverOtherData && props.plan.otherMunicipality === null}>
        <p class="remark remark--caution">{t('share.otherData')}</p>
      </Show>
      <p class="quiet">{t('share.opensBeside', { title: store().plan().title })}</p>
      <div class="button-row">
        <button type="button" class="button button--main" disabled={opening()} onClick={() => void open()}>
          {t('share.open')}
        </button>
        <button type="button" class="button" disabled={opening()} onClick={() => props.onClose()}>
          {t('share.leave')}
        </button>
      </div>
    </>
  );
}
