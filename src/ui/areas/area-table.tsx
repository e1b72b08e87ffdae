import type { JSX } from 'solid-js';
import { createEffect, createMemo, on, Show, Suspense } from 'solid-js';
import type { Area, Cell } from '../../core/catalog/reference-data.ts';
import type { AreaCode } from '../../core/identifiers.ts';
import { areaTraps } from '../../core/indicator/area-traps.ts';
import { isComputed } from '../../core/indicator/area-values.ts';
import { STUDENT_MARK } from '../../core/scene/build-scene.ts';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { TrapNotes } from '../shell/later-parts.ts';
import { useWorkspace } from '../workspace.ts';
import { areaLabel, nameOfParent } from './area-label.ts';
import { TrapMark } from './trap-mark.tsx';

interface AreaRow {
  readonly area: Area;
  readonly label: string;
  /** Name of the larger area that holds it, or null. */
  readonly within: string | null;
  readonly value: Cell;
  /** Place of a ranking; null where the area has none in it, undefined where nothing is ranked. */
  readonly rank: number | null | undefined;
  readonly residents: Cell;
  readonly manyStudents: boolean;
  readonly fewPeople: boolean;
  /** How well the people counted match the area's, where the indicator says. */
  readonly ratio: Cell | null;
}

/** The map as a table: the same areas, the same selection, linked both ways. */
export function AreaTable(): JSX.Element {
  const { session, reference, derived, format, t } = useWorkspace();
  let root: HTMLDivElement | undefined;
  const rows = createMemo<readonly AreaRow[]>(() => {
    const { shownOn: division, values } = derived.areaValues();
    const data = reference.divisions.get(division);
    if (data === undefined) throw new Error(`area table: no division "${division}"`);
    const residents = data.columns.get(data.division.residentsColumn);
    const indicator = derived.indicator();
    const ranks = isComputed(indicator) ? indicator.ranks : null;
    return data.areas.map((area, position) => {
      const traps = areaTraps(derived.indicator(), division, position, reference);
      const match = traps.find((trap) => trap.kind === 'plausibility');
      return {
        area,
        label: areaLabel(area, data, reference),
        within: nameOfParent(area, data, reference),
        value: values[position] ?? 'missing',
        rank: ranks === null ? undefined : (ranks[position] ?? null),
        residents: residents?.[position] ?? 'missing',
        manyStudents: traps.some(({ kind }) => kind === 'students'),
        fewPeople: traps.some(({ kind }) => kind === 'few-people'),
        ratio: match?.ratio ?? null,
      };
    });
  });
  const toggle = (code: AreaCode, additive: boolean): void => {
    const now = session.state.selectedAreas;
    const chosen = now.includes(code);
    const others = additive ? now.filter((each) => each !== code) : [];
    session.set({ selectedAreas: chosen && (additive || now.length === 1) ? others : [...others, code] });
  };
  const shownCell = (cell: Cell, decimals: number): JSX.Element =>
    typeof cell === 'number' ? format().number(cell, decimals) : <span class="withheld">{t(`reason.${cell}`)}</span>;
  const lentColumn = (): readonly TableColumn<AreaRow>[] => {
    const lent = session.state.tableColumn;
    if (lent === null) return [];
    const cellOf = (row: AreaRow): Cell => lent.values.get(row.area.code) ?? 'missing';
    const signed = (cell: Cell): JSX.Element =>
      typeof cell === 'number' ? format().signed(cell, lent.decimals) : shownCell(cell, lent.decimals);
    return [
      {
        key: 'lent',
        title: lent.title,
        numeric: true,
        sortValue: (row) => {
          const cell = cellOf(row);
          return typeof cell === 'number' ? cell : null;
        },
        cell: (row) => (lent.signed ? signed(cellOf(row)) : shownCell(cellOf(row), lent.decimals)),
      },
    ];
  };
  const ratioColumn = (): TableColumn<AreaRow> => ({
    key: 'ratio',
    title: t('traps.ratio'),
    numeric: true,
    sortValue: (row) => (typeof row.ratio === 'number' ? row.ratio : null),
    cell: (row) => shownCell(row.ratio ?? 'missing', 2),
  });
  const residentsColumn = (): TableColumn<AreaRow> => ({
    key: 'residents',
    title: t('areas.column.residents'),
    numeric: true,
    sortValue: (row) => (typeof row.residents === 'number' ? row.residents : null),
    cell: (row) => shownCell(row.residents, 0),
  });
  const rankColumn = (): TableColumn<AreaRow> => ({
    key: 'rank',
    title: t('areas.column.rank'),
    numeric: true,
    sortValue: (row) => row.rank ?? null,
    cell: (row) => row.rank ?? '–',
  });
  const valueTitle = (): string =>
    session.state.areasView === 'screening'
      ? t('screening.metColumn')
      : format().unit(derived.indicator().unit) || t('areas.column.value');
  const columns = createMemo<readonly TableColumn<AreaRow>[]>(() => [
    {
      key: 'area',
      title: t('areas.column.area'),
      numeric: false,
      sortValue: (row) => row.label,
      cell: (row) => (
        <span class="area-row">
          <input
            type="checkbox"
            aria-label={t('areas.choose', { area: row.label })}
            checked={session.state.selectedAreas.includes(row.area.code)}
            onChange={() => toggle(row.area.code, true)}
          />
          <button
            type="button"
            class="row-button"
            aria-pressed={session.state.selectedAreas.includes(row.area.code)}
            onClick={(event) => toggle(row.area.code, event.ctrlKey || event.metaKey || event.shiftKey)}
            onFocus={() => session.set({ hoveredArea: row.area.code })}
          >
            {row.area.name ?? row.within ?? row.area.code}
            <Show when={row.area.name === null && row.within !== null}>
              {' '}
              <span class="area-code quiet small">{row.area.code}</span>
            </Show>
            <Show when={row.manyStudents}>
              <TrapMark sign={STUDENT_MARK} words={t('traps.studentsMark')} />
            </Show>
          </button>
        </span>
      ),
    },
    ...(rows().some(({ rank }) => rank !== undefined) ? [rankColumn()] : []),
    {
      key: 'value',
      title: valueTitle(),
      numeric: true,
      sortValue: (row) => (typeof row.value === 'number' ? row.value : null),
      cell: (row) => (
        <>
          <Show
            when={row.rank !== null || typeof row.value === 'number'}
            fallback={<span class="withheld">{t('areas.notRanked')}</span>}
          >
            {shownCell(row.value, derived.indicator().decimals)}
          </Show>
          <Show when={row.fewPeople}>
            <TrapMark sign="°" words={t('traps.fewPeopleMark')} />
          </Show>
        </>
      ),
    },
    ...(rows().some(({ ratio }) => ratio !== null) ? [ratioColumn()] : []),
    ...lentColumn(),
    // Four columns are what a panel holds: a lent one takes the place of residents.
    ...(session.state.tableColumn === null ? [residentsColumn()] : []),
  ]);
  createEffect(
    on(
      () => session.state.selectedAreas,
      (selected) => {
        const last = selected[selected.length - 1];
        // Whoever chooses in the panel, in the table or in the scatter over it, has seen what is chosen.
        const inPanel = root?.closest('main')?.contains(document.activeElement) === true;
        if (last === undefined || root === undefined || inPanel) return;
        root.querySelector(`tr[data-key="${CSS.escape(last)}"]`)?.scrollIntoView({ block: 'nearest' });
      },
      { defer: true },
    ),
  );
  return (
    <div
      ref={root}
      class="area-table"
      classList={{
        'area-table--lent': session.state.tableColumn !== null,
        'area-table--ranked': rows().some(({ rank, ratio }) => rank !== undefined || ratio !== null),
      }}
    >
      <SortableTable
        caption={t('areas.tableCaption', { count: rows().length })}
        captionHidden={session.state.areasView === 'need'}
        rows={rows()}
        columns={columns()}
        rowKey={(row) => row.area.code}
        initialSort={{ key: 'value', descending: derived.indicator().direction !== 'low-is-worse' }}
        isLit={(row) => session.state.hoveredArea === row.area.code}
        isChosen={(row) => session.state.selectedAreas.includes(row.area.code)}
        onHover={(row) => session.set({ hoveredArea: row === null ? null : row.area.code })}
      />
      <Suspense>
        <TrapNotes
          students={rows().some(({ manyStudents }) => manyStudents)}
          fewPeople={rows().some(({ fewPeople }) => fewPeople)}
        />
      </Suspense>
    </div>
  );
}
