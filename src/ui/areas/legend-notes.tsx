import '../../styles/area-card.css';
import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { studentAreas } from '../../core/indicator/area-traps.ts';
import type { PointLegend } from '../../core/scene/scene.ts';
import { useWorkspace } from '../workspace.ts';

/** What else the map shows besides classes: the star behind a name, and the points' own classes. */
export function LegendNotes(): JSX.Element {
  const { reference, derived, imports, store, t } = useWorkspace();
  const hasStars = (): boolean =>
    reference.catalog.divisions.some(({ id, labelled }) => labelled && studentAreas(id, reference).size > 0);
  const borders = () =>
    store()
      .plan()
      .borders.find(({ id }) => id === derived.scene().division);
  const isAway = () => imports.missingBorders().some(({ id }) => id === derived.scene().division);
  return (
    <div class="legend-notes small quiet">
      <Show when={hasStars()}>
        <p>{t('traps.studentsLegend')}</p>
      </Show>
      <Show when={borders()}>
        {(said) => <p>{isAway() ? t('borders.legendAway') : t('borders.legend', { name: said().name })}</p>}
      </Show>
      <For each={derived.scene().pointLegends}>{(legend) => <PointClasses legend={legend} />}</For>
    </div>
  );
}

/** Low to high as the areas' classes are, but round and apart: a school's figure is no district's. */
function PointClasses(props: { readonly legend: PointLegend }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const number = (value: number): string => format().number(value, props.legend.measure.decimals);
  return (
    <div role="group" aria-label={t('points.legend')} data-point-legend={props.legend.measure.property}>
      <p>
        <strong>{props.legend.measure.name[session.state.language]}</strong>
        {props.legend.measure.unit === 'percent' ? ' · %' : ''}
      </p>
      <ul class="legend__classes">
        <For each={props.legend.classes}>
          {(each) => (
            <li>
              <span
                class="point-swatch"
                ref={(element) => element.style.setProperty('background-color', each.colour)}
              />
              <span>
                {number(each.from)} – {number(each.to)}
              </span>
              <span class="number">{t('points.count', { count: each.pointCount })}</span>
            </li>
          )}
        </For>
        <Show when={props.legend.noDataCount > 0}>
          <li>
            <span class="point-swatch" />
            <span>{t('points.noFigure')}</span>
            <span class="number">{t('points.count', { count: props.legend.noDataCount })}</span>
          </li>
        </Show>
      </ul>
    </div>
  );
}
