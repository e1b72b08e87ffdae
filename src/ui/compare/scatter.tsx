import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { AreaMeasure } from '../../core/compare/area-measure.ts';
import type { AreaCode } from '../../core/identifiers.ts';
import type { Legend } from '../../core/scene/scene.ts';
import { areaLabel } from '../areas/area-label.ts';
import { useWorkspace } from '../workspace.ts';
import { ScatterFrame } from './scatter-frame.tsx';
import { PLOT, scatterAxis } from './scatter-scale.ts';

interface ScatterProps {
  readonly x: AreaMeasure;
  readonly y: AreaMeasure;
  /** The map's: its colours are the points' too. */
  readonly legend: Legend | null;
}

interface ScatterPoint {
  readonly code: AreaCode;
  readonly name: string;
  readonly label: string;
  readonly cx: number;
  readonly cy: number;
}

/**
 * Every area as a point, linked with the map and the table both ways. One stop for Tab: arrows go to the next point that
 * way, space and Enter choose, as in any list.
 */
export function Scatter(props: ScatterProps): JSX.Element {
  const { session, reference, derived, format, t } = useWorkspace();
  const id = createUniqueId();
  const [active, setActive] = createSignal<AreaCode | null>(null);
  const language = () => session.state.language;
  const axisX = createMemo(() => scatterAxis(props.x, 'x'));
  const axisY = createMemo(() => scatterAxis(props.y, 'y'));
  const points = createMemo((): readonly ScatterPoint[] => {
    const data = reference.divisions.get(props.x.division);
    if (data === undefined) return [];
    return data.areas.flatMap((area, position) => {
      const [x, y] = [props.x.values[position], props.y.values[position]];
      if (typeof x !== 'number' || typeof y !== 'number') return [];
      const name = areaLabel(area, data, reference);
      const label = t('compare.point', {
        area: name,
        one: props.x.name[language()],
        oneValue: format().withUnit(x, props.x.unit, props.x.decimals),
        other: props.y.name[language()],
        otherValue: format().withUnit(y, props.y.unit, props.y.decimals),
      });
      return [{ code: area.code, name, label, cx: axisX().place(x), cy: axisY().place(y) }];
    });
  });
  const colourOf = (code: AreaCode): string => {
    const place = derived.scene().areaClasses.get(code);
    return typeof place === 'number' ? (props.legend?.classes[place]?.colour ?? 'none') : 'none';
  };
  const isSelected = (code: AreaCode): boolean => session.state.selectedAreas.includes(code);
  const lit = createMemo(() => points().find(({ code }) => code === session.state.hoveredArea));
  const choose = (code: AreaCode, additive: boolean): void => {
    const now = session.state.selectedAreas;
    const chosen = now.includes(code);
    const others = additive ? now.filter((each) => each !== code) : [];
    session.set({ selectedAreas: chosen && (additive || now.length === 1) ? others : [...others, code] });
  };
  const goTo = (code: AreaCode | undefined): void => {
    if (code === undefined) return;
    setActive(code);
    session.set({ hoveredArea: code });
  };
  const onKey = (event: KeyboardEvent): void => {
    const now = points().find(({ code }) => code === active()) ?? points()[0];
    if (now === undefined) return;
    const target = targetOf(event.key, now, points());
    if (target !== undefined) goTo(target.code);
    else if (event.key === ' ') choose(now.code, true);
    else if (event.key === 'Enter') choose(now.code, false);
    else return;
    event.preventDefault();
  };
  const description = () => t('compare.scatter', { one: props.x.name[language()], other: props.y.name[language()] });
  return (
    <figure class="scatter">
      <p class="small">↑ {props.y.name[language()]}</p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the list in it has the name; a title would follow the pointer about */}
      <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} class="scatter__plot">
        <ScatterFrame x={axisX()} y={axisY()} ofX={props.x} ofY={props.y} legend={props.legend} />
        <g
          role="listbox"
          tabindex="0"
          aria-multiselectable="true"
          aria-label={description()}
          aria-describedby={`${id}-help`}
          aria-activedescendant={active() === null ? undefined : `${id}-${active()}`}
          onKeyDown={onKey}
          onFocus={() => goTo(active() ?? session.state.selectedAreas[0] ?? points()[0]?.code)}
          onBlur={() => session.set({ hoveredArea: null })}
        >
          <For each={points()}>
            {(point) => (
              <circle
                role="option"
                id={`${id}-${point.code}`}
                aria-label={point.label}
                aria-selected={isSelected(point.code)}
                class="scatter__point"
                data-point={point.code}
                cx={point.cx}
                cy={point.cy}
                r={isSelected(point.code) ? 7 : 5}
                fill={colourOf(point.code)}
                onMouseEnter={() => session.set({ hoveredArea: point.code })}
                onMouseLeave={() => session.set({ hoveredArea: null })}
                onClick={(event) => choose(point.code, event.ctrlKey || event.metaKey || event.shiftKey)}
              />
            )}
          </For>
        </g>
        <Show when={lit()}>{(point) => <LitPoint point={point()} colour={colourOf(point().code)} />}</Show>
      </svg>
      <p class="small scatter__x">{props.x.name[language()]} →</p>
      <figcaption id={`${id}-help`} class="quiet small">
        {t('compare.scatterHelp')}
      </figcaption>
    </figure>
  );
}

/** On top of the others, with its name on the side where there is room. */
function LitPoint(props: { readonly point: ScatterPoint; readonly colour: string }): JSX.Element {
  const onLeft = () => props.point.cx > PLOT.width / 2;
  return (
    <svg class="scatter__lit" aria-hidden="true">
      <circle cx={props.point.cx} cy={props.point.cy} r="8" fill={props.colour} />
      <text
        x={props.point.cx + (onLeft() ? -12 : 12)}
        y={Math.max(props.point.cy + 4, 14)}
        text-anchor={onLeft() ? 'end' : 'start'}
      >
        {props.point.name}
      </text>
    </svg>
  );
}

/** The next point to the right, to the left, up or down; the first and the last from the left. */
function targetOf(key: string, now: ScatterPoint, points: readonly ScatterPoint[]): ScatterPoint | undefined {
  const along = (side: 'cx' | 'cy') => [...points].sort((a, b) => a[side] - b[side] || (a.code < b.code ? -1 : 1));
  const step = (side: 'cx' | 'cy', by: 1 | -1): ScatterPoint | undefined => {
    const ordered = along(side);
    return ordered[ordered.indexOf(now) + by] ?? now;
  };
  switch (key) {
    case 'ArrowRight':
      return step('cx', 1);
    case 'ArrowLeft':
      return step('cx', -1);
    case 'ArrowUp':
      return step('cy', -1);
    case 'ArrowDown':
      return step('cy', 1);
    case 'Home':
      return along('cx')[0];
    case 'End':
      return along('cx').at(-1);
    default:
      return undefined;
  }
}
