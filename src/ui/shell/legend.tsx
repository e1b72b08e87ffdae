import type { JSX } from 'solid-js';
import { For, Show, Suspense } from 'solid-js';
import { ZONE_STATUSES } from '../../core/plan/document-schema.ts';
import type { Scene } from '../../core/scene/scene.ts';
import { classText, noDataText } from '../../i18n/legend-text.ts';
import { useWorkspace } from '../workspace.ts';
import { GridLegend, LegendNotes } from './later-parts.ts';

/** On a phone the map is small: the legend starts folded. */
function isSmallScreen(): boolean {
  return matchMedia('(max-width: 900px), (max-height: 600px)').matches;
}

/** Colours, what they stand for, and how many areas wear each. */
export function Legend(props: { readonly scene?: Scene }): JSX.Element {
  const { session, derived, reference, map, format, t } = useWorkspace();
  const language = () => session.state.language;
  const scene = () => props.scene ?? derived.scene();
  const legend = () => scene().legend;
  const divisionName = (): string => {
    const division = reference.divisions.get(scene().division)?.division;
    return division === undefined ? '' : division.name[language()];
  };
  return (
    <section class="legend map-card" aria-label={t('map.legend')}>
      <details open={!isSmallScreen()}>
        <summary class="legend__title">{legend().title[language()]}</summary>
        <p class="quiet small">
          <Show
            when={legend().caption}
            fallback={
              <>
                {divisionName()} · {legend().year}
                <Show when={format().unit(legend().unit)}>{(unit) => <> · {unit()}</>}</Show>
              </>
            }
          >
            {(caption) => <>{caption()[language()]}</>}
          </Show>
        </p>
        <Show when={legend().grid !== undefined}>
          <Suspense>
            <GridLegend legend={legend()} />
          </Suspense>
        </Show>
        <ul class="legend__classes">
          <For each={legend().grid === undefined ? legend().classes : []}>
            {(legendClass) => (
              <li>
                <span
                  class="swatch"
                  ref={(element) => element.style.setProperty('background-color', legendClass.colour)}
                />
                <span>{classText(legendClass, legend(), language(), format())}</span>
                <span class="quiet small number">
                  <AreaCount count={legendClass.areaCount} />
                </span>
              </li>
            )}
          </For>
          <Show when={legend().noDataCount > 0}>
            <li>
              <span class="swatch swatch--no-data" />
              <span>{noDataText(legend(), t)}</span>
              <span class="quiet small number">
                <AreaCount count={legend().noDataCount} />
              </span>
            </li>
          </Show>
        </ul>
        <Suspense>
          <LegendNotes />
        </Suspense>
        <Show when={map.basemapName() !== null}>
          <p class="quiet small">{t('map.palerOverBasemap')}</p>
        </Show>
        <Show when={scene().zones.length > 0}>
          <ul class="legend__zones quiet small">
            <For each={ZONE_STATUSES}>
              {(status) => (
                <li>
                  <svg class="zone-line" viewBox="0 0 24 4" aria-hidden="true">
                    <line class={`zone-line--${status}`} x1="1" y1="2" x2="23" y2="2" />
                  </svg>
                  {t(`zones.status.${status}`)}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </details>
    </section>
  );
}

/** The word goes where there is no room for it; the number stays. */
function AreaCount(props: { readonly count: number }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <span class="quiet small number" data-area-count={props.count}>
      {props.count}
      <span class="legend__word"> {t(props.count === 1 ? 'map.areaCount.one' : 'map.areaCount.other')}</span>
    </span>
  );
}
