import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

/** Colours, what they stand for, and how many areas wear each. */
export function Legend(): JSX.Element {
  const { session, derived, reference, format, t } = useWorkspace();
  const indicator = () => derived.indicator();
  const language = () => session.state.language;
  const legend = () => derived.scene().legend;
  const number = (value: number): string => format().number(value, indicator().decimals);
  const divisionName = (): string => {
    const division = reference.divisions.get(derived.scene().division)?.division;
    return division === undefined ? '' : division.name[language()];
  };
  const count = (areas: number): string =>
    t(areas === 1 ? 'map.areaCount.one' : 'map.areaCount.other', { count: areas });
  return (
    <section class="legend map-card" aria-label={t('map.legend')}>
      <h2 class="legend__title">{indicator().name[language()]}</h2>
      <p class="quiet small">
        {divisionName()} · {indicator().year}
        <Show when={indicator().unit === 'percent'}> · %</Show>
      </p>
      <ul class="legend__classes">
        <For each={legend().classes}>
          {(legendClass) => (
            <li>
              <span
                class="swatch"
                ref={(element) => element.style.setProperty('background-color', legendClass.colour)}
              />
              <span>
                {legendClass.name === null
                  ? `${number(legendClass.from)} – ${number(legendClass.to)}`
                  : legendClass.name[language()]}
              </span>
              <span class="quiet small number">{count(legendClass.areaCount)}</span>
            </li>
          )}
        </For>
        <Show when={legend().noDataCount > 0}>
          <li>
            <span class="swatch swatch--no-data" />
            <span>{t('map.noData')}</span>
            <span class="quiet small number">{count(legend().noDataCount)}</span>
          </li>
        </Show>
      </ul>
    </section>
  );
}
