import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import type { AreaCode } from '../../core/identifiers.ts';
import type { NeedMethod } from '../../core/need/need-definition.ts';
import { NEED_METHODS } from '../../core/need/need-definition.ts';
import { countsOf } from '../../core/need/need-layer.ts';
import {
  MOST_EXPOSED,
  MOST_EXPOSED_WORD,
  WEIGHTING_COUNT,
  WEIGHTING_SEED,
} from '../../core/need/robustness-settings.ts';
import { Segmented } from '../primitives/field.tsx';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import { areaLabel } from './area-label.ts';
import type { RobustnessTrial } from './need-trial.ts';

interface RobustRow {
  readonly code: AreaCode;
  readonly label: string;
  /** Share of the weightings by method, 0–1; null where the method cannot take the parts. */
  readonly shares: Readonly<Record<NeedMethod, number | null>>;
}

/** In how many weightings each area is among the most exposed, by every method; on the map as well. */
export function NeedRobustnessTable(props: { readonly trial: RobustnessTrial }): JSX.Element {
  const { session, reference, need, format, t } = useWorkspace();
  // A long table in a closed fold would only make the page slow.
  const [open, setOpen] = createSignal(false);
  const most = () => MOST_EXPOSED_WORD[session.state.language];
  const rows = createMemo<readonly RobustRow[]>(() => {
    const result = need.robustness();
    const { division } = need.values();
    const data = reference.divisions.get(division);
    if (result === null || data === undefined) return [];
    const shareOf = (method: NeedMethod, area: number): number | null => {
      const counts = countsOf(result, method);
      return counts === null ? null : (counts[area] ?? 0) / result.weightingCount;
    };
    return result.rankedAreas.flatMap((position) => {
      const area = data.areas[position];
      if (area === undefined) return [];
      const shares = {
        'z-score': shareOf('z-score', position),
        'percentile-rank': shareOf('percentile-rank', position),
        exponential: shareOf('exponential', position),
        mean: shareOf('mean', position),
      };
      // Areas that no weighting brings there would only make the list long.
      if (Object.values(shares).every((share) => (share ?? 0) === 0)) return [];
      return [{ code: area.code, label: areaLabel(area, data, reference), shares }];
    });
  });
  const always = () =>
    rows().filter(({ shares }) => Object.values(shares).every((share) => share === null || share === 1)).length;
  const columns = createMemo<readonly TableColumn<RobustRow>[]>(() => [
    {
      key: 'area',
      title: t('areas.column.area'),
      numeric: false,
      sortValue: (row) => row.label,
      cell: (row) => (
        <button
          type="button"
          class="row-button"
          onClick={() => session.set({ selectedAreas: [row.code] })}
          onFocus={() => session.set({ hoveredArea: row.code })}
        >
          {row.label}
        </button>
      ),
    },
    ...NEED_METHODS.map(
      (method): TableColumn<RobustRow> => ({
        key: method,
        title: t(`need.short.${method}`),
        numeric: true,
        sortValue: (row) => row.shares[method],
        cell: (row) => {
          const share = row.shares[method];
          return share === null ? '–' : format().number(100 * share);
        },
      }),
    ),
  ]);
  return (
    <details class="fold" data-robustness={props.trial.state()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('need.robust')}</summary>
      <div class="need-parts">
        <Segmented<'index' | 'robustness'>
          legend={t('need.map')}
          value={session.state.needMap}
          options={[
            { value: 'index', label: t('need.map.index') },
            { value: 'robustness', label: t('need.map.robustness') },
          ]}
          onChange={(needMap) => session.set({ needMap })}
        />
        <Switch>
          <Match when={props.trial.state() === 'running'}>
            <div class="button-row" role="status">
              <p>{t('need.robustRunning')}</p>
              <button type="button" class="button" onClick={() => props.trial.stop()}>
                {t('need.robustCancel')}
              </button>
            </div>
          </Match>
          <Match when={props.trial.state() !== 'done'}>
            <p role="status">{t(props.trial.state() === 'failed' ? 'need.robustFailed' : 'need.robustStopped')}</p>
            <div class="button-row">
              <button type="button" class="button" onClick={() => props.trial.start()}>
                {t('need.robustAgain')}
              </button>
            </div>
          </Match>
          <Match when={open() && rows().length > 0}>
            <p>
              {need.values().result.rankedCount <= MOST_EXPOSED
                ? t('need.robustFew', { most: most() })
                : t('need.robustAll', { count: always(), most: most() })}
            </p>
            <div class="area-table">
              <SortableTable
                caption={t('need.robustCaption')}
                rows={rows()}
                columns={columns()}
                rowKey={(row) => `robust ${row.code}`}
                initialSort={{ key: session.state.need.method, descending: true }}
                isLit={(row) => session.state.hoveredArea === row.code}
                isChosen={(row) => session.state.selectedAreas.includes(row.code)}
                onHover={(row) => session.set({ hoveredArea: row === null ? null : row.code })}
              />
            </div>
            <ul class="need-list quiet small">
              <For each={NEED_METHODS}>
                {(method) => (
                  <li>
                    {t(`need.short.${method}`)}: {t(`need.method.${method}`)}
                    <Show when={(need.robustness()?.methods ?? []).every((tried) => tried.method !== method)}>
                      , {t('need.robustNotTried')}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Match>
        </Switch>
        <p class="quiet small">
          {t('need.robustHelp', { count: format().number(WEIGHTING_COUNT), seed: WEIGHTING_SEED, most: most() })}
        </p>
      </div>
    </details>
  );
}
