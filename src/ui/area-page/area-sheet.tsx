import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { areaTraps } from '../../core/indicator/area-traps.ts';
import { nameOfParent } from '../areas/area-label.ts';
import { trapText } from '../areas/trap-text.ts';
import { useWorkspace } from '../workspace.ts';
import { AgePyramid } from './age-pyramid.tsx';
import { AreaMap } from './area-map.tsx';
import { AreaNeighbours } from './area-neighbours.tsx';
import { AreaSources } from './area-sources.tsx';
import type { AreaSubject } from './area-subject.ts';
import { AreaTenures } from './area-tenures.tsx';
import { AreaZones } from './area-zones.tsx';
import { IndicatorBars } from './indicator-bars.tsx';

/** Everything known of one area on one sheet, on screen and on paper. */
export function AreaSheet(props: { readonly subject: AreaSubject }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, format, t } = workspace;
  const { data, area } = props.subject;
  const language = () => session.state.language;
  const within = (): string | null => (area.name === null ? null : nameOfParent(area, data, reference));
  const residents = () => {
    const cell = data.columns.get(data.division.residentsColumn)?.[props.subject.position];
    return typeof cell === 'number' ? t('areaPage.residents', { count: format().number(cell) }) : null;
  };
  /** What holds for the whole area, and what keeps a figure from being shown; few people is said at each bar. */
  const traps = createMemo(() => {
    const found = reference.catalog.indicators.flatMap((indicator) =>
      areaTraps(indicator, data.division.id, props.subject.position, reference).map((trap) => ({ indicator, trap })),
    );
    const students = found.find(({ trap }) => trap.kind === 'students');
    return [...(students === undefined ? [] : [students]), ...found.filter(({ trap }) => trap.kind === 'plausibility')];
  });
  return (
    <article class="area-sheet" data-area-sheet={area.code}>
      <header class="area-sheet__head">
        <div>
          <p>
            {t('areaPage.of', { division: data.division.name[language()], code: area.code })}
            <Show when={within()}>{(name) => <> {t('areaPage.within', { area: name() })}</>}</Show>
            <Show when={residents()}>{(text) => <> · {text()}</>}</Show>
          </p>
          <Show when={traps().length > 0}>
            <div class="remark remark--caution">
              <h3>{t('areaPage.beware')}</h3>
              <For each={traps()}>
                {({ trap, indicator }) => (
                  <p data-trap={trap.kind}>
                    <Show when={trap.kind === 'plausibility'}>
                      <strong>{indicator.name[language()]}.</strong>{' '}
                    </Show>
                    {trapText(trap, indicator, workspace)}
                  </p>
                )}
              </For>
            </div>
          </Show>
          <p class="quiet small">{t('areaPage.fallacy')}</p>
        </div>
        <AreaMap subject={props.subject} />
      </header>
      <IndicatorBars subject={props.subject} />
      <div class="area-sheet__pair">
        <AgePyramid subject={props.subject} />
        <div class="area-sheet__column">
          <AreaTenures subject={props.subject} />
          <AreaNeighbours subject={props.subject} />
        </div>
      </div>
      <AreaZones subject={props.subject} />
      <AreaSources subject={props.subject} />
    </article>
  );
}
