import { onCleanup, onMount } from 'solid-js';

/**
 * What had focus may go away with what it did (a button of a closed hint, a removed row). Focus then falls to the body, and
 * a keyboard user starts over from the top of the page: it goes to the panel instead.
 */
export function keepFocusInPage(fallback: () => HTMLElement | undefined): void {
  onMount(() => {
    let focused: Element | null = null;
    const remember = (): void => {
      focused = document.activeElement;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected || document.activeElement !== document.body) return;
      focused = null;
      fallback()?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    onCleanup(() => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    });
  });
}
