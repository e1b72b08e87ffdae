import '../../styles/print.css';
import '../../styles/annex.css';
import type { JSX } from 'solid-js';
import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import { setMatter } from '../../core/plan/operations/set-matter.ts';
import type { Matter } from '../../core/plan/plan.ts';
import type { AnnexShown } from '../paper-actions.ts';
import { CheckField, TextField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { FullView } from './full-view.tsx';

/** The annex page by page as it will be on paper, and beside it what the registry wants to know. */
export function AnnexView(): JSX.Element {
  const { session, store, paper, weights, t } = useWorkspace();
  const [shown, setShown] = createSignal<AnnexShown | null>(null);
  const [frozen, setFrozen] = createSignal<string | null>(null);
  const pageCount = () => shown()?.pageCount ?? null;
  const [a3Sheet, setA3Sheet] = createSignal(false);
  let sheets: HTMLDivElement | undefined;
  const matter = (): Matter => store().plan().matter;
  // Laid out again when anything it is made of is another; the latest of several wins.
  let asked = 0;
  createEffect(
    on([() => store().plan(), () => session.state.language, a3Sheet], () => {
      const holder = sheets;
      if (holder === undefined) return;
      asked += 1;
      const turn = asked;
      setShown(null);
      setFrozen(null);
      const isWanted = (): boolean => turn === asked;
      void paper.showAnnex(holder, { a3Sheet: a3Sheet(), isWanted }).then((annex) => {
        if (isWanted()) setShown(annex);
      });
    }),
  );
  return (
    <FullView class="print-view annex-view" label={t('paper.title')} onClose={() => session.set({ dialog: null })}>
      <section class="annex-view__side" aria-label={t('paper.fields')}>
        <h2>{t('paper.title')}</h2>
        <p class="quiet">{t('paper.lead')}</p>
        <Show when={!store().readOnly}>
          <MatterFields matter={matter()} />
        </Show>
        <CheckField label={t('paper.a3')} checked={a3Sheet()} onChange={setA3Sheet} />
        <Show when={weights.inUse() !== null}>
          <p class="remark remark--caution">{t('paper.weights')}</p>
        </Show>
        <p class="annex-view__count" role="status" data-pages={pageCount() ?? ''}>
          <Show when={pageCount()} fallback={t('paper.preparing')}>
            {(count) => t('paper.pageCount', { count: count() })}
          </Show>
        </p>
        <div class="button-row">
          <button
            type="button"
            class="button button--main"
            disabled={pageCount() === null}
            onClick={() => paper.print()}
          >
            <Icon name="file" />
            {t('paper.print')}
          </button>
        </div>
        <h3>{t('frozen.freeze')}</h3>
        <p class="quiet">{t('frozen.help')}</p>
        <Show when={shown()?.checksum}>
          {(checksum) => (
            <p class="annex-view__checksum small">
              {t('frozen.checksum')}: <code>{checksum()}</code>
            </p>
          )}
        </Show>
        <div class="button-row">
          <button
            type="button"
            class="button"
            disabled={shown()?.checksum == null}
            onClick={() => void paper.freeze().then(setFrozen)}
          >
            {t('frozen.freeze')}
          </button>
        </div>
        <p role="status" class="annex-view__checksum">
          <Show when={frozen()}>{(checksum) => t('frozen.done', { checksum: checksum().slice(0, 12) })}</Show>
        </p>
        <div class="button-row annex-view__close">
          <button type="button" class="button" onClick={() => session.set({ dialog: null })}>
            {t('paper.close')}
          </button>
        </div>
      </section>
      <section class="annex-view__pages" tabindex="0" aria-label={t('paper.pages')}>
        <div ref={sheets} class="sheets" lang={session.state.language} />
      </section>
    </FullView>
  );
}

function MatterFields(props: { readonly matter: Matter }): JSX.Element {
  const { store, attempt, t } = useWorkspace();
  const dateId = createUniqueId();
  const keep = (change: Partial<Matter>): void => {
    attempt(setMatter(store().plan(), change));
  };
  return (
    <>
      <TextField
        label={t('annex.caseNumber')}
        value={props.matter.caseNumber}
        onKeep={(caseNumber) => keep({ caseNumber })}
      />
      <TextField label={t('annex.officer')} value={props.matter.officer} onKeep={(officer) => keep({ officer })} />
      <div class="field">
        <label class="field__label" for={dateId}>
          {t('annex.date')}
        </label>
        <input
          id={dateId}
          class="input"
          type="date"
          value={props.matter.date}
          onChange={(event) => keep({ date: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
