import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, Show } from 'solid-js';
import type { SearchHit, searchPlaces } from '../../core/scene/search.ts';
import { ComboList, createComboList } from '../primitives/combo-list.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** As many as a list can show and still be read. */
const MOST_HITS = 8;

/** Area, school or coordinate: a combobox whose choice moves the map and selects the area. */
export function SearchBox(): JSX.Element {
  const { session, reference, map, t } = useWorkspace();
  const [text, setText] = createSignal('');
  const [open, setOpen] = createSignal(false);
  // Nobody searches before the first map: how to is fetched when somebody comes here, and again where that failed.
  const [search, setSearch] = createSignal<typeof searchPlaces | null>(null);
  // Enter pressed before the search was there, on the text that still stands.
  let isEnterOwed = false;
  const fetchSearch = (): void => {
    if (search() !== null) return;
    void import('../../core/scene/search.ts').then(
      (fetched) => {
        setSearch(() => fetched.searchPlaces);
        const first = hits()[0];
        if (isEnterOwed && first !== undefined) list.choose(first);
        isEnterOwed = false;
      },
      () => (isEnterOwed = false),
    );
  };
  const found = createMemo(() => (text().trim() === '' ? [] : (search()?.(text(), reference) ?? [])));
  const hits = createMemo(() => found().slice(0, MOST_HITS));
  const list = createComboList<SearchHit>(createUniqueId(), hits, (hit) => {
    setOpen(false);
    switch (hit.kind) {
      case 'area':
        session.set({ task: 'areas', division: hit.division, selectedAreas: [hit.code], marker: null });
        map.zoomToAreas([hit.code]);
        break;
      case 'point':
      case 'coordinate':
        session.set({ marker: { name: hit.label, position: hit.position } });
        session.showOnMap({ kind: 'position', position: hit.position });
        break;
    }
  });
  const searching = () => open() && text().trim() !== '' && search() !== null;
  const hasHits = () => searching() && hits().length > 0;
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
        aria-expanded={hasHits()}
        aria-controls={list.listId}
        aria-activedescendant={hasHits() ? list.activeId() : undefined}
        autocomplete="off"
        value={text()}
        onFocus={fetchSearch}
        onInput={(event) => {
          fetchSearch();
          isEnterOwed = false;
          setText(event.currentTarget.value);
          list.reset();
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setOpen(false);
            isEnterOwed = false;
          } else if (event.key === 'Enter' && search() === null) isEnterOwed = open();
          else if (hasHits()) list.onKey(event);
        }}
      />
      <div class="menu__list search__list" hidden={!hasHits()}>
        <ComboList state={list} items={hasHits() ? hits() : []} label={t('search.label')} hidden={!hasHits()}>
          {(hit) => (
            <>
              <span>
                {hit.label}
                <Show when={hit.kind === 'area' && hit.within}>
                  {(within) => <span class="quiet"> {within()}</span>}
                </Show>
              </span>
              <span class="quiet small">{t(`search.kind.${hit.kind}`)}</span>
            </>
          )}
        </ComboList>
        <p class="search__rest quiet small" role="status">
          {found().length > MOST_HITS ? t('search.some', { shown: MOST_HITS, all: found().length }) : ''}
        </p>
      </div>
      <Show when={searching() && hits().length === 0}>
        <p class="menu__list search__list search__none" role="status">
          {t('search.none', { text: text() })}
        </p>
      </Show>
    </search>
  );
}
