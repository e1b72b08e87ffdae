import type { JSX } from 'solid-js';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { unwrap } from 'solid-js/store';
import type { ZoneShape } from '../../core/plan/plan.ts';
import { MunicipalityDetail } from '../areas/municipality-detail.tsx';
import { CompareWith } from '../compare/compare-with.tsx';
import { ZoneYears } from '../compare/zone-years.tsx';
import { Icon } from '../primitives/icon.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import type { Against } from './figure-table.tsx';
import { FigureTable } from './figure-table.tsx';
import { MendOffer } from './mend-offer.tsx';
import { TouchedAreas } from './touched-areas.tsx';
import { ZoneMoney } from './zone-money.tsx';
import { ZoneProperties } from './zone-properties.tsx';
import { ZoneStudentsNote } from './zone-students.tsx';
import { ZoneUncertainty } from './zone-uncertainty.tsx';

/** What the chosen zone holds, or the chosen zones together, live while the hand moves. */
export function ZoneDetail(): JSX.Element {
  const { session, store, derived, map, t } = useWorkspace();
  const zones = createMemo(() =>
    store()
      .plan()
      .zones.filter((zone) => session.state.selectedZones.includes(zone.id)),
  );
  const only = () => (zones().length === 1 ? zones()[0] : undefined);
  const figures = () => derived.selectionFigures();
  const [against, setAgainst] = createSignal<Against | null>(null);
  // The rest follows the hand as the zone does.
  const shapes = (): readonly ZoneShape[] =>
    zones().map(({ id, shape }) => {
      const { draft } = session.state;
      return draft?.zone === id ? { kind: 'drawn', polygons: unwrap(draft.polygons) } : shape;
    });
  const problem = () => {
    const result = figures();
    return result !== null && !result.ok ? result.problem : null;
  };
  const value = () => {
    const result = figures();
    return result?.ok === true ? result.value : null;
  };
  const title = (): string => {
    if (drawing()) return t('zones.drawing');
    return only()?.name ?? t('zones.together', { count: zones().length });
  };
  const drawing = () => session.state.draft?.zone === null;
  return (
    <Show when={zones().length > 0 || drawing()} fallback={<MunicipalityDetail lead={t('zones.chooseOne')} />}>
      <aside class="detail" data-chosen="true" aria-label={t('shell.detail')}>
        <div class="panel__section">
          <div class="panel__head">
            <h2>{title()}</h2>
            <Show when={only()}>
              {(zone) => (
                <button
                  type="button"
                  class="button button--plain button--icon"
                  onClick={() => map.zoomToZone(zone().id)}
                >
                  <Icon name="zoom" />
                  <span class="visually-hidden">{t('areas.showOnMap')}</span>
                </button>
              )}
            </Show>
            <Show when={!drawing()}>
              <button
                type="button"
                class="button button--plain button--icon"
                onClick={() => session.set({ selectedZones: [] })}
              >
                <Icon name="close" />
                <span class="visually-hidden">{t('shell.close')}</span>
              </button>
            </Show>
          </div>
          <Show when={zones().length > 1}>
            <p class="quiet">{t('zones.countedOnce')}</p>
          </Show>
          <Show when={only()}>{(zone) => <ZoneProperties zone={zone()} />}</Show>
          <Show when={only()}>{(zone) => <MendOffer zone={zone()} />}</Show>
          <Switch>
            <Match when={problem()}>{(each) => <p class="error">{problemText(t, each())}</p>}</Match>
            <Match when={value()}>
              {(each) => (
                <>
                  <ZoneStudentsNote figures={each()} />
                  <Show when={zones().length > 0 && !drawing()}>
                    <CompareWith shapes={shapes()} onAgainst={setAgainst} />
                  </Show>
                  <FigureTable figures={each()} subject="selected-zones" against={against()} />
                  <Show when={zones().length > 0 && !drawing()}>
                    <ZoneYears shapes={shapes()} />
                  </Show>
                  <TouchedAreas figures={each()} />
                  <Show when={only()}>{(zone) => <ZoneUncertainty zone={zone()} />}</Show>
                </>
              )}
            </Match>
          </Switch>
        </div>
        <Show when={zones().length > 0}>
          <div class="panel__section">
            <ZoneMoney zones={zones()} />
          </div>
        </Show>
      </aside>
    </Show>
  );
}
