import type { JSX } from 'solid-js';
import { onCleanup, onMount } from 'solid-js';
import { Portal } from 'solid-js/web';

/**
 * A view that takes the whole window beside the page, which is inert meanwhile: what is printed is then this and nothing
 * else. Escape closes it; the focus goes back to where it was.
 */
export function FullView(props: {
  readonly label: string;
  readonly class: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  let element: HTMLDivElement | undefined;
  const before = document.activeElement;
  const page = document.getElementById('app');
  onMount(() => {
    page?.setAttribute('inert', '');
    element?.focus();
  });
  onCleanup(() => {
    page?.removeAttribute('inert');
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  return (
    <Portal mount={document.body} ref={(holder) => holder.classList.add('full-view', ...props.class.split(' '))}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes a dialog */}
      <div
        ref={element}
        class="full-view__dialog"
        role="dialog"
        aria-modal="true"
        aria-label={props.label}
        tabindex="-1"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.stopPropagation();
          props.onClose();
        }}
      >
        {props.children}
      </div>
    </Portal>
  );
}
