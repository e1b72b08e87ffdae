import { landingSek } from '../../core/overlap/landing.ts';
import { holdingTitle } from '../../core/overlap/subject-facts.ts';
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

/** The rows as a file: per property its zone, share and money. What is hidden on the screen is hidden here. */
export function holdingTable(
  workspace: Workspace,
  values: OverlapValues,
  rows: readonly HoldingRow[],
): readonly (readonly string[])[] {
  const { session, t } = workspace;
  const { year } = session.state;
  const header = [
    t('overlaps.company'),
    t('overlaps.holding'),
    t('overlaps.designation'),
    t('overlaps.address'),
    t('overlaps.zone'),
    t('overlaps.relation'),
    t('overlaps.share'),
    t('overlaps.dwellingsLong'),
    t('overlaps.residents'),
    t('overlaps.kronor', { year }),
    t('overlaps.answer'),
  ];
  return [header, ...rows.map((row) => lineOf(workspace, values, row))];
}

/** Decimal comma, no spaces: Swedish Excel reads it as a number. */
function cellText(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

function lineOf(workspace: Workspace, values: OverlapValues, row: HoldingRow): readonly string[] {
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
  const counted = (value: number | null, decimals: number): string => {
    if (isWithheld) return t('overlaps.tooFew');
    return value === null ? '' : cellText(value, decimals);
  };
  const state = stateOfRow(values, row);
  return [
    values.companies().get(holding.company)?.name ?? '',
    holdingTitle(holding),
    holding.designation,
    holding.address,
    zone === null ? '' : zoneNames(workspace, [zone]),
    relationText(workspace, row),
    share === null ? '' : cellText(share, 4),
    counted(holding.dwellings, 0),
    counted(residents, 1),
    counted(landing, 0),
    state === null ? '' : stateText(t, state),
  ];
}
