import type { ChangeKind } from '../../core/decision/change-kind.ts';
import { isSameData } from '../../core/decision/data-changes.ts';
import type { DecisionChanges } from '../../core/decision/decision-changes.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { signedMoney } from './changes-input.ts';

const KINDS = ['changed', 'added', 'removed'] as const;
/** More years than a sentence can hold are told together. */
const MOST_YEARS = 3;

interface SummaryInput {
  readonly changes: DecisionChanges;
  readonly t: Translate;
  readonly format: NumberFormat;
}

/** The whole comparison in one sentence. */
export function changesSummary(input: SummaryInput): string {
  const { changes, t } = input;
  const parts = [...thingParts(input, 'zones'), ...thingParts(input, 'lines'), ...moneyParts(input)];
  const data = dataPart(input);
  if (parts.length > 0) return t('changes.since', { what: parts.join(', '), data });
  return t(isSameData(changes.data) ? 'changes.nothing' : 'changes.onlyData', { data });
}

function thingParts({ changes, t }: SummaryInput, things: 'zones' | 'lines'): readonly string[] {
  return KINDS.flatMap((kind) => {
    const list: readonly { readonly kind: ChangeKind }[] = changes[things];
    const count = list.filter((each) => each.kind === kind).length;
    if (count === 0) return [];
    return [t(`changes.${things}.${kind}.${count === 1 ? 'one' : 'other'}`, { count })];
  });
}

/** What is planned more or less, whoever pays, and the years whose allocation is another. */
function moneyParts({ changes, t, format }: SummaryInput): readonly string[] {
  const differences = changes.years
    .map(({ year, before, after }) => ({
      year,
      sek: (after?.plannedAllFinanciersSek ?? 0) - (before?.plannedAllFinanciersSek ?? 0),
    }))
    .filter(({ sek }) => sek !== 0);
  const net = differences.reduce((sum, { sek }) => sum + sek, 0);
  const money =
    differences.length > MOST_YEARS
      ? [t('changes.yearsMoney', { amount: signedMoney({ format }, net), count: differences.length })]
      : differences.map(({ year, sek }) => t('changes.yearMoney', { amount: signedMoney({ format }, sek), year }));
  const allocated = changes.years.filter(
    ({ before, after }) => before !== null && after !== null && before.allocationSek !== after.allocationSek,
  );
  if (allocated.length === 0) return money;
  return [...money, t('changes.allocationYears', { years: yearsText(allocated.map(({ year }) => year)) })];
}

/** "2026", "2026–2028" or "2026, 2028". */
function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return years.length > 1 && last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}

function dataPart({ changes, t }: SummaryInput): string {
  if (isSameData(changes.data)) return t('changes.sameData');
  const { hashBefore, hashAfter, indicators } = changes.data;
  return t(hashBefore === hashAfter && indicators.length === 0 ? 'changes.otherMethod' : 'changes.otherData');
}
