import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { AreaCode } from '../../core/identifiers.ts';
import type { BordersProposal, ComparedArea } from '../../core/import/geo/borders-proposal.ts';
import { areasMissing, canReplaceBorders } from '../../core/import/geo/borders-proposal.ts';
import { areaLabel } from '../areas/area-label.ts';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import { AreaFaults, accuracyM, BordersSaid, namedAreas } from './import-area-faults.tsx';
import { ImportFinish } from './import-finish.tsx';
import type { ShapeDrafts } from './import-shape-drafts.ts';

const M2_IN_KM2 = 1e6;

interface BordersProps {
  readonly proposal: BordersProposal;
  readonly drafts: ShapeDrafts;
}

/** What new borders would change, area by area, and what keeps them out. */
export function ImportBorders(props: BordersProps & { readonly onLook: () => void }): JSX.Element {
  const { reference, session, format, t } = useWorkspace();
  const data = () => reference.divisions.get(props.proposal.division);
  const divisionName = () => data()?.division.name[session.state.language] ?? '';
  const labelOf = useAreaLabel(props);
  const missing = createMemo(() => areasMissing(props.proposal));
  const otherVersions = () => props.proposal.versions.filter((version) => version !== data()?.division.version);
  const accuracy = () => props.drafts.said.accuracy ?? String(data()?.division.accuracyM ?? '');
  return (
    <section class="import-part" aria-labelledby="import-borders-title">
      <h4 id="import-borders-title">{t('borders.comparison')}</h4>
      <p class="quiet small">{t('borders.lead', { property: props.proposal.property, division: divisionName() })}</p>
      <Show when={props.proposal.otherCount > 0}>
        <p class="small">{t('borders.other', { count: format().number(props.proposal.otherCount) })}</p>
      </Show>
      <Show when={otherVersions().length > 0}>
        <p class="remark remark--caution">
          {t('borders.version', { said: otherVersions().join(', '), here: data()?.division.version ?? '' })}
        </p>
      </Show>
      <div role="status">
        <Show when={missing().length > 0}>
          <p class="remark remark--caution">
            {t(missing().length === 1 ? 'borders.missing.one' : 'borders.missing.other', {
              count: missing().length,
              areas: namedAreas(missing(), labelOf),
            })}
          </p>
        </Show>
        <AreaFaults areas={props.proposal} labelOf={labelOf} />
      </div>
      <Comparison proposal={props.proposal} />
      <div class="button-row">
        <button type="button" class="button" onClick={() => props.onLook()}>
          {t('import.showOnMap')}
        </button>
      </div>
      <BordersSaid drafts={props.drafts} accuracy={accuracy()} />
    </section>
  );
}

function useAreaLabel(props: { readonly proposal: BordersProposal }): (code: AreaCode) => string {
  const { reference } = useWorkspace();
  return (code) => {
    const data = reference.divisions.get(props.proposal.division);
    const area = data?.areas[data.positionOfCode.get(code) ?? -1];
    return data === undefined || area === undefined ? code : areaLabel(area, data, reference);
  };
}

function Comparison(props: { readonly proposal: BordersProposal }): JSX.Element {
  const { format, t } = useWorkspace();
  const labelOf = useAreaLabel(props);
  const km2 = (areaM2: number): string => format().number(areaM2 / M2_IN_KM2, 3);
  const differenceM2 = ({ nowM2, thenM2 }: ComparedArea): number | null => (thenM2 === null ? null : thenM2 - nowM2);
  const percent = (area: ComparedArea): number | null => {
    const difference = differenceM2(area);
    return difference === null || area.nowM2 === 0 ? null : (100 * difference) / area.nowM2;
  };
  const signed = (value: number | null, digits: number): string =>
    value === null ? '–' : `${value > 0 ? '+' : ''}${format().number(value, digits)}`;
  const both = createMemo(() => props.proposal.compared.filter(({ thenM2 }) => thenM2 !== null));
  const total = createMemo(() => ({
    nowM2: both().reduce((sum, { nowM2 }) => sum + nowM2, 0),
    thenM2: both().reduce((sum, { thenM2 }) => sum + (thenM2 ?? 0), 0),
  }));
  const greatest = createMemo(
    () => [...both()].sort((a, b) => Math.abs(percent(b) ?? 0) - Math.abs(percent(a) ?? 0))[0] ?? null,
  );
  return (
    <>
      <p class="small">
        {t('borders.total', {
          now: km2(total().nowM2),
          file: km2(total().thenM2),
          difference: signed((total().thenM2 - total().nowM2) / M2_IN_KM2, 3),
        })}{' '}
        <Show when={greatest()}>
          {(area) => t('borders.greatest', { area: labelOf(area().code), percent: signed(percent(area()), 1) })}
        </Show>
      </p>
      <div class="import-comparison">
        <SortableTable<ComparedArea>
          caption={t('borders.comparison')}
          captionHidden
          rows={props.proposal.compared}
          rowKey={({ code }) => code}
          initialSort={{ key: 'percent', descending: true }}
          columns={[
            {
              key: 'area',
              title: t('borders.area'),
              numeric: false,
              cell: ({ code }) => labelOf(code),
              sortValue: ({ code }) => labelOf(code),
            },
            {
              key: 'now',
              title: t('borders.nowKm2'),
              numeric: true,
              cell: ({ nowM2 }) => km2(nowM2),
              sortValue: ({ nowM2 }) => nowM2,
            },
            {
              key: 'then',
              title: t('borders.thenKm2'),
              numeric: true,
              cell: ({ thenM2 }) => (thenM2 === null ? t('borders.absent') : km2(thenM2)),
              sortValue: ({ thenM2 }) => thenM2,
            },
            {
              key: 'difference',
              title: t('borders.differenceKm2'),
              numeric: true,
              cell: (area) => signed(((m2) => (m2 === null ? null : m2 / M2_IN_KM2))(differenceM2(area)), 3),
              sortValue: differenceM2,
            },
            {
              key: 'percent',
              title: t('borders.differencePercent'),
              numeric: true,
              cell: (area) => signed(percent(area), 1),
              sortValue: percent,
            },
          ]}
        />
      </div>
    </>
  );
}

export function BordersActions(props: BordersProps & { readonly id: number }): JSX.Element {
  const { imports, reference, session, t } = useWorkspace();
  const division = () => reference.divisions.get(props.proposal.division)?.division;
  const source = () => props.drafts.said.source ?? '';
  const metres = () => accuracyM(props.drafts.said.accuracy ?? String(division()?.accuracyM ?? ''));
  const canReplace = createMemo(() => canReplaceBorders(props.proposal));
  const take = (): void => {
    const accuracy = metres();
    if (accuracy !== null) imports.takeInBorders(props.id, props.proposal, { source: source(), accuracyM: accuracy });
  };
  return (
    <ImportFinish
      id={props.id}
      wanted={canReplace() && source() === '' ? t('borders.sourceWanted') : null}
      canTake={canReplace() && source() !== '' && metres() !== null}
      take={t('borders.take', { division: division()?.name[session.state.language] ?? '' })}
      onTake={take}
    />
  );
}
