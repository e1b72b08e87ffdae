import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { ReachedArea } from '../../core/budget/reach-areas.ts';
import { areaLabel, nameOfParent } from '../areas/area-label.ts';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import { thousandsText } from './money-text.ts';
import { useReachValues } from './reach-context.ts';

/** The map of kronor per resident as a table: the same areas, the same selection. */
export function ReachAreaTable(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, format, t } = workspace;
  const values = useReachValues(workspace);
  const counting = derived.countingDivision();
  const isChosen = ({ area }: ReachedArea): boolean => session.state.selectedAreas.includes(area.code);
  const choose = (row: ReachedArea): void => session.set({ selectedAreas: isChosen(row) ? [] : [row.area.code] });
  const columns = createMemo<readonly TableColumn<ReachedArea>[]>(() => [
    {
      key: 'area',
      title: t('reach.area'),
      numeric: false,
      sortValue: ({ area }) => areaLabel(area, counting, reference),
      cell: (row) => (
        <button
          type="button"
          class="row-button"
          aria-pressed={isChosen(row)}
          onClick={() => choose(row)}
          onFocus={() => session.set({ hoveredArea: row.area.code })}
        >
          {row.area.name ?? nameOfParent(row.area, counting, reference) ?? row.area.code}
          <Show when={row.area.name === null}>
            <span class="quiet small"> {row.area.code}</span>
          </Show>
        </button>
      ),
    },
    {
      key: 'perResident',
      title: t('reach.perResident'),
      numeric: true,
      sortValue: ({ sekPerResident }) => sekPerResident,
      cell: ({ sekPerResident }) =>
        sekPerResident === null ? (
          <span class="withheld">{t('reach.unknown')}</span>
        ) : (
          format().number(Math.round(sekPerResident))
        ),
    },
    {
      key: 'amount',
      title: t('reach.thousands'),
      numeric: true,
      sortValue: ({ amountSek }) => amountSek,
      cell: ({ amountSek }) => <span title={format().kronor(amountSek)}>{thousandsText(format(), amountSek)}</span>,
    },
    {
      key: 'residents',
      title: t('reach.residents'),
      numeric: true,
      sortValue: ({ residents }) => residents,
      cell: ({ residents }) =>
        residents === null ? <span class="withheld">{t('reach.unknown')}</span> : format().number(residents),
    },
  ]);
  return (
    <SortableTable
      caption={t('reach.areasCaption', {
        count: values.picture().areas.length,
        division: counting.division.name[session.state.language],
      })}
      rows={values.picture().areas}
      columns={columns()}
      rowKey={({ area }) => area.code}
      initialSort={{ key: 'perResident', descending: true }}
      isLit={({ area }) => session.state.hoveredArea === area.code}
      isChosen={isChosen}
      onHover={(row) => session.set({ hoveredArea: row === null ? null : row.area.code })}
    />
  );
}
