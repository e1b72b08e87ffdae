import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { SearchHit } from '../../core/scene/search.ts';
import { searchPlaces } from '../../core/scene/search.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** Area, school or coordinate: a combobox whose choice moves the map and selects the area. */
export function SearchBox(): JSX.Element {
  const { session, reference, map, t } = useWorkspace();
  const listId = createUniqueId();
  const [text, setText] = createSignal('');
  const [active, setActive] = createSignal(0);
  const [open, setOpen] = createSignal(false);
  const hits = createMemo(() => (text().trim() === '' ? [] : searchPlaces(text(), reference, 8)));
  const choose = (hit: SearchHit | undefined): void => {
    if (hit === undefined) return;
    setOpen(false);
    switch (hit.kind) {
      case 'area':
        session.set({ task: 'areas', division: hit.division, selectedAreas: [hit.code] });
        map.zoomToAreas([hit.code]);
        break;
      case 'point':
      case 'coordinate':
        session.showOnMap({ kind: 'position', position: hit.position });
        break;
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const count = hits().length;
    if (event.key === 'Escape') setOpen(false);
    if (event.key === 'Enter') choose(hits()[active()]);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || count === 0) return;
    event.preventDefault();
    setActive((now) => (now + step + count) % count);
  };
  const shown = () => open() && text().trim() !== '';
  return (
    <search
      class="search"
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOpen(false);
      }}
    >
      <Icon name="search" />
      <input
        id="search"
        class="input"
        type="search"
        role="combobox"
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        aria-expanded={shown() && hits().length > 0}
        aria-controls={listId}
        aria-activedescendant={shown() && hits().length > 0 ? `${listId}-${active()}` : undefined}
        autocomplete="off"
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKey}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('search.label')}
        class="menu__list search__list"
        hidden={!(shown() && hits().length > 0)}
      >
        <For each={shown() ? hits() : []}>
          {(hit, position) => (
            <div
              id={`${listId}-${position()}`}
              role="option"
              tabIndex={-1}
              class="menu__item"
              classList={{ 'menu__item--active': position() === active() }}
              aria-selected={position() === active()}
              onClick={() => choose(hit)}
              onKeyDown={onKey}
            >
              <span>
                {hit.label}
                <Show when={hit.kind === 'area' && hit.within}>
                  {(within) => <span class="quiet"> {within()}</span>}
                </Show>
              </span>
              <span class="quiet small">{t(`search.kind.${hit.kind}`)}</span>
            </div>
          )}
        </For>
      </div>
      <Show when={shown() && hits().length === 0}>
        <p class="menu__list search__list search__none" role="status">
          {t('search.none', { text: text() })}
        </p>
      </Show>
    </search>
  );
}
