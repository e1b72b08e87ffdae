import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import type { CompanyZone } from '../../core/overlap/company-zones.ts';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import { areDwellingsApproximate, dwellingsOf } from './company-zone-report.ts';
import { NearField } from './near-field.tsx';
import { zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';
import { holdsText, TableFilter } from './table-filter.tsx';

/** A table of no more is read at a glance. */
const FEW_ROWS = 6;

/** Buildings, dwellings, residents and kronor per company and zone. A row shows its buildings beside the map. */
export function CompanyZoneTable(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, weights, format, t } = workspace;
  const values = overlapValues(workspace);
  const [text, setText] = createSignal('');
  const rows = createMemo(() => {
    const ledger = values.view()?.ledger;
    if (ledger === undefined) return [];
    const inZones = ledger.companyZones.filter(({ buildings, nearCount }) => buildings > 0 || nearCount > 0);
    return [...inZones, ...[...ledger.companyTotals.values()].filter(({ buildings }) => buildings > 0)];
  });
  const zoneName = (row: CompanyZone): string =>
    row.zone === null ? t('overlaps.allZones') : zoneNames(workspace, [row.zone]);
  const companyName = (row: CompanyZone): string => values.companies().get(row.company)?.name ?? '';
  const filtered = createMemo(() => rows().filter((row) => holdsText(text(), [companyName(row), zoneName(row)])));
  const isHidden = (row: CompanyZone): boolean => row.isWithheld && !values.showsOwnCounts();
  const landing = (row: CompanyZone): number | null =>
    row.buildings === 0 ? 0 : (row.landing?.find(({ year }) => year === session.state.year)?.amountSek ?? null);
  /** What is hidden says why; what is not known says that. */
  const countCell = (row: CompanyZone, value: number | null, approximate: boolean): JSX.Element => {
    if (isHidden(row)) {
      return (
        <span class="quiet small" title={t('overlaps.tooFewHelp')}>
          {t('overlaps.tooFew')}
        </span>
      );
    }
    if (value === null) return <span class="quiet small">{t('overlaps.unknown')}</span>;
    return `${approximate && value > 0 ? '≈\u00A0' : ''}${format().number(value)}`;
  };
  const thousands = (amountSek: number | null): number | null => (amountSek === null ? null : amountSek / 1000);
  /** Nobody in none: that is known. */
  const residentsOf = (row: CompanyZone): number | null => (row.buildings === 0 ? 0 : row.residents);
  const sortable = (row: CompanyZone, value: number | null): number | null => (isHidden(row) ? null : value);
  const isChosen = (row: CompanyZone): boolean => {
    const choice = values.choice();
    return choice.kind === 'holdings' && choice.company === row.company && choice.zone === row.zone;
  };
  const columns = createMemo((): readonly TableColumn<CompanyZone>[] => [
    {
      key: 'zone',
      title: t('overlaps.zone'),
      numeric: false,
      cell: (row) => (
        <button
          type="button"
          class="row-button"
          aria-current={isChosen(row) ? 'true' : undefined}
          onClick={() => values.choose({ kind: 'holdings', company: row.company, zone: row.zone })}
        >
          <span>{zoneName(row)}</span>
          <span class="quiet small">
            <span>{companyName(row)}</span>
            <Show when={row.nearCount > 0}>
              {' '}
              · {t('overlaps.nearCount', { count: format().number(row.nearCount) })}
            </Show>
          </span>
        </button>
      ),
      sortValue: (row) => `${companyName(row)} ${row.zone === null ? '\uFFFF' : zoneName(row)}`,
    },
    {
      key: 'buildings',
      title: t('overlaps.buildingsShort'),
      numeric: true,
      cell: (row) => format().number(row.buildings),
      sortValue: (row) => row.buildings,
    },
    {
      key: 'dwellings',
      title: t('overlaps.dwellings'),
      numeric: true,
      cell: (row) => countCell(row, dwellingsOf(row), areDwellingsApproximate(row)),
      sortValue: (row) => sortable(row, dwellingsOf(row)),
    },
    {
      key: 'residents',
      title: t('overlaps.residents'),
      numeric: true,
      cell: (row) => countCell(row, residentsOf(row), true),
      sortValue: (row) => sortable(row, residentsOf(row)),
    },
    {
      key: 'kronor',
      title: t('overlaps.kronorShort', { year: session.state.year }),
      numeric: true,
      cell: (row) => (row.zone === null ? '' : countCell(row, thousands(landing(row)), true)),
      sortValue: (row) => sortable(row, landing(row)),
    },
  ]);
  return (
    <Show when={store().plan().companies.length > 0}>
      <section class="panel__section">
        <Show when={rows().length > 0} fallback={<p class="quiet">{t('overlaps.noneInZones')}</p>}>
          <div class="overlap-filters">
            <Show when={rows().length > FEW_ROWS}>
              <TableFilter label={t('overlaps.filterTable')} value={text()} onInput={setText} />
            </Show>
            <NearField />
          </div>
          <SortableTable
            caption={t('overlaps.byCompany')}
            rows={filtered()}
            columns={columns()}
            rowKey={(row) => `${row.company} ${row.zone ?? ''}`}
            initialSort={{ key: 'zone', descending: false }}
            isChosen={isChosen}
          />
          <p class="quiet small">{t('overlaps.approximateHelp')}</p>
          <Show when={rows().some(isHidden)}>
            <p class="quiet small">{t('overlaps.tooFewNote')}</p>
          </Show>
          <Show when={weights.inUse() !== null}>
            <p class="remark small">{t('overlaps.weightsNote')}</p>
          </Show>
        </Show>
      </section>
    </Show>
  );
}
