import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { areaTraps, FEW_PEOPLE } from '../../core/indicator/area-traps.ts';
import type { IndicatorBar } from '../../core/profile/indicator-bars.ts';
import { indicatorBars } from '../../core/profile/indicator-bars.ts';
import { INDICATOR_GROUPS } from '../areas/indicator-groups.ts';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';

/** Every indicator of the area as a bar, with the municipality as a line across it. */
export function IndicatorBars(props: { readonly subject: AreaSubject }): JSX.Element {
  const { reference, t } = useWorkspace();
  const bars = createMemo(() => indicatorBars(props.subject.data.division.id, props.subject.area.code, reference));
  const groups = createMemo(() =>
    INDICATOR_GROUPS.flatMap((group) => {
      const inside = bars().filter(({ indicator }) => indicator.group === group);
      return inside.length === 0 ? [] : [{ group, bars: inside }];
    }),
  );
  const restsOnFew = (bar: IndicatorBar): boolean => {
    const { data, position } = props.subject;
    return areaTraps(bar.indicator, data.division.id, position, reference).some(({ kind }) => kind === 'few-people');
  };
  return (
    <section class="area-sheet__section">
      <h3>{t('areaPage.bars')}</h3>
      <p class="quiet small">{t('areaPage.barsHelp')}</p>
      <table class="table bar-table">
        <caption class="visually-hidden">{t('areaPage.bars')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('areaPage.indicator')}</th>
            <th scope="col" class="bar-table__picture">
              <span class="visually-hidden">{t('areaPage.picture')}</span>
            </th>
            <th scope="col" class="number">
              {t('areaPage.area')}
            </th>
            <th scope="col" class="number">
              {t('areaPage.municipality')}
            </th>
            <th scope="col" class="number bar-table__rank">
              {t('areaPage.rank')}
            </th>
          </tr>
        </thead>
        <For each={groups()}>
          {({ group, bars: rows }) => (
            <tbody>
              <tr class="group-row">
                <th colSpan={5} scope="rowgroup">
                  {t(`areas.group.${group}`)}
                </th>
              </tr>
              <For each={rows}>
                {(bar) => <BarRow bar={bar} subject={props.subject} restsOnFew={restsOnFew(bar)} />}
              </For>
            </tbody>
          )}
        </For>
      </table>
      <Show when={bars().some(restsOnFew)}>
        <p class="quiet small">{t('traps.fewPeopleNote', { people: FEW_PEOPLE })}</p>
      </Show>
    </section>
  );
}

function BarRow(props: {
  readonly bar: IndicatorBar;
  readonly subject: AreaSubject;
  readonly restsOnFew: boolean;
}): JSX.Element {
  const { session, format, t } = useWorkspace();
  const indicator = () => props.bar.indicator;
  const language = () => session.state.language;
  const shown = (value: number): string => {
    const { kind, unit, decimals } = indicator();
    const category = categoryName(props.bar, value)?.[language()];
    if (category !== undefined) return category;
    return kind === 'count' ? format().number(value, decimals) : format().withUnit(value, unit, decimals);
  };
  const municipalityText = (): string => {
    const { value, municipality } = props.bar;
    if (municipality === null) return '';
    if (indicator().kind !== 'count') return shown(municipality);
    if (typeof value !== 'number' || municipality === 0) return shown(municipality);
    return t('areaPage.shareOfWhole', { share: format().percentOfFraction(value / municipality, 1) });
  };
  const rankText = (): string => {
    const { ofLargerArea, rank } = props.bar;
    if (ofLargerArea !== null || rank === null) return '';
    return t('areaPage.rankOf', { rank: rank.worse + 1, count: rank.of });
  };
  return (
    <tr data-bar={indicator().id}>
      <th scope="row">
        {indicator().name[language()]} <span class="quiet small">{indicator().year}</span>
      </th>
      <td class="bar-table__picture">
        <Bar bar={props.bar} />
      </td>
      <td class="number" data-judgement={props.bar.judgement}>
        <ShownValue bar={props.bar} shown={shown} subject={props.subject} />
        <Show when={props.restsOnFew}>
          <span class="trap-mark" title={t('traps.fewPeopleMark').trim()}>
            <span aria-hidden="true">°</span>
            <span class="visually-hidden">{t('traps.fewPeopleMark')}</span>
          </span>
        </Show>
        <Show when={props.bar.judgement === 'worse' || props.bar.judgement === 'better'}>
          <span class="visually-hidden">
            {t(props.bar.judgement === 'worse' ? 'areaPage.worse' : 'areaPage.better')}
          </span>
        </Show>
        <Show when={props.bar.ofLargerArea}>
          {(name) => <span class="quiet small"> {t('areaPage.inLarger', { area: name() })}</span>}
        </Show>
        <Show when={rankText() !== ''}>
          <span class="quiet small bar-table__rank--below">
            {t('areaPage.rank')} {rankText()}
          </span>
        </Show>
      </td>
      <td class="number quiet">{municipalityText()}</td>
      <td class="number quiet bar-table__rank">{rankText()}</td>
    </tr>
  );
}

function ShownValue(props: {
  readonly bar: IndicatorBar;
  readonly subject: AreaSubject;
  readonly shown: (value: number) => string;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const parts = (): string | null => {
    const { partsSpread, indicator } = props.bar;
    if (partsSpread === null) return null;
    const [low, high] = [partsSpread.low, partsSpread.high].map((end) => format().number(end, indicator.decimals));
    return t('areaPage.partsSpread', { range: low === high ? (low ?? '') : `${low}–${high}` });
  };
  return (
    <>
      {((value) =>
        typeof value === 'number' ? (
          props.shown(value)
        ) : (
          <span class="withheld">{parts() ?? t(`reason.${value}`)}</span>
        ))(props.bar.value)}
    </>
  );
}

function categoryName({ indicator }: IndicatorBar, value: number) {
  if (indicator.kind !== 'not-aggregable') return undefined;
  return indicator.categories.find((category) => category.value === value)?.name;
}

/** Drawn and not coloured cells: browsers leave out backgrounds when they print. A class has no length. */
function Bar(props: { readonly bar: IndicatorBar }): JSX.Element {
  const at = (value: number): number => {
    const { from, to } = props.bar.axis;
    return to > from ? (100 * (value - from)) / (to - from) : 0;
  };
  const length = (): { readonly x: number; readonly width: number } | null => {
    const { value, ofLargerArea } = props.bar;
    if (typeof value !== 'number' || ofLargerArea !== null || props.bar.indicator.unit === 'class') return null;
    return { x: Math.min(at(0), at(value)), width: value === 0 ? 0 : Math.max(Math.abs(at(value) - at(0)), 0.6) };
  };
  const line = (): number | null =>
    props.bar.indicator.kind === 'count' || props.bar.municipality === null ? null : at(props.bar.municipality);
  return (
    <Show when={length()}>
      {(drawn) => (
        <svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
          <rect class="bar__ground" x="0" y="1" width="100" height="10" />
          <rect
            class="bar__value"
            data-judgement={props.bar.judgement}
            x={drawn().x}
            y="1"
            width={drawn().width}
            height="10"
          />
          <Show when={line()}>
            {(x) => <line class="bar__line" x1={x()} x2={x()} y1="0" y2="12" vector-effect="non-scaling-stroke" />}
          </Show>
        </svg>
      )}
    </Show>
  );
}
