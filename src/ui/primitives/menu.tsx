import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js';

export interface MenuItem {
  readonly label: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuButtonProps {
  readonly label: JSX.Element;
  readonly accessibleName?: string;
  readonly buttonClass?: string;
  readonly side?: 'left' | 'right';
  readonly items: readonly MenuItem[];
  readonly onDoubleClick?: () => void;
}

/** Menu button after the WAI-ARIA pattern: arrows move, Home and End jump, Escape closes and gives focus back. */
export function MenuButton(props: MenuButtonProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const listId = createUniqueId();
  let root: HTMLDivElement | undefined;
  let button: HTMLButtonElement | undefined;
  const items = (): HTMLElement[] => [...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const focusItem = (position: number): void => {
    const all = items();
    all[(position + all.length) % all.length]?.focus();
  };
  const show = (position: number): void => {
    setOpen(true);
    focusItem(position);
  };
  const closeOutside = (event: PointerEvent): void => {
    if (event.target instanceof Node && !root?.contains(event.target)) setOpen(false);
  };
  document.addEventListener('pointerdown', closeOutside);
  onCleanup(() => document.removeEventListener('pointerdown', closeOutside));
  const onListKey = (event: KeyboardEvent): void => {
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? items().indexOf(focused) : -1;
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focusItem(target);
    } else if (event.key === 'Escape') {
      // Inside a dialog the same key would close that too.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button?.focus();
    } else if (event.key === 'Tab') setOpen(false);
  };
  return (
    <div class="menu" ref={root}>
      <button
        ref={button}
        type="button"
        class={props.buttonClass ?? 'button'}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={listId}
        aria-label={props.accessibleName}
        onDblClick={() => {
          setOpen(false);
          props.onDoubleClick?.();
        }}
        onClick={() => (open() ? setOpen(false) : show(0))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowDown' ? 0 : -1);
        }}
      >
        {props.label}
      </button>
      <div
        id={listId}
        role="menu"
        aria-label={props.accessibleName}
        class="menu__list"
        classList={{ 'menu__list--right': props.side === 'right' }}
        hidden={!open()}
        onKeyDown={onListKey}
      >
        <For each={props.items}>
          {(item) => (
            <button
              type="button"
              role="menuitem"
              tabindex="-1"
              class="menu__item"
              disabled={item.disabled === true}
              onClick={() => {
                setOpen(false);
                button?.focus();
                item.run();
              }}
            >
              <span>{item.label}</span>
              <Show when={item.shortcut}>{(shortcut) => <kbd>{shortcut()}</kbd>}</Show>
            </button>
          )}
        </For>
      </div>
    </div>
  );
}
