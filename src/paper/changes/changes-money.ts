import type { ComparedSide } from '../../core/decision/compared-side.ts';
import type { LineChange, LineField, YearChange, YearSide } from '../../core/decision/money-changes.ts';
import { bodyName, purposeName } from '../../core/plan/effective-lists.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { placeText } from '../annex/annex-budget.ts';
import type { AnnexBlock } from '../annex/annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock } from '../annex/annex-input.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import type { ChangesInput } from './changes-input.ts';
import { groupRow, moneyRow, nameIn, sideColumns } from './changes-input.ts';

/** The years and the lines that have changed, each beside what was decided. */
export function moneyBlocks(input: ChangesInput): readonly AnnexBlock[] {
  const { changes, t } = input;
  return [
    headingBlock('money', 1, t('changes.moneyTitle')),
    ...changedTable(input, 'changes.yearsCaption', changes.years, yearRows),
    ...sameParagraph(
      t('changes.same.years', { names: namesOf(changes.years, ({ year }) => String(year)) }),
      changes.years,
    ),
    ...(changes.lines.length === 0 ? [paragraphBlock(t('changes.noLines'))] : []),
    ...changedTable(input, 'changes.linesCaption', changes.lines, lineRows),
    ...sameParagraph(
      t('changes.same.lines', { names: namesOf(changes.lines, ({ after }) => after?.title ?? '') }),
      changes.lines,
    ),
  ];
}

type Changed = Pick<YearChange | LineChange, 'kind'>;

function changedTable<Change extends Changed>(
  input: ChangesInput,
  caption: 'changes.yearsCaption' | 'changes.linesCaption',
  changes: readonly Change[],
  rowsOf: (input: ChangesInput, change: Change) => readonly TableRow[],
): readonly AnnexBlock[] {
  const changed = changes.filter(({ kind }) => kind !== 'same');
  if (changed.length === 0) return [];
  const rows = changed.flatMap((change) => rowsOf(input, change));
  return [nodeBlock(tableNode(input.t(caption), sideColumns(input), rows))];
}

function namesOf<Change extends Changed>(changes: readonly Change[], nameOf: (change: Change) => string): string {
  return changes
    .filter(({ kind }) => kind === 'same')
    .map(nameOf)
    .join(', ');
}

function sameParagraph(sentence: string, changes: readonly Changed[]): readonly AnnexBlock[] {
  return changes.some(({ kind }) => kind === 'same') ? [paragraphBlock(sentence)] : [];
}

function yearRows(input: ChangesInput, { year, kind, before, after }: YearChange): readonly TableRow[] {
  const { t, format } = input;
  const allocated = moneyRow(
    input,
    t('changes.yearRow.allocated'),
    before?.allocationSek ?? null,
    after?.allocationSek ?? null,
  );
  const withState = (side: YearSide | null): string => {
    if (side === null) return t('changes.none');
    const state = side.state === null ? t('annex.stateUnknown') : t(`allocation.state.${side.state}`);
    return t('changes.withState', { amount: format.kronor(side.allocationSek), state });
  };
  return [
    groupRow(input, String(year), kind === 'changed' ? 'same' : kind),
    { cells: [allocated.cells[0] ?? '', withState(before), withState(after), allocated.cells[3] ?? ''] },
    moneyRow(input, t('changes.yearRow.planned'), before?.plannedSek ?? null, after?.plannedSek ?? null),
    moneyRow(
      input,
      t('changes.yearRow.plannedAll'),
      before?.plannedAllFinanciersSek ?? null,
      after?.plannedAllFinanciersSek ?? null,
    ),
  ];
}

function lineRows(input: ChangesInput, change: LineChange): readonly TableRow[] {
  const { t } = input;
  const { before, after, kind, fields, amounts, beforeSek, afterSek } = change;
  const own = kind === 'changed' ? fields : (['place'] as const);
  return [
    groupRow(input, (after ?? before)?.title ?? '', kind),
    ...own.map((field) => ({
      cells: [
        t(`changes.field.${field}`),
        fieldText(input, before, input.before, field),
        fieldText(input, after, input.after, field),
        '',
      ],
    })),
    ...amounts.map((amount) =>
      moneyRow(
        input,
        t('changes.amountCell', { year: amount.year, financier: t(`budget.financier.${amount.financier}`) }),
        before === null ? null : amount.beforeSek,
        after === null ? null : amount.afterSek,
      ),
    ),
    ...(amounts.length === 1 && kind === 'changed' && fields.length === 0
      ? []
      : [moneyRow(input, t('changes.allYears'), before === null ? null : beforeSek, after === null ? null : afterSek)]),
  ];
}

function fieldText(input: ChangesInput, line: BudgetLine | null, side: ComparedSide, field: LineField): string {
  const none = input.t('changes.none');
  return line === null ? none : valueText(input, line, side, field) || none;
}

/** Empty where the line says nothing. */
function valueText(input: ChangesInput, line: BudgetLine, side: ComparedSide, field: LineField): string {
  const { t, format } = input;
  const isBefore = side === input.before;
  switch (field) {
    case 'purpose':
    case 'body':
    case 'commitment':
    case 'priority':
      return choiceText(input, line, side, field);
    case 'status':
      return t(`budget.status.${line.status}`);
    case 'place':
      return placeText({ plan: side.plan, t, format }, line);
    case 'goal':
      return goalText(input, line, side);
    case 'costTypes':
      return isBefore ? '' : t('changes.otherwiseDivided');
    case 'followUp':
      return isBefore ? '' : t('changes.otherFollowUp');
    case 'title':
    case 'note':
    case 'partners':
    case 'startDate':
    case 'endDate':
    case 'decisionReference':
      return line[field];
  }
}

function choiceText(
  input: ChangesInput,
  { purpose, body, commitment, priority }: BudgetLine,
  { plan, reference: { catalog } }: ComparedSide,
  field: 'purpose' | 'body' | 'commitment' | 'priority',
): string {
  switch (field) {
    case 'purpose':
      return purpose === null ? '' : nameIn(input, purposeName(catalog, plan, purpose));
    case 'body':
      return body === null ? '' : nameIn(input, bodyName(catalog, plan, body));
    case 'commitment':
      return commitment === null ? '' : input.t(`lineFacts.commitment.${commitment}`);
    case 'priority':
      return priority === null ? '' : String(priority);
  }
}

/** The goal's words, what is measured, from what and to what. */
function goalText(input: ChangesInput, { goal }: BudgetLine, { reference }: ComparedSide): string {
  const indicator = reference.catalog.indicators.find(({ id }) => id === goal.indicator);
  const measured = indicator === undefined ? goal.measure : nameIn(input, indicator.name);
  const values = [goal.baseline, goal.target].map((value) => (value === null ? '' : input.format.number(value, 1)));
  const span = values.some((value) => value !== '') ? values.join(' → ') : '';
  return [goal.text, [measured, span].filter((text) => text !== '').join(': ')]
    .filter((text) => text !== '')
    .join('. ');
}
