import '../../styles/share.css';
import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, onMount, Show } from 'solid-js';
import type { TextKey } from '../../i18n/translator.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import type { MadeLink } from '../share-actions.ts';
import { useWorkspace } from '../workspace.ts';
import { leftOutText } from './left-out-text.ts';

/** The open plan as a link; where it is too large for one, the way to the file. */
export function ShareDialog(): JSX.Element {
  const { session, share, t } = useWorkspace();
  const [link, setLink] = createSignal<MadeLink | null>(null);
  onMount(() => void share().then(({ makeLink }) => setLink(makeLink())));
  return (
    <ModalDialog title={t('share.title')} onClose={() => session.set({ dialog: null })}>
      <p>{t('share.lead')}</p>
      <Show when={link()} fallback={<p role="status">{t('share.making')}</p>}>
        {(made) => (
          <>
            <Show when={made().address} fallback={<TooLarge link={made()} />}>
              {(address) => <LinkField address={address()} />}
            </Show>
            <Remarks link={made()} />
          </>
        )}
      </Show>
    </ModalDialog>
  );
}

function LinkField(props: { readonly address: string }): JSX.Element {
  const { t, format } = useWorkspace();
  const id = createUniqueId();
  const [told, setTold] = createSignal<TextKey | null>(null);
  let field: HTMLTextAreaElement | undefined;
  const copy = async (): Promise<void> => {
    try {
      // Missing on pages served without https, and the browser may refuse.
      await navigator.clipboard.writeText(props.address);
      setTold('share.copied');
    } catch {
      field?.focus();
      field?.select();
      setTold('share.copyByHand');
    }
  };
  return (
    <div class="share-link">
      <label class="field__label" for={id}>
        {t('share.link')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="input share-link__address"
        readonly={true}
        rows={4}
        spellcheck={false}
        value={props.address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="quiet small">{t('share.length', { count: format().number(props.address.length) })}</p>
      <div class="button-row">
        <button type="button" class="button button--main" onClick={() => void copy()}>
          {t('share.copy')}
        </button>
      </div>
      <p role="status">
        <Show when={told()}>{(key) => t(key())}</Show>
      </p>
    </div>
  );
}

function TooLarge(props: { readonly link: MadeLink }): JSX.Element {
  const { plans, t, format } = useWorkspace();
  return (
    <>
      <p class="remark remark--caution" role="status">
        {t('share.tooLarge', {
          length: format().number(props.link.length),
          limit: format().number(props.link.limit),
        })}
      </p>
      <div class="button-row">
        <button type="button" class="button button--main" onClick={() => plans.saveToFile()}>
          {t('share.saveFile')}
        </button>
      </div>
    </>
  );
}

/** What does not go along, what does without being seen, and who can open it. */
function Remarks(props: { readonly link: MadeLink }): JSX.Element {
  const { session, weights, t } = useWorkspace();
  return (
    <div class="share-remarks">
      <Show when={props.link.leftOut.size > 0}>
        <p class="remark remark--caution" data-left-out>
          {t('share.leftOut', { things: leftOutText(t, session.state.language, props.link.leftOut) })}
        </p>
      </Show>
      <Show when={weights.inUse() !== null}>
        <p class="remark remark--caution">{t('share.weights')}</p>
      </Show>
      <Show when={props.link.isLocal}>
        <p class="remark remark--caution" data-local>
          {t('share.local')}
        </p>
      </Show>
      <p class="quiet">{t('share.texts')}</p>
    </div>
  );
}
