import type { ApplicationPack, ApplicationYear } from '../../core/budget/application.ts';
import { totalOf } from '../../core/budget/application.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import type { AnnexInput } from '../annex/annex-input.ts';
import type { PageChild } from '../page-node.ts';
import { pageNode } from '../page-node.ts';
import type { TableColumn, TableRow } from '../table-node.ts';

/** Everything that an application's paper is made of: what an annex is, and what is applied for. */
export interface ApplicationInput extends AnnexInput {
  readonly pack: ApplicationPack;
  /** What of the money reaches areas of types 1 and 2, and how much of the municipality lives there; null without types. */
  readonly challenged: { readonly shareOfMoney: number; readonly shareOfResidents: number } | null;
}

/** "2026", or "2026–2028". */
export function spanText({ span }: ApplicationPack): string {
  return span.firstYear === span.lastYear ? String(span.firstYear) : `${span.firstYear}–${span.lastYear}`;
}

/** What a line does not say stands out, so that it is not taken for a dash. */
export function saidOr({ t }: ApplicationInput, text: string): PageChild {
  return text.trim() === '' ? pageNode('em', {}, [t('application.notSaid')]) : text;
}

export function moneyColumns({ t }: ApplicationInput, first: string, widthPercent = 46): readonly TableColumn[] {
  const rest = (100 - widthPercent) / 3;
  return [
    { heading: first, widthPercent },
    { heading: t('application.stateGrant'), widthPercent: rest, kind: 'number' },
    { heading: t('application.coFinancing'), widthPercent: rest, kind: 'number' },
    { heading: t('application.total'), widthPercent: rest, kind: 'number' },
  ];
}

export function moneyRow(
  { format }: ApplicationInput,
  name: string,
  years: readonly ApplicationYear[],
  kind: TableRow['kind'] = 'row',
): TableRow {
  const { stateGrantSek, coFinancingSek } = totalOf(years);
  const amounts = [stateGrantSek, coFinancingSek, stateGrantSek + coFinancingSek].map((sek) => format.number(sek));
  return { kind, cells: [name, ...amounts] };
}

/** What the goal is measured by: an indicator of the catalogue, or one's own words. */
export function measureOf({ reference, language }: ApplicationInput, { goal }: BudgetLine): string {
  const indicator = reference.catalog.indicators.find(({ id }) => id === goal.indicator);
  return indicator?.name[language] ?? goal.measure;
}
