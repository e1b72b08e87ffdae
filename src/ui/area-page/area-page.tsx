import '../../styles/area-page.css';
import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { areaLabel } from '../areas/area-label.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';
import { AreaSheet } from './area-sheet.tsx';
import type { AreaSubject } from './area-subject.ts';
import { areaSubject } from './area-subject.ts';

/** One area's profile, in a dialog and, while the page prints, as the only thing on paper. */
export function AreaPage(): JSX.Element {
  const { session, reference } = useWorkspace();
  const subject = createMemo((): AreaSubject | null => {
    const chosen = session.state.areaPage;
    return chosen === null ? null : areaSubject(chosen, reference);
  });
  return <Show when={subject()}>{(each) => <OpenPage subject={each()} />}</Show>;
}

function OpenPage(props: { readonly subject: AreaSubject }): JSX.Element {
  const { session, reference, t } = useWorkspace();
  let top: HTMLDivElement | undefined;
  // Another area's page begins at its top, and the keys with it: the button that was pressed is gone.
  createEffect(
    on(
      () => props.subject,
      () => top?.focus(),
      { defer: true },
    ),
  );
  const [printing, setPrinting] = createSignal(false);
  const name = (): string => areaLabel(props.subject.area, props.subject.data, reference);
  const begin = (): void => void setPrinting(true);
  const end = (): void => void setPrinting(false);
  // The browser's own print command prints the page too.
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  onCleanup(() => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  });
  return (
    <>
      <ModalDialog
        wide
        title={t('areaPage.title', { area: name() })}
        onClose={() => session.set({ areaPage: null })}
        actions={
          <button type="button" class="button" onClick={() => print()}>
            {t('areaPage.print')}
          </button>
        }
      >
        <div ref={top} tabindex="-1" class="area-page__top" />
        <Show when={props.subject} keyed>
          {(subject) => <AreaSheet subject={subject} />}
        </Show>
      </ModalDialog>
      <Show when={printing()}>
        <Portal mount={document.body} ref={(holder) => holder.classList.add('print-view', 'area-print')}>
          <h1>{name()}</h1>
          <AreaSheet subject={props.subject} />
        </Portal>
      </Show>
    </>
  );
}
