import type { ExportField, ExportTable, ExportValue } from '../../core/export/export-table.ts';
import { holdingTitle } from '../../core/overlap/subject-facts.ts';
import type { Workspace } from '../workspace.ts';
import type { HoldingRow } from './holding-rows.ts';
import { zoneNames } from './overlap-text.ts';

/** Zone by zone, those in none last; in each by name as a person counts. */
export function reportRows(workspace: Workspace, rows: readonly HoldingRow[]): readonly HoldingRow[] {
  const collator = new Intl.Collator('sv', { numeric: true });
  const zoneOf = ({ zone }: HoldingRow): string => (zone === null ? '\uFFFF' : zoneNames(workspace, [zone]));
  return [...rows].sort(
    (one, other) =>
      collator.compare(zoneOf(one), zoneOf(other)) ||
      collator.compare(holdingTitle(one.holding), holdingTitle(other.holding)),
  );
}

interface HoldingsPage {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Fields that follow from the page itself, or stand in the cells that they explain. */
const NOT_ON_PAGE: readonly string[] = ['bolag', 'dolt'];
/** Counts and kronor, which may be hidden or not known. */
const COUNTS: readonly string[] = ['lagenheter', 'boende', 'kronor'];

/** The table of a company's holdings for people: shares in per cent, why a number is missing, no column that only repeats. */
export function pageOfHoldings({ format, t }: Workspace, { fields, rows }: ExportTable): HoldingsPage {
  const place = (name: string): number => fields.findIndex((field) => field.name === name);
  const [titlePlace, designationPlace, hiddenPlace] = [place('innehav'), place('beteckning'), place('dolt')];
  const isRepeated = rows.every(({ values }) => values[titlePlace] === values[designationPlace]);
  const isEmpty = (column: number): boolean => rows.every(({ values }) => (values[column] ?? null) === null);
  const shown = [...fields.entries()].filter(
    ([column, { name, kind }]) =>
      !NOT_ON_PAGE.includes(name) && !(name === 'innehav' && isRepeated) && (kind === 'number' || !isEmpty(column)),
  );
  const cell = ({ name }: ExportField, value: ExportValue, isInZone: boolean, hidden: ExportValue): string => {
    if (typeof value === 'string') return value;
    if (value !== null) return name === 'andel' ? format().percentOfFraction(value, 1) : format().number(value);
    // Of a holding in no zone nothing lands, and nobody lives there.
    if (!COUNTS.includes(name) || (name !== 'lagenheter' && !isInZone)) return '';
    return typeof hidden === 'string' ? hidden : t('overlaps.unknown');
  };
  return {
    columns: shown.map(([, { title, kind }]) => ({ title, isNumber: kind === 'number' })),
    rows: rows.map(({ values }) =>
      shown.map(([column, field]) =>
        cell(field, values[column] ?? null, (values[place('andel')] ?? null) !== null, values[hiddenPlace] ?? null),
      ),
    ),
  };
}
