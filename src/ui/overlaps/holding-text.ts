import type { ExportField, ExportRow, ExportTable, ExportValue } from '../../core/export/export-table.ts';
import { landingSek } from '../../core/overlap/landing.ts';
import { holdingTitle } from '../../core/overlap/subject-facts.ts';
import type { Holding } from '../../core/plan/holdings.ts';
import type { Workspace } from '../workspace.ts';
import type { HoldingRow } from './holding-rows.ts';
import { stateOfRow } from './holding-rows.ts';
import { stateText, zoneNames } from './overlap-text.ts';
import type { OverlapValues } from './overlap-values.ts';

/** How a holding lies to its zone, in words. */
export function relationText({ format, t }: Workspace, { relation, holding }: HoldingRow): string {
  if (relation === null) return holding.place === null ? t('overlaps.withoutPlaceShort') : t('overlaps.outside');
  switch (relation.kind) {
    case 'in':
      return t('overlaps.in');
    case 'partly':
      return t('overlaps.partly', { share: format().percentOfFraction(relation.share, 1) });
    case 'near':
      return t('overlaps.nearBy', { distance: format().number(Math.round(relation.distanceM)) });
  }
}

/** The rows as a table for files: per property its zone, share and money. What is hidden on the screen is hidden here. */
export function holdingTable(
  workspace: Workspace,
  values: OverlapValues,
  rows: readonly HoldingRow[],
  title: string,
): ExportTable {
  const { session, t } = workspace;
  const text = (name: string, words: string): ExportField => ({ name, title: words, kind: 'text' });
  const number = (name: string, words: string): ExportField => ({ name, title: words, kind: 'number' });
  return {
    name: 'innehav',
    title,
    fields: [
      text('bolag', t('overlaps.company')),
      text('innehav', t('overlaps.holding')),
      text('beteckning', t('overlaps.designation')),
      text('adress', t('overlaps.address')),
      text('zon', t('overlaps.zone')),
      text('lage', t('overlaps.relation')),
      number('andel', t('overlaps.share')),
      number('lagenheter', t('overlaps.dwellingsLong')),
      number('boende', t('overlaps.residentsApproximate')),
      number('kronor', t('overlaps.kronorApproximate', { year: session.state.year })),
      text('dolt', t('overlaps.hiddenBecause')),
      text('svar', t('overlaps.answer')),
    ],
    rows: rows.map((row) => ({ values: valuesOf(workspace, values, row), ...placeOf(row.holding) })),
  };
}

function placeOf({ place }: Holding): Pick<ExportRow, 'polygons' | 'point'> {
  if (place?.kind === 'point') return { polygons: null, point: place.position };
  return { polygons: place?.polygons ?? null };
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function valuesOf(workspace: Workspace, values: OverlapValues, row: HoldingRow): readonly ExportValue[] {
  const { session, t } = workspace;
  const { holding, zone, relation, isWithheld } = row;
  const view = values.view();
  const share = relation === null || relation.kind === 'near' ? null : relation.share;
  const people = relation === null ? null : (view?.input.holdingPeople.residents[relation.holding] ?? null);
  const residents = people === null || Number.isNaN(people) || share === null ? null : people * share;
  const ledgerZone = zone === null ? undefined : view?.ledger.zones.get(zone);
  const ownSek = ledgerZone?.money.find(({ year }) => year === session.state.year)?.amountSek ?? 0;
  const zoneResidents = zone === null ? null : (view?.ledger.zoneResidents.get(zone) ?? null);
  const landing = landingSek(ownSek, residents, zoneResidents);
  const state = stateOfRow(values, row);
  return [
    values.companies().get(holding.company)?.name ?? null,
    holdingTitle(holding),
    holding.designation || null,
    holding.address || null,
    zone === null ? null : zoneNames(workspace, [zone]),
    relationText(workspace, row),
    rounded(share, 4),
    isWithheld ? null : holding.dwellings,
    isWithheld ? null : rounded(residents, 1),
    isWithheld ? null : rounded(landing, 0),
    isWithheld ? t('overlaps.tooFew') : null,
    state === null ? null : stateText(t, state),
  ];
}
