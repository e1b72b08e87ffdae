import type { JSX } from 'solid-js';
import { createUniqueId, onCleanup, onMount } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { Icon } from './icon.tsx';

interface ModalDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For what is as wide as a page. */
  readonly wide?: boolean;
  /** Buttons beside the one that closes. */
  readonly actions?: JSX.Element;
  readonly children: JSX.Element;
}

/**
 * The platform's own modal dialog: it keeps focus inside, makes the rest inert, closes on Escape and gives focus back.
 * Mounted only while open, so that what it shows is read when it opens.
 */
export function ModalDialog(props: ModalDialogProps): JSX.Element {
  const { t } = useWorkspace();
  const titleId = createUniqueId();
  let element: HTMLDialogElement | undefined;
  const before = document.activeElement;
  onMount(() => {
    // A click beside it closes it where the browser knows the attribute; Escape and the button do everywhere.
    element?.setAttribute('closedby', 'any');
    element?.showModal();
  });
  onCleanup(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  return (
    <dialog
      ref={element}
      class="dialog"
      classList={{ 'dialog--wide': props.wide === true }}
      aria-labelledby={titleId}
      onClose={() => props.onClose()}
    >
      <div class="dialog__head">
        <h2 id={titleId}>{props.title}</h2>
        {props.actions}
        <button type="button" class="button button--plain button--icon" onClick={() => element?.close()}>
          <Icon name="close" />
          <span class="visually-hidden">{t('shell.close')}</span>
        </button>
      </div>
      <div class="dialog__body">{props.children}</div>
    </dialog>
  );
}
