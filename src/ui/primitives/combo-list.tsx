import type { Accessor, JSX } from 'solid-js';
import { createSignal, For } from 'solid-js';

export interface ComboListState<Item> {
  readonly active: Accessor<number>;
  readonly listId: string;
  /** Id of the option that keys act on, for `aria-activedescendant`. */
  readonly activeId: Accessor<string | undefined>;
  reset(): void;
  /** Arrows move and Enter chooses; true where the key was used. */
  onKey(event: KeyboardEvent): boolean;
  choose(item: Item): void;
}

/** The list half of a combobox (WAI-ARIA): focus stays in the field, arrows move through the options. */
export function createComboList<Item>(
  listId: string,
  items: Accessor<readonly Item[]>,
  choose: (item: Item) => void,
): ComboListState<Item> {
  const [active, setActive] = createSignal(0);
  return {
    active,
    listId,
    activeId: () => (items().length > 0 ? `${listId}-${active()}` : undefined),
    reset: () => setActive(0),
    choose,
    onKey: (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const count = items().length;
      if (step !== 0) {
        event.preventDefault();
        if (count > 0) setActive((now) => (now + step + count) % count);
        return true;
      }
      const chosen = items()[active()];
      if (event.key !== 'Enter' || chosen === undefined) return false;
      event.preventDefault();
      choose(chosen);
      return true;
    },
  };
}

export function ComboList<Item>(props: {
  readonly state: ComboListState<Item>;
  readonly items: readonly Item[];
  readonly label: string;
  readonly class?: string;
  readonly hidden?: boolean;
  readonly children: (item: Item) => JSX.Element;
}): JSX.Element {
  return (
    <div
      id={props.state.listId}
      role="listbox"
      aria-label={props.label}
      class={props.class}
      hidden={props.hidden === true}
    >
      <For each={props.items}>
        {(item, position) => (
          <div
            id={`${props.state.listId}-${position()}`}
            role="option"
            tabIndex={-1}
            class="menu__item"
            classList={{ 'menu__item--active': position() === props.state.active() }}
            aria-selected={position() === props.state.active()}
            onClick={() => props.state.choose(item)}
            onKeyDown={(event) => props.state.onKey(event)}
          >
            {props.children(item)}
          </div>
        )}
      </For>
    </div>
  );
}
