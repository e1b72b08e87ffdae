import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Indicator, IndicatorGroup } from '../../core/catalog/catalog.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import { differenceFrom } from '../../core/indicator/difference.ts';
import type { Figure, ZoneFigures } from '../../core/indicator/figure.ts';
import { approximately, figureText, isUncertain, rangeText, spreadText } from '../../i18n/figure-text.ts';
import type { Explained } from '../../store/session-store.ts';
import { useWorkspace } from '../workspace.ts';

const GROUPS: readonly IndicatorGroup[] = [
  'people',
  'economy',
  'work',
  'education',
  'democracy',
  'housing',
  'safety',
  'imported',
];

/** What the figures are set against where it is not the municipality. */
export interface Against {
  readonly name: string;
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
}

interface FigureTableProps {
  readonly against?: Against | null;
  readonly figures: ZoneFigures;
  readonly subject: Explained['subject'];
}

/** Every indicator beside the municipality's value and the difference; columns keep their width while numbers run. */
export function FigureTable(props: FigureTableProps): JSX.Element {
  const { reference, derived, format, t } = useWorkspace();
  const rows = createMemo(() =>
    GROUPS.flatMap((group) => {
      const indicators = reference.catalog.indicators.filter((indicator) => indicator.group === group);
      return indicators.length === 0 ? [] : [{ group, indicators }];
    }),
  );
  const comparing = () => props.subject !== 'municipality';
  const subjectName = (): string => {
    switch (props.subject) {
      case 'selected-zones':
        return t('figures.zone');
      case 'selected-areas':
        return t('figures.areas');
      case 'municipality':
        return t('figures.municipality');
    }
  };
  const residents = () => props.figures.figures.get(derived.residentsIndicator());
  const headline = () => {
    const figure = residents();
    const value = figure?.value ?? null;
    if (figure === undefined || value === null) return '–';
    return approximately(format().number(value), isUncertain(figure, 0, format()));
  };
  return (
    <>
      <dl class="headline">
        <div>
          <dt>{t('figures.residents')}</dt>
          <dd data-figure="residents">{headline()}</dd>
        </div>
        <div>
          <dt>{t('figures.area')}</dt>
          <dd data-figure="area">{format().squareKilometres(props.figures.areaM2)}</dd>
        </div>
      </dl>
      <table class="table figure-table">
        <caption class="visually-hidden">{t('figures.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figures.indicator')}</th>
            <th scope="col" class="number">
              {subjectName()}
            </th>
            <Show when={comparing()}>
              <th scope="col" class="number">
                {props.against?.name ?? t('figures.municipality')}
              </th>
              <th scope="col" class="number">
                {t('figures.difference')}
              </th>
            </Show>
          </tr>
        </thead>
        <For each={rows()}>
          {(row) => (
            <tbody>
              <tr class="group-row">
                <th colSpan={comparing() ? 4 : 2} scope="rowgroup">
                  {t(`areas.group.${row.group}`)}
                </th>
              </tr>
              <For each={row.indicators}>
                {(indicator) => (
                  <Show when={props.figures.figures.get(indicator.id)}>
                    {(figure) => (
                      <FigureRow
                        indicator={indicator}
                        figure={figure()}
                        subject={props.subject}
                        against={props.against ?? null}
                      />
                    )}
                  </Show>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
      <Show when={comparing()}>
        <p class="quiet small">{t('figures.help')}</p>
        <WeightedBy figure={residents()} />
      </Show>
    </>
  );
}

function FigureRow(props: {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly subject: Explained['subject'];
  readonly against: Against | null;
}): JSX.Element {
  const { session, derived, format, t } = useWorkspace();
  const municipality = () => (props.against?.figures ?? derived.municipalityFigures()).get(props.indicator.id) ?? null;
  const range = () => rangeText(props.figure, props.indicator.decimals, format());
  const shown = (figure: Figure): string | null => figureText(figure, props.indicator, format());
  const explain = () => session.set({ explained: { indicator: props.indicator.id, subject: props.subject } });
  const wholeText = (): string => {
    const whole = municipality();
    return (whole === null ? null : shown(whole)) ?? '';
  };
  const difference = () => {
    const whole = municipality();
    return whole === null ? null : differenceFrom(props.indicator, props.figure, whole);
  };
  const differenceText = (): string => {
    const now = difference();
    if (now === null) return '';
    // A count is part of the municipality; of anything else it is no part.
    if (now.kind === 'percent-of-municipality' && props.against !== null) return '';
    if (now.kind === 'percent-of-municipality') return format().percentOfFraction(now.percent / 100, 1);
    return format().signed(now.amount, props.indicator.decimals);
  };
  const judgement = () => {
    const now = difference();
    return now === null || now.kind === 'percent-of-municipality' ? 'neutral' : now.judgement;
  };
  const judgementText = (): string => {
    const worse = judgement() === 'worse';
    if (props.against === null) return t(worse ? 'figures.worse' : 'figures.better');
    return t(worse ? 'compare.worse' : 'compare.better', { name: props.against.name });
  };
  return (
    <tr>
      <th scope="row">{props.indicator.name[session.state.language]}</th>
      <td class="number">
        <button type="button" class="figure-button" data-figure={props.indicator.id} onClick={explain}>
          <Show when={shown(props.figure)} fallback={<Withheld figure={props.figure} indicator={props.indicator} />}>
            {(text) => <>{text()}</>}
          </Show>
          <span class="visually-hidden">{t('figures.explain')}</span>
        </button>
        <Show when={range()}>{(text) => <span class="figure-range quiet small">{text()}</span>}</Show>
      </td>
      <Show when={props.subject !== 'municipality'}>
        <td class="number">{wholeText()}</td>
        <td
          class="number"
          classList={{ quiet: difference()?.kind === 'percent-of-municipality' }}
          data-judgement={judgement()}
        >
          {differenceText()}
          <Show when={judgement() === 'worse' || judgement() === 'better'}>
            <span class="visually-hidden">{judgementText()}</span>
          </Show>
        </td>
      </Show>
    </tr>
  );
}

/** In words, why there is no number; what cannot be aggregated shows the spread over the areas touched. */
function Withheld(props: { readonly figure: Figure; readonly indicator: Indicator }): JSX.Element {
  const { format, t } = useWorkspace();
  const spread = () => {
    const range = props.figure.spread;
    return range === null ? '' : spreadText(range, props.indicator, format());
  };
  return (
    <span class="withheld">
      {props.figure.reason === 'not-aggregable' && spread() !== ''
        ? t('figures.spread', { range: spread() })
        : t(`reason.${props.figure.reason ?? 'missing'}`)}
    </span>
  );
}

/** How people are spread inside areas that are only partly in: what every figure of a cut area rests on. */
function WeightedBy(props: { readonly figure: Figure | undefined }): JSX.Element {
  const { weights, t } = useWorkspace();
  const text = (): string => {
    const weighting = props.figure?.weighting ?? 'even-over-area';
    return weighting === 'even-over-area'
      ? t('figures.weightedEvenly')
      : t('figures.weightedBy', { name: weighting.name });
  };
  return (
    <p class="quiet small" data-weighting>
      {text()} {weights.preparing() === null ? '' : t('figures.weightsPreparing')}
    </p>
  );
}
