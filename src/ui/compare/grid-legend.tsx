import '../../styles/compare.css';
import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { GridAxis, Legend } from '../../core/scene/scene.ts';
import { useWorkspace } from '../workspace.ts';

/** The legend of two figures at once: a table as the eye reads a graph, with words and limits along its sides. */
export function GridLegend(props: { readonly legend: Legend }): JSX.Element {
  return <Show when={props.legend.grid}>{(grid) => <Grid legend={props.legend} x={grid().x} y={grid().y} />}</Show>;
}

function Grid(props: { readonly legend: Legend; readonly x: GridAxis; readonly y: GridAxis }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const language = () => session.state.language;
  const columns = () => Math.max(0, props.x.breaks.length - 1);
  const rows = () => Math.max(0, props.y.breaks.length - 1);
  const limits = ({ breaks, decimals }: GridAxis, place: number): string => {
    const [from = 0, to = 0] = breaks.slice(place, place + 2);
    return `${format().number(from, decimals)}–${format().number(to, decimals)}`;
  };
  const unit = (axis: GridAxis): string => (axis.unit === 'percent' ? ', %' : '');
  const turns = (count: number): readonly number[] => Array.from({ length: count }, (_, turn) => turn);
  const help = () =>
    props.x.direction === 'neutral' || props.y.direction === 'neutral'
      ? t('compare.gridHelp.neutral')
      : t('compare.gridHelp.worse');
  return (
    <div class="grid-legend">
      <p class="small">
        ↑ {props.y.title[language()]}
        {unit(props.y)}
      </p>
      <table>
        <caption class="visually-hidden">{t('compare.gridCaption')}</caption>
        <tbody>
          <For each={turns(rows()).toReversed()}>
            {(row) => (
              <tr>
                <th scope="row" class="number">
                  {limits(props.y, row)}
                </th>
                <For each={turns(columns())}>
                  {(column) => (
                    <Show when={props.legend.classes[row * columns() + column]}>
                      {(cell) => (
                        <td
                          title={cell().name?.[language()]}
                          data-area-count={cell().areaCount}
                          ref={(element) => {
                            element.style.setProperty('background-color', cell().colour);
                            element.style.setProperty('color', cell().textColour);
                          }}
                        >
                          {cell().areaCount}
                        </td>
                      )}
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <td />
            <For each={turns(columns())}>{(column) => <th scope="col">{limits(props.x, column)}</th>}</For>
          </tr>
        </tfoot>
      </table>
      <p class="small grid-legend__x">
        {props.x.title[language()]}
        {unit(props.x)} →
      </p>
      <p class="small quiet">{help()}</p>
    </div>
  );
}
