import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { AgePyramid as Pyramid } from '../../core/profile/age-pyramid.ts';
import { agePyramid } from '../../core/profile/age-pyramid.ts';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';

const ROW = 15;
const SIDE = 130;
const MIDDLE = 46;
const TOP = 18;
const WIDTH = 2 * SIDE + MIDDLE;

/** Residents by age and sex, with the municipality's outline over them. */
export function AgePyramid(props: { readonly subject: AreaSubject }): JSX.Element {
  const { reference, t } = useWorkspace();
  const pyramid = createMemo(() => agePyramid(props.subject.data.division.id, props.subject.area.code, reference));
  return (
    <section class="area-sheet__section">
      <h3>{t('areaPage.pyramid')}</h3>
      <Show when={pyramid()} fallback={<p class="quiet">{t('areaPage.noPyramid')}</p>}>
        {(known) => (
          <>
            <PyramidPicture pyramid={known()} />
            <p class="quiet small">{t('areaPage.pyramidNote', { source: known().source, year: known().year })}</p>
            <PyramidTable pyramid={known()} />
          </>
        )}
      </Show>
    </section>
  );
}

function PyramidPicture(props: { readonly pyramid: Pyramid }): JSX.Element {
  const { format, t } = useWorkspace();
  const groups = () => props.pyramid.groups;
  const height = () => TOP + groups().length * ROW;
  const length = (percent: number): number => (SIDE * percent) / props.pyramid.greatestPercent;
  /** Oldest on top. */
  const y = (turn: number): number => TOP + (groups().length - 1 - turn) * ROW;
  const outline = (sex: 'men' | 'women'): string => {
    const away = sex === 'men' ? -1 : 1;
    const foot = sex === 'men' ? SIDE : SIDE + MIDDLE;
    const steps = groups().map((group, turn) => {
      const x = foot + away * length(group[sex].municipalityPercent);
      return `L${x.toFixed(1)} ${y(turn) + ROW}V${y(turn)}`;
    });
    return `M${foot} ${y(0) + ROW}${steps.join('')}`;
  };
  const summary = (): string => {
    const percentOf = (group: Pyramid['groups'][number]): number => group.men.percent + group.women.percent;
    const [greatest] = [...groups()].sort((a, b) => percentOf(b) - percentOf(a));
    return t('areaPage.pyramidSummary', {
      year: props.pyramid.year,
      group: greatest?.name ?? '',
      percent: format().percentOfFraction(greatest === undefined ? 0 : percentOf(greatest) / 100, 1),
    });
  };
  return (
    <svg class="pyramid" viewBox={`0 0 ${WIDTH} ${height()}`} role="img" aria-label={summary()}>
      <text class="pyramid__head" x={SIDE} y="11" text-anchor="end">
        {t('areaPage.men')}
      </text>
      <text class="pyramid__head" x={SIDE + MIDDLE} y="11">
        {t('areaPage.women')}
      </text>
      <For each={groups()}>
        {(group, turn) => (
          <>
            <rect
              class="pyramid__men"
              x={SIDE - length(group.men.percent)}
              y={y(turn()) + 1}
              width={length(group.men.percent)}
              height={ROW - 2}
            />
            <rect
              class="pyramid__women"
              x={SIDE + MIDDLE}
              y={y(turn()) + 1}
              width={length(group.women.percent)}
              height={ROW - 2}
            />
            <text class="pyramid__age" x={SIDE + MIDDLE / 2} y={y(turn()) + ROW - 4} text-anchor="middle">
              {group.name}
            </text>
          </>
        )}
      </For>
      <path class="pyramid__line" d={outline('men')} />
      <path class="pyramid__line" d={outline('women')} />
    </svg>
  );
}

function PyramidTable(props: { readonly pyramid: Pyramid }): JSX.Element {
  const { format, t } = useWorkspace();
  const percent = (value: number): string => format().percentOfFraction(value / 100, 1);
  return (
    <details class="fold on-screen">
      <summary>{t('areaPage.pyramidTable')}</summary>
      <table class="table">
        <caption class="visually-hidden">{t('areaPage.pyramid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('areaPage.age')}</th>
            <th scope="col" class="number">
              {t('areaPage.men')}
            </th>
            <th scope="col" class="number">
              {t('areaPage.women')}
            </th>
            <th scope="col" class="number">
              {t('areaPage.share')}
            </th>
            <th scope="col" class="number">
              {t('areaPage.municipality')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.pyramid.groups}>
            {({ name, men, women }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="number">{format().number(men.people)}</td>
                <td class="number">{format().number(women.people)}</td>
                <td class="number">{percent(men.percent + women.percent)}</td>
                <td class="number">{percent(men.municipalityPercent + women.municipalityPercent)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}
