import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { AreaCode } from '../../core/identifiers.ts';
import type { ScreenedCondition } from '../../core/need/screening.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import { areaLabel } from './area-label.ts';
import { useScreening } from './screening-context.ts';
import { conditionValueText, limitText } from './screening-text.ts';

interface OutcomeRow {
  readonly code: AreaCode;
  readonly position: number;
  readonly label: string;
}

/** Every area against every condition: value, and whether it meets it. */
export function ScreeningOutcomes(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, t } = workspace;
  const { screening } = useScreening(workspace);
  const [open, setOpen] = createSignal(false);
  const rows = createMemo<readonly OutcomeRow[]>(() => {
    const data = reference.divisions.get(screening().division);
    return (data?.areas ?? []).map((area, position) => ({
      code: area.code,
      position,
      label: data === undefined ? area.code : areaLabel(area, data, reference),
    }));
  });
  const columns = createMemo<readonly TableColumn<OutcomeRow>[]>(() => [
    {
      key: 'area',
      title: t('areas.column.area'),
      numeric: false,
      sortValue: (row) => row.label,
      cell: (row) => row.label,
    },
    ...screening().conditions.map(
      (screened, place): TableColumn<OutcomeRow> => ({
        key: screened.condition.id,
        title: `${place + 1}: ${limitText(screened, workspace)}`,
        numeric: true,
        sortValue: (row) => {
          const value = screened.values[row.position];
          return typeof value === 'number' ? value : null;
        },
        cell: (row) => <OutcomeValue screened={screened} area={row.position} />,
      }),
    ),
    {
      key: 'met',
      title: t('areas.view.screening'),
      numeric: true,
      sortValue: (row) => screening().metCounts[row.position] ?? 0,
      cell: (row) => `${screening().metCounts[row.position] ?? 0}/${screening().conditions.length}`,
    },
  ]);
  return (
    <Show when={screening().conditions.length > 0}>
      <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('screening.each')}</summary>
        <Show when={open()}>
          <div class="area-table screening-outcomes">
            <SortableTable
              caption={t('screening.eachCaption')}
              rows={rows()}
              columns={columns()}
              rowKey={(row) => `screening ${row.code}`}
              initialSort={{ key: 'met', descending: true }}
              isLit={(row) => session.state.hoveredArea === row.code}
              isChosen={(row) => screening().matches.includes(row.code)}
              onHover={(row) => session.set({ hoveredArea: row === null ? null : row.code })}
            />
          </div>
        </Show>
      </details>
    </Show>
  );
}

function OutcomeValue(props: { readonly screened: ScreenedCondition; readonly area: number }): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  const outcome = () => props.screened.outcomes[props.area] ?? 'unknown';
  const value = () => props.screened.values[props.area] ?? 'missing';
  return (
    <span class={`outcome outcome--${outcome()}`}>
      <span class="visually-hidden">{t(`screening.outcome.${outcome()}`)} </span>
      {((now) =>
        typeof now === 'number' ? conditionValueText(now, props.screened.indicator, workspace) : t(`reason.${now}`))(
        value(),
      )}
    </span>
  );
}

/** The chosen area against the conditions, each with its value and limit. */
export function AreaScreening(props: { readonly area: number }): JSX.Element {
  const workspace = useWorkspace();
  const { session, t } = workspace;
  const { screening } = useScreening(workspace);
  return (
    <section class="need-parts" data-area-screening>
      <p>
        {t(`screening.verdict.${screening().verdicts[props.area] ?? 'no-match'}`, {
          met: screening().metCounts[props.area] ?? 0,
          all: screening().conditions.length,
          needed: screening().needed,
        })}
      </p>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table">
          <caption class="visually-hidden">{t('screening.each')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('screening.column.condition')}</th>
              <th scope="col" class="number">
                {t('screening.column.value')}
              </th>
              <th scope="col" class="number">
                {t('screening.column.limit')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={screening().conditions}>
              {(screened) => (
                <tr>
                  <th scope="row">{screened.indicator.name[session.state.language]}</th>
                  <td class="number">
                    <OutcomeValue screened={screened} area={props.area} />
                  </td>
                  <td class="number">{limitText(screened, workspace)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}
