import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import type { ZoneShape } from '../../core/plan/plan.ts';
import { CompareWith } from '../compare/compare-with.tsx';
import { Icon } from '../primitives/icon.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import type { Against } from '../zones/figure-table.tsx';
import { FigureTable } from '../zones/figure-table.tsx';
import { areaLabel } from './area-label.ts';
import { AreaNeed } from './area-need.tsx';
import { MunicipalityDetail } from './municipality-detail.tsx';

/** What the chosen areas hold together, and the way from them to a zone. */
export function AreaDetail(): JSX.Element {
  const { session, store, reference, derived, map, commands, t } = useWorkspace();
  const openPage = commands.find(({ id }) => id === 'areaPage');
  const selected = () => session.state.selectedAreas;
  const title = createMemo(() => {
    const [first] = selected();
    const data = reference.divisions.get(derived.areaValues().shownOn);
    const position = first === undefined ? undefined : data?.positionOfCode.get(first);
    const area = position === undefined ? undefined : data?.areas[position];
    if (selected().length !== 1 || data === undefined || area === undefined) {
      return t('areas.several', { count: selected().length });
    }
    return areaLabel(area, data, reference);
  });
  const figures = () => derived.selectedAreaFigures();
  const [against, setAgainst] = createSignal<Against | null>(null);
  const shapes = createMemo((): readonly ZoneShape[] => {
    const { shownOn } = derived.areaValues();
    const version = reference.divisions.get(shownOn)?.division.version ?? '';
    return [{ kind: 'areas', division: shownOn, version, codes: selected() }];
  });
  return (
    <Show when={figures()} fallback={<MunicipalityDetail lead={t('areas.chooseOne')} />}>
      {(result) => (
        <aside class="detail" data-chosen="true" aria-label={t('shell.detail')}>
          <div class="panel__section">
            <div class="panel__head">
              <h2>{title()}</h2>
              <button
                type="button"
                class="button button--plain button--icon"
                onClick={() => session.set({ selectedAreas: [] })}
              >
                <Icon name="close" />
                <span class="visually-hidden">{t('areas.clear')}</span>
              </button>
            </div>
            <div class="button-row">
              <button
                type="button"
                class="button button--main"
                disabled={store().readOnly}
                onClick={() => map.makeZoneOfAreas(selected())}
              >
                <Icon name="plus" />
                {t(selected().length === 1 ? 'zones.makeOfAreas.one' : 'zones.makeOfAreas.other', {
                  count: selected().length,
                })}
              </button>
              <button type="button" class="button" onClick={() => map.zoomToAreas(selected())}>
                <Icon name="zoom" />
                {t('areas.showOnMap')}
              </button>
              <Show when={selected().length === 1}>
                <button type="button" class="button" onClick={() => openPage?.run()}>
                  <Icon name="file" />
                  {t('areas.openPage')}
                </button>
              </Show>
            </div>
            <Show when={selected().length === 1 && session.state.areasView !== 'indicator'}>
              <AreaNeed />
            </Show>
            <Show
              when={((now) => (now.ok ? now.value : null))(result())}
              fallback={<p class="error">{((now) => (now.ok ? '' : problemText(t, now.problem)))(result())}</p>}
            >
              {(value) => (
                <>
                  <CompareWith shapes={shapes()} onAgainst={setAgainst} />
                  <FigureTable figures={value()} subject="selected-areas" against={against()} />
                </>
              )}
            </Show>
          </div>
        </aside>
      )}
    </Show>
  );
}
