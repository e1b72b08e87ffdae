import type { JSX } from 'solid-js';
import { createEffect, createMemo, onCleanup, Show } from 'solid-js';
import type { Indicator, LocalizedText } from '../../core/catalog/catalog.ts';
import type { AreaMeasure } from '../../core/compare/area-measure.ts';
import { commonDivision, measureOfIndicator } from '../../core/compare/area-measure.ts';
import { rankCorrelation } from '../../core/compare/rank-correlation.ts';
import type { DivisionId } from '../../core/identifiers.ts';
import { isComputed } from '../../core/indicator/area-values.ts';
import type { AreaLayer } from '../../core/scene/area-layer.ts';
import type { GridLimits } from '../../core/scene/pair-layer.ts';
import { pairLayer } from '../../core/scene/pair-layer.ts';
import { useWorkspace } from '../workspace.ts';
import { Scatter } from './scatter.tsx';
import { SecondColumn } from './second-column.tsx';

/** Two figures at once: the map in a grid of colours, the areas as points, and how the two go together. */
export function TwoIndicators(props: { readonly second: Indicator }): JSX.Element {
  const { session, reference, derived, format, t } = useWorkspace();
  const language = () => session.state.language;
  const division = createMemo(() =>
    commonDivision(derived.indicator(), props.second, session.state.division, reference),
  );
  // The map, the table and the scatter speak of the same areas: those that have both.
  createEffect(() => {
    const common = division();
    if (common !== null && common !== session.state.division) session.set({ division: common, selectedAreas: [] });
  });
  const measures = createMemo((): { readonly x: AreaMeasure; readonly y: AreaMeasure } | null => {
    const common = division();
    if (common === null) return null;
    const x = measureOfIndicator(derived.indicator(), common, reference);
    const y = measureOfIndicator(props.second, common, reference);
    // While an index follows to another division it stands on the one it leaves.
    return x.division === y.division ? { x, y } : null;
  });
  const captionOf = (x: AreaMeasure, y: AreaMeasure): string => {
    const name = reference.divisions.get(x.division)?.division.name[language()] ?? '';
    return x.year === y.year
      ? t('compare.pairCaptionYear', { division: name, one: x.year })
      : t('compare.pairCaption', { division: name, one: x.year, other: y.year });
  };
  const layer = createMemo((): AreaLayer | null => {
    const both = measures();
    const areas = both === null ? undefined : reference.divisions.get(both.x.division)?.areas;
    if (both === null || areas === undefined) return null;
    const { x, y } = both;
    const names = { one: x.name[language()], other: y.name[language()] };
    const limits = (measure: AreaMeasure, { from, to }: GridLimits): string =>
      `${format().number(from, measure.decimals)}–${format().number(to, measure.decimals)}`;
    return pairLayer({
      x,
      y,
      areas,
      title: said(t('compare.pairTitle', names)),
      caption: said(captionOf(x, y)),
      nameCell: (ofX, ofY) =>
        said(t('compare.cell', { ...names, oneLimits: limits(x, ofX), otherLimits: limits(y, ofY) })),
    });
  });
  createEffect(() => session.set({ areaLayer: layer() }));
  onCleanup(() => session.set({ areaLayer: null }));
  return (
    <Show
      when={measures()}
      fallback={
        <p class="remark remark--caution">
          {t('compare.noCommon', { one: derived.indicator().name[language()], other: props.second.name[language()] })}
        </p>
      }
    >
      {(both) => (
        <>
          <Show when={ownDivision(derived.indicator()) !== ownDivision(props.second)}>
            <p class="remark">
              {t('compare.onDivision', {
                division: reference.divisions.get(both().x.division)?.division.name[language()] ?? '',
              })}
            </p>
          </Show>
          <Scatter x={both().x} y={both().y} legend={layer()?.legend ?? null} />
          <Together x={both().x} y={both().y} />
          <SecondColumn second={props.second} />
        </>
      )}
    </Show>
  );
}

/** Where its figures are published, or worked out. */
function ownDivision(indicator: Indicator): DivisionId {
  return isComputed(indicator) ? indicator.computed.shownOn : indicator.division;
}

/** Said in the language of the moment; in another it is said anew. */
function said(text: string): LocalizedText {
  return { sv: text, en: text };
}

function Together(props: { readonly x: AreaMeasure; readonly y: AreaMeasure }): JSX.Element {
  const { format, t } = useWorkspace();
  const pairs = createMemo(() =>
    props.x.values.flatMap((value, position) => {
      const other = props.y.values[position];
      return typeof value === 'number' && typeof other === 'number' ? [[value, other] as const] : [];
    }),
  );
  const without = () => props.x.values.length - pairs().length;
  const text = (): string => {
    const correlation = rankCorrelation(pairs());
    if (correlation === null) return t('compare.correlationNone');
    return t('compare.correlation', { value: format().number(correlation, 2), count: pairs().length });
  };
  return (
    <p class="small" data-correlation>
      {text()} <Show when={without() > 0}>{t('compare.without', { count: without() })} </Show>
      <span class="quiet">{t('compare.fallacy')}</span>
    </p>
  );
}
