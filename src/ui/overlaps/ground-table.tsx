import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import type { CommonGround } from '../../core/overlap/common-ground.ts';
import { MOST_GROUPS } from '../../core/overlap/common-ground.ts';
import { landingSek } from '../../core/overlap/landing.ts';
import type { ReviewSubject } from '../../core/plan/holdings.ts';
import { SelectField } from '../primitives/field.tsx';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import type { StateName } from './overlap-text.ts';
import { STATE_NAMES, stateName, zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';
import { StateSign } from './state-sign.tsx';
import { holdsText, TableFilter } from './table-filter.tsx';

/** A table of no more is read at a glance. */
const FEW_ROWS = 6;

/** Zones that share ground, two and more: how large, who lives there, and what money falls on them twice. */
export function GroundTable(): JSX.Element {
  const workspace = useWorkspace();
  const { session, format, t } = workspace;
  const values = overlapValues(workspace);
  const grounds = createMemo(() => values.view()?.ledger.grounds.filter(({ isSliver }) => !isSliver) ?? []);
  const [text, setText] = createSignal('');
  const [state, setState] = createSignal<StateName | 'all'>('all');
  const subjectOf = ({ zones }: CommonGround): ReviewSubject => ({ kind: 'zones', zones });
  const filtered = createMemo(() =>
    grounds().filter((ground) => {
      const isState = state() === 'all' || stateName(values.stateOf(subjectOf(ground))) === state();
      return isState && holdsText(text(), [zoneNames(workspace, ground.zones)]);
    }),
  );
  const sliverCount = createMemo(() => values.view()?.ledger.grounds.filter(({ isSliver }) => isSliver).length ?? 0);
  const residents = (ground: CommonGround): number | null => values.factsOf(subjectOf(ground))?.residents ?? null;
  /** Of the year looked at, from all the zones together. */
  const twice = (ground: CommonGround): number | null => {
    const ledger = values.view()?.ledger;
    const parts = ground.zones.map((id) => {
      const own = ledger?.zones.get(id)?.money.find(({ year }) => year === session.state.year)?.amountSek ?? 0;
      return landingSek(own, residents(ground), ledger?.zoneResidents.get(id) ?? null);
    });
    return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  };
  const isChosen = (ground: CommonGround): boolean => {
    const choice = values.choice();
    return choice.kind === 'ground' && choice.zones.join() === ground.zones.join();
  };
  const orUnknown = (value: number | null): JSX.Element =>
    value === null ? (
      <span class="quiet small">{t('overlaps.unknown')}</span>
    ) : (
      `${value > 0 ? '≈\u00A0' : ''}${format().number(value)}`
    );
  const columns = createMemo((): readonly TableColumn<CommonGround>[] => [
    {
      key: 'zones',
      title: t('overlaps.zone'),
      numeric: false,
      cell: (ground) => (
        <button
          type="button"
          class="row-button"
          aria-current={isChosen(ground) ? 'true' : undefined}
          onClick={() => values.choose({ kind: 'ground', zones: ground.zones })}
        >
          <span>{zoneNames(workspace, ground.zones)}</span>
          <StateSign state={values.stateOf(subjectOf(ground))} />
        </button>
      ),
      sortValue: (ground) => zoneNames(workspace, ground.zones),
    },
    {
      key: 'area',
      title: t('overlaps.areaKm2'),
      numeric: true,
      cell: (ground) => format().number(ground.areaM2 / 1e6, 2),
      sortValue: (ground) => ground.areaM2,
    },
    {
      key: 'residents',
      title: t('overlaps.inBoth'),
      numeric: true,
      cell: (ground) => orUnknown(residents(ground)),
      sortValue: residents,
    },
    {
      key: 'twice',
      title: t('overlaps.twice', { year: session.state.year }),
      numeric: true,
      cell: (ground) => {
        const amountSek = twice(ground);
        return orUnknown(amountSek === null ? null : amountSek / 1000);
      },
      sortValue: twice,
    },
  ]);
  return (
    <section class="panel__section" aria-labelledby="overlaps-grounds">
      <Show
        when={grounds().length > 0}
        fallback={
          <>
            <h3 id="overlaps-grounds">{t('overlaps.grounds')}</h3>
            <p class="quiet">{t('overlaps.noGrounds')}</p>
          </>
        }
      >
        <Show when={grounds().length > FEW_ROWS}>
          <div class="overlap-filters">
            <TableFilter label={t('overlaps.filterTable')} value={text()} onInput={setText} />
            <SelectField<StateName | 'all'>
              label={t('overlaps.filterState')}
              value={state()}
              options={[
                { value: 'all', label: t('overlaps.all') },
                ...STATE_NAMES.map((value) => ({ value, label: t(`overlaps.state.${value}`) })),
              ]}
              onChange={setState}
            />
          </div>
        </Show>
        <SortableTable
          caption={t('overlaps.grounds')}
          rows={filtered()}
          columns={columns()}
          rowKey={({ zones }) => zones.join(' ')}
          initialSort={{ key: 'area', descending: true }}
          isChosen={isChosen}
        />
      </Show>
      <Show when={sliverCount() > 0}>
        <p class="quiet small">{t('overlaps.slivers', { count: sliverCount() })}</p>
      </Show>
      <Show when={values.view()?.ledger.groundsTruncated === true}>
        <p class="remark small">{t('overlaps.truncated', { count: MOST_GROUPS })}</p>
      </Show>
    </section>
  );
}
