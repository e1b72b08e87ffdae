import { onCleanup, onMount } from 'solid-js';

const TAKES_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * A `ref` for what scrolls when there is too little room: it takes the focus then, so that the arrow keys scroll it, unless
 * something inside it does. Where all can be seen there is no stop for the Tab key.
 */
export function focusWhileScrolling(element: HTMLElement): void {
  const update = (): void => {
    const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    if (!scrolls || element.querySelector(TAKES_FOCUS) !== null) {
      element.removeAttribute('tabindex');
      return;
    }
    element.tabIndex = 0;
    if (element.tagName !== 'DIV') return;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', element.querySelector('caption')?.textContent ?? '');
  };
  onMount(() => {
    const observer = new ResizeObserver(update);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    onCleanup(() => observer.disconnect());
  });
}
