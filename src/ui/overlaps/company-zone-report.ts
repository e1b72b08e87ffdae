import type { ExportField, ExportTable, ExportValue } from '../../core/export/export-table.ts';
import type { CompanyId } from '../../core/identifiers.ts';
import type { CompanyZone } from '../../core/overlap/company-zones.ts';
import type { Workspace } from '../workspace.ts';
import { zoneNames } from './overlap-text.ts';
import type { OverlapValues } from './overlap-values.ts';

/** A company's rows, zone by zone, of what it has in them. */
export function zonesOfCompany(values: OverlapValues, company: CompanyId): readonly CompanyZone[] {
  const rows = values.view()?.ledger.companyZones ?? [];
  return rows.filter((row) => row.company === company && row.buildings > 0);
}

/** The dwellings of a row; null where it has buildings, and of none of them the number is known. */
export function dwellingsOf(row: CompanyZone): number | null {
  return row.buildings > 0 && row.unknownDwellingsCount === row.buildings ? null : row.dwellings;
}

/** Whether buildings are cut by a border, or some are missing from the sum. */
export function areDwellingsApproximate({ partlyCount, unknownDwellingsCount }: CompanyZone): boolean {
  return partlyCount > 0 || unknownDwellingsCount > 0;
}

/** What lands of a year, or of all years; null where it is not known. */
export function landingOf({ landing }: CompanyZone, year: number | null): number | null {
  if (landing === null) return null;
  const own = landing.filter((each) => year === null || each.year === year);
  return own.reduce((sum, { amountSek }) => sum + amountSek, 0);
}

/** Zone by zone what a company has, and the kronor of each year that land there. What the screen hides is hidden here. */
export function companyZoneReport(workspace: Workspace, values: OverlapValues, company: CompanyId): ExportTable {
  const { t } = workspace;
  const rows = zonesOfCompany(values, company);
  const years = [...new Set(rows.flatMap(({ landing }) => landing?.map(({ year }) => year) ?? []))].sort(
    (a, b) => a - b,
  );
  const number = (name: string, title: string): ExportField => ({ name, title, kind: 'number' });
  const valuesOf = (row: CompanyZone): readonly ExportValue[] => {
    const isHidden = row.isWithheld && !values.showsOwnCounts();
    const count = (value: number | null, decimals = 0): ExportValue =>
      isHidden || value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;
    return [
      row.zone === null ? null : zoneNames(workspace, [row.zone]),
      row.buildings,
      row.partlyCount,
      row.nearCount,
      count(dwellingsOf(row), 1),
      count(row.residents, 1),
      ...years.map((year) => count(landingOf(row, year))),
      isHidden ? t('overlaps.tooFew') : null,
    ];
  };
  return {
    name: 'per_zon',
    title: t('overlaps.byZone'),
    fields: [
      { name: 'zon', title: t('overlaps.zone'), kind: 'text' },
      number('byggnader', t('overlaps.buildings')),
      number('delvis', t('overlaps.partlyCount')),
      number('nara', t('overlaps.nearColumn', { metres: values.nearM() })),
      number('lagenheter', t('overlaps.dwellingsLong')),
      number('boende', t('overlaps.residentsApproximate')),
      ...years.map((year) => number(`kronor_${year}`, t('overlaps.kronorApproximate', { year }))),
      { name: 'dolt', title: t('overlaps.hiddenBecause'), kind: 'text' },
    ],
    rows: rows.map((row) => ({ values: valuesOf(row), polygons: null })),
  };
}
