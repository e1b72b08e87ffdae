import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { AreaMeasure } from '../../core/compare/area-measure.ts';
import type { Legend } from '../../core/scene/scene.ts';
import { useWorkspace } from '../workspace.ts';
import type { ScatterAxis } from './scatter-scale.ts';
import { PLOT } from './scatter-scale.ts';

/** Axes with round numbers, the limits between thirds, and the municipality: nothing that a table does not say. */
export function ScatterFrame(props: {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly ofX: AreaMeasure;
  readonly ofY: AreaMeasure;
  readonly legend: Legend | null;
}): JSX.Element {
  const { format } = useWorkspace();
  const [right, foot] = [PLOT.width - PLOT.right, PLOT.height - PLOT.bottom];
  const inner = (breaks: readonly number[] | undefined): readonly number[] => (breaks ?? []).slice(1, -1);
  return (
    <svg class="scatter__frame" aria-hidden="true">
      <rect x={PLOT.left} y={PLOT.top} width={right - PLOT.left} height={foot - PLOT.top} />
      <For each={props.x.ticks}>
        {(tick) => (
          <text x={props.x.place(tick)} y={PLOT.height - 8} text-anchor="middle">
            {format().number(tick, props.x.decimals)}
          </text>
        )}
      </For>
      <For each={props.y.ticks}>
        {(tick) => (
          <text x={PLOT.left - 5} y={props.y.place(tick) + 4} text-anchor="end">
            {format().number(tick, props.y.decimals)}
          </text>
        )}
      </For>
      <For each={inner(props.legend?.grid?.x.breaks)}>
        {(limit) => <line x1={props.x.place(limit)} x2={props.x.place(limit)} y1={PLOT.top} y2={foot} />}
      </For>
      <For each={inner(props.legend?.grid?.y.breaks)}>
        {(limit) => <line x1={PLOT.left} x2={right} y1={props.y.place(limit)} y2={props.y.place(limit)} />}
      </For>
      <Show when={props.ofX.municipality !== null}>
        <line
          class="scatter__municipality"
          x1={props.x.place(props.ofX.municipality ?? 0)}
          x2={props.x.place(props.ofX.municipality ?? 0)}
          y1={PLOT.top}
          y2={foot}
        />
      </Show>
      <Show when={props.ofY.municipality !== null}>
        <line
          class="scatter__municipality"
          x1={PLOT.left}
          x2={right}
          y1={props.y.place(props.ofY.municipality ?? 0)}
          y2={props.y.place(props.ofY.municipality ?? 0)}
        />
      </Show>
    </svg>
  );
}
