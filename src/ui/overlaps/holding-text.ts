import type { ExportField, ExportRow, ExportTable, ExportValue } from '../../core/export/export-table.ts';
import { ownColumns } from '../../core/export/own-columns.ts';
import { isFew } from '../../core/indicator/disclosure.ts';
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

/** The column that says why a count is not there. */
const HIDDEN = 'dolt';

/** The rows as a table: per property its zone, share and money. What is hidden on the screen is hidden here. */
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
      text(HIDDEN, t('overlaps.hiddenBecause')),
      text('svar', t('overlaps.answer')),
    ],
    rows: rows.map((row) => ({ values: valuesOf(workspace, values, row), ...placeOf(row.holding) })),
  };
}

/**
 * The same with what the companies' own files said, for programs and people who work on with it. Where a count is hidden
 * all of it is: it may be the count, in other words.
 */
export function holdingFileTable(...given: Parameters<typeof holdingTable>): ExportTable {
  const [, , rows] = given;
  const table = holdingTable(...given);
  const hidden = table.fields.findIndex(({ name }) => name === HIDDEN);
  const own = ownColumns(
    rows.map(({ holding }) => holding.attributes),
    table.fields,
  );
  return {
    ...table,
    fields: [...table.fields, ...own.map(({ field }) => field)],
    rows: table.rows.map((row, place) => {
      const said = row.values[hidden] === null ? rows[place]?.holding.attributes : undefined;
      return { ...row, values: [...row.values, ...own.map(({ key }) => said?.[key] ?? null)] };
    }),
  };
}

function placeOf({ place }: Holding): Pick<ExportRow, 'polygons' | 'point'> {
  if (place?.kind === 'point') return { polygons: null, point: place.position };
  return { polygons: place?.polygons ?? null };
}

/** Whether a count is of somebody, and of no more than may be told of. */
export function restsOnFew(people: number | null): boolean {
  return people !== null && isFew(people);
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;
}

interface RowCounts {
  readonly share: number | null;
  readonly residents: number | null;
  /** Kronor of the year looked at. */
  readonly landing: number | null;
}

function countsOf({ session }: Workspace, values: OverlapValues, { zone, relation }: HoldingRow): RowCounts {
  const view = values.view();
  if (view === null || zone === null || relation === null || relation.kind === 'near') {
    return { share: null, residents: null, landing: null };
  }
  const { share } = relation;
  const people = view.input.holdingPeople.residents[relation.holding] ?? Number.NaN;
  const residents = Number.isNaN(people) ? null : people * share;
  const money = view.ledger.zones.get(zone)?.money ?? [];
  const ownSek = money.find(({ year }) => year === session.state.year)?.amountSek ?? 0;
  return { share, residents, landing: landingSek(ownSek, residents, view.ledger.zoneResidents.get(zone) ?? null) };
}

function valuesOf(workspace: Workspace, values: OverlapValues, row: HoldingRow): readonly ExportValue[] {
  const { t } = workspace;
  const { holding, zone, isWithheld } = row;
  const { share, residents, landing } = countsOf(workspace, values, row);
  // A part of a building may be of few, though the whole of it is of many.
  const isHidden = isWithheld || (!values.showsOwnCounts() && restsOnFew(residents));
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
    isHidden ? null : rounded(residents, 1),
    isHidden ? null : rounded(landing, 0),
    isHidden ? t('overlaps.tooFew') : null,
    state === null ? null : stateText(t, state),
  ];
}
