import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, Show } from 'solid-js';
import type { CompanyId, ZoneId } from '../../core/identifiers.ts';
import { holdingTitle } from '../../core/overlap/subject-facts.ts';
import { SelectField } from '../primitives/field.tsx';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import type { HoldingRow } from './holding-rows.ts';
import { holdingRows, stateOfRow } from './holding-rows.ts';
import { holdingFileTable, relationText } from './holding-text.ts';
import type { StateName } from './overlap-text.ts';
import { STATE_NAMES, stateName, stateText, zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';
import { ReviewForm } from './review-form.tsx';
import { ReviewHistory } from './review-history.tsx';
import { StateSign } from './state-sign.tsx';
import { holdsText, TableFilter } from './table-filter.tsx';

type StateFilter = StateName | 'all';

/** The holdings of a company or a zone: where each lies, what was answered, and a way to answer for all of the list. */
export function HoldingsDetail(props: {
  readonly company: CompanyId | null;
  readonly zone: ZoneId | null;
}): JSX.Element {
  const workspace = useWorkspace();
  const { store, overlaps, format, t } = workspace;
  const values = overlapValues(workspace);
  const [state, setState] = createSignal<StateFilter>('all');
  const [text, setText] = createSignal('');
  const rows = createMemo(() => holdingRows(values, props.company, props.zone));
  const filtered = createMemo(() => {
    return rows().filter((row) => {
      const { name, designation, address } = row.holding;
      const found = holdsText(text(), [name, designation, address]);
      if (!found || state() === 'all') return found;
      const own = stateOfRow(values, row);
      return own !== null && stateName(own) === state();
    });
  });
  const chosenRow = () =>
    filtered().find(({ holding }) => holding.id === values.chosenHolding()) ??
    rows().find(({ holding }) => holding.id === values.chosenHolding());
  const subjects = createMemo(() => filtered().flatMap(({ subject }) => subject ?? []));
  const chosenSubject = () => chosenRow()?.subject ?? null;
  const chosenTitle = (): string => {
    const row = chosenRow();
    return row === undefined ? '' : holdingTitle(row.holding);
  };
  /** A building clicked on the map is found in the list as well. */
  const followChosen = (list: HTMLElement): void =>
    createEffect(() => {
      if (values.chosenHolding() === null) return;
      list.querySelector('tr[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  const save = (): void =>
    overlaps.saveTable(holdingFileTable(workspace, values, filtered(), t('overlaps.csvName')), 'csv');
  return (
    <>
      <Filters
        company={props.company}
        zone={props.zone}
        state={state()}
        onState={setState}
        text={text()}
        onText={setText}
      />
      <p class="quiet small" role="status" data-row-count={filtered().length}>
        {t('overlaps.rowCount', { count: format().number(filtered().length) })}
      </p>
      <Show when={filtered().length > 0} fallback={<p class="quiet">{t('overlaps.noRows')}</p>}>
        <div class="overlap-list" ref={followChosen}>
          <HoldingTable rows={filtered()} zone={props.zone} />
        </div>
        <div class="button-row">
          <button type="button" class="button" onClick={save}>
            {t('overlaps.saveRows')}
          </button>
        </div>
      </Show>
      <Show when={chosenSubject()}>
        {(subject) => (
          <>
            <ReviewHistory subject={subject()} />
            <Show when={!store().readOnly}>
              <ReviewForm subjects={[subject()]} title={t('overlaps.reviewOne', { name: chosenTitle() })} />
            </Show>
          </>
        )}
      </Show>
      <Show when={chosenSubject() === null && subjects().length > 0 && !store().readOnly}>
        <ReviewForm
          subjects={subjects()}
          title={t('overlaps.reviewMany', { count: format().number(subjects().length) })}
          note={t('overlaps.reviewWhich')}
        />
      </Show>
    </>
  );
}

function Filters(props: {
  readonly company: CompanyId | null;
  readonly zone: ZoneId | null;
  readonly state: StateFilter;
  readonly onState: (state: StateFilter) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
}): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const values = overlapValues(workspace);
  const ALL = '';
  const choose = (change: { company?: CompanyId | null; zone?: ZoneId | null }): void =>
    values.choose({ kind: 'holdings', company: props.company, zone: props.zone, ...change });
  const companies = () => store().plan().companies;
  const zones = () => store().plan().zones;
  return (
    <div class="overlap-filters">
      <SelectField
        label={t('overlaps.filterCompany')}
        value={props.company ?? ALL}
        options={[
          { value: ALL, label: t('overlaps.all') },
          ...companies().map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(value) => choose({ company: companies().find(({ id }) => id === value)?.id ?? null })}
      />
      <SelectField
        label={t('overlaps.filterZone')}
        value={props.zone ?? ALL}
        options={[
          { value: ALL, label: t('overlaps.all') },
          ...zones().map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(value) => choose({ zone: zones().find(({ id }) => id === value)?.id ?? null })}
      />
      <SelectField<StateFilter>
        label={t('overlaps.filterState')}
        value={props.state}
        options={[
          { value: 'all', label: t('overlaps.all') },
          ...STATE_NAMES.map((value) => ({ value, label: t(`overlaps.state.${value}`) })),
        ]}
        onChange={props.onState}
      />
      <TableFilter label={t('overlaps.filterText')} value={props.text} onInput={props.onText} />
    </div>
  );
}

function HoldingTable(props: { readonly rows: readonly HoldingRow[]; readonly zone: ZoneId | null }): JSX.Element {
  const workspace = useWorkspace();
  const { session, format, t } = workspace;
  const values = overlapValues(workspace);
  const dwellings = (row: HoldingRow): JSX.Element => {
    if (row.isWithheld) {
      return (
        <span class="quiet small" title={t('overlaps.tooFewHelp')}>
          {t('overlaps.tooFew')}
        </span>
      );
    }
    if (row.holding.dwellings === null) return <span class="quiet small">{t('overlaps.unknown')}</span>;
    return format().number(row.holding.dwellings);
  };
  const show = (row: HoldingRow): void => {
    const { id, place } = row.holding;
    const isShown = values.chosenHolding() === id;
    values.chooseHolding(isShown ? null : id);
    const position = place?.kind === 'point' ? place.position : place?.polygons[0]?.[0]?.[0];
    if (!isShown && position !== undefined) session.showOnMap({ kind: 'position', position });
  };
  const columns = createMemo((): readonly TableColumn<HoldingRow>[] => {
    const zoneColumn: TableColumn<HoldingRow> = {
      key: 'zone',
      title: t('overlaps.zone'),
      numeric: false,
      cell: (row) => (row.zone === null ? '–' : zoneNames(workspace, [row.zone])),
      sortValue: (row) => (row.zone === null ? null : zoneNames(workspace, [row.zone])),
    };
    return [
      {
        key: 'holding',
        title: t('overlaps.holding'),
        numeric: false,
        cell: (row) => (
          <button
            type="button"
            class="row-button"
            aria-pressed={values.chosenHolding() === row.holding.id}
            onClick={() => show(row)}
          >
            <span>{holdingTitle(row.holding)}</span>
            <span class="quiet small">{relationText(workspace, row)}</span>
          </button>
        ),
        sortValue: (row) => holdingTitle(row.holding),
      },
      ...(props.zone === null ? [zoneColumn] : []),
      {
        key: 'dwellings',
        title: t('overlaps.dwellings'),
        numeric: true,
        cell: dwellings,
        sortValue: (row) => (row.isWithheld ? null : row.holding.dwellings),
      },
      {
        key: 'state',
        title: t('overlaps.answer'),
        numeric: false,
        cell: (row) => {
          const state = stateOfRow(values, row);
          return state === null ? '' : <StateSign state={state} />;
        },
        sortValue: (row) => {
          const state = stateOfRow(values, row);
          return state === null ? null : stateText(t, state);
        },
      },
    ];
  });
  return (
    <SortableTable
      caption={t('overlaps.holdingsTitle')}
      captionHidden
      rows={props.rows}
      columns={columns()}
      rowKey={({ key }) => key}
      initialSort={{ key: 'holding', descending: false }}
      isChosen={({ holding }) => holding.id === values.chosenHolding()}
    />
  );
}
