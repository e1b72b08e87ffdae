import '../../styles/print.css';
import '../../styles/annex.css';
import '../../styles/changes.css';
import type { JSX } from 'solid-js';
import { createEffect, createSignal, on, Show } from 'solid-js';
import type { ChangesShown, DecidedPlan } from '../paper-actions.ts';
import { CheckField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { FullView } from './full-view.tsx';

/** The plan as it is beside the plan as it was decided, page by page as it will be on paper. */
export function ChangesView(props: { readonly decided: DecidedPlan; readonly onClose: () => void }): JSX.Element {
  const { session, store, paper, weights, t } = useWorkspace();
  const [shown, setShown] = createSignal<ChangesShown | null>(null);
  const [everyFigure, setEveryFigure] = createSignal(false);
  let sheets: HTMLDivElement | undefined;
  let asked = 0;
  createEffect(
    on([() => store().plan(), () => session.state.language, everyFigure], () => {
      const holder = sheets;
      if (holder === undefined) return;
      asked += 1;
      const turn = asked;
      setShown(null);
      void paper.showChanges(props.decided, holder, { everyFigure: everyFigure() }).then((changes) => {
        if (turn === asked) setShown(changes);
      });
    }),
  );
  return (
    <FullView class="print-view annex-view" label={t('changes.title')} onClose={props.onClose}>
      <section class="annex-view__side" aria-label={t('changes.title')}>
        <h2>{t('changes.title')}</h2>
        <p class="quiet">{t('changes.lead')}</p>
        <p role="status" class="changes-summary" data-pages={shown()?.pageCount ?? ''}>
          {shown()?.summary ?? t('changes.preparing')}
        </p>
        <Show when={shown()?.isAnotherPlan}>
          <p class="remark remark--caution">{t('changes.anotherPlan')}</p>
        </Show>
        <Show when={!props.decided.figuresAgree}>
          <p class="remark remark--caution">{t('changes.figuresDisagree')}</p>
        </Show>
        <Show when={weights.inUse() !== null}>
          <p class="remark remark--caution">{t('paper.weights')}</p>
        </Show>
        <CheckField label={t('changes.everyFigure')} checked={everyFigure()} onChange={setEveryFigure} />
        <div class="button-row">
          <button type="button" class="button button--main" disabled={shown() === null} onClick={() => paper.print()}>
            <Icon name="file" />
            {t('changes.print')}
          </button>
        </div>
        <h3>{t('changes.file')}</h3>
        <p class="annex-view__checksum">{props.decided.fileName}</p>
        <p class="quiet small">{t('changes.checked')}</p>
        <p class="annex-view__checksum small">
          <code data-decided-checksum>{props.decided.checksum}</code>
        </p>
        <div class="button-row annex-view__close">
          <button type="button" class="button" onClick={props.onClose}>
            {t('changes.close')}
          </button>
        </div>
      </section>
      <section class="annex-view__pages" tabindex="0" aria-label={t('changes.pages')}>
        <div ref={sheets} class="sheets" lang={session.state.language} />
      </section>
    </FullView>
  );
}
