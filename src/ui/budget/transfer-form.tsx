import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, createUniqueId, on, Show } from 'solid-js';
import { parseAmountSek } from '../../core/budget/money.ts';
import type { BudgetLineId, TransferId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { transferMoney } from '../../core/plan/operations/transfer-money.ts';
import type { BudgetAmount, BudgetLine } from '../../core/plan/plan.ts';
import type { Problem } from '../../core/problem.ts';
import { SelectField } from '../primitives/field.tsx';
import { InputField } from '../primitives/input-field.tsx';
import { useWorkspace } from '../workspace.ts';
import { amountColumns, sameColumn } from './amount-columns.ts';
import { AmountQuestion } from './amount-question.tsx';

/** The cells of a line that hold budget in a year: what can be moved from it, in the order of the line's own table. */
function cellsIn(line: BudgetLine | undefined, year: number): readonly BudgetAmount[] {
  const held = (line?.amounts ?? []).filter(
    (amount) => amount.measure === 'budget' && amount.year === year && amount.amountSek > 0,
  );
  return amountColumns(held, []).flatMap((column) => held.filter((amount) => sameColumn(amount, column)));
}

function cellKey({ financier, costType }: BudgetAmount): string {
  return `${financier}/${costType}`;
}

export function TransferForm(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, derived, format, t } = workspace;
  const id = createUniqueId();
  const lines = () => store().plan().budgetLines;
  const lineOf = (wanted: string) => lines().find((line) => line.id === wanted);
  const firstFrom = lineOf(session.state.selectedLine ?? '') ?? lines()[0];
  const [from, setFrom] = createSignal<string>(firstFrom?.id ?? '');
  const [to, setTo] = createSignal<string>(lines().find((line) => line.id !== firstFrom?.id)?.id ?? '');
  const [year, setYear] = createSignal(session.state.year);
  const [chosenCell, setChosenCell] = createSignal('');
  const [amount, setAmount] = createSignal('');
  const [reason, setReason] = createSignal('');
  const [decision, setDecision] = createSignal('');
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [done, setDone] = createSignal('');
  const cells = createMemo(() => cellsIn(lineOf(from()), year()));
  const cell = () => cells().find((each) => cellKey(each) === chosenCell()) ?? cells()[0];
  createEffect(on([from, year], () => setChosenCell(''), { defer: true }));
  const move = (): void => {
    setDone('');
    const [parsed, of] = [parseAmountSek(amount()), cell()];
    setProblem(parsed.ok ? null : parsed.problem);
    if (!parsed.ok || of === undefined) return;
    const result = transferMoney(store().plan(), {
      id: asId<TransferId>(workspace.newId()),
      from: asId<BudgetLineId>(from()),
      to: asId<BudgetLineId>(to()),
      year: year(),
      financier: of.financier,
      costType: of.costType,
      amountSek: parsed.value,
      reason: reason(),
      decision: decision(),
      recordedAt: workspace.now(),
    });
    setProblem(result.ok ? null : result.problem);
    if (!result.ok || !workspace.attempt(result)) return;
    const words = { amount: format().kronor(parsed.value), to: lineOf(to())?.title ?? '', year: year() };
    setDone(t('transfer.done', words));
    setAmount('');
    setReason('');
  };
  const titles = () => lines().map((line) => ({ value: line.id as string, label: line.title }));
  const cellText = (each: BudgetAmount): string =>
    t('transfer.cell', {
      financier: t(`budget.financier.${each.financier}`),
      costType: t(`budget.costType.${each.costType}`),
      amount: format().kronor(each.amountSek),
    });
  return (
    <form
      class="allocation-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        move();
      }}
    >
      <h3 id={`${id}-title`}>{t('transfer.new')}</h3>
      <div class="field-row">
        <SelectField<string> label={t('transfer.from')} value={from()} options={titles()} onChange={setFrom} />
        <SelectField<string> label={t('transfer.to')} value={to()} options={titles()} onChange={setTo} />
      </div>
      <div class="field-row transfer-from">
        <SelectField<string>
          label={t('budget.year')}
          value={String(year())}
          options={derived.ledger().map((entry) => ({ value: String(entry.year), label: String(entry.year) }))}
          onChange={(value) => setYear(Number(value))}
        />
        <Show when={cells().length > 0} fallback={<p class="caution">{t('transfer.nothing', { year: year() })}</p>}>
          <SelectField<string>
            label={t('transfer.what')}
            value={cell() === undefined ? '' : cellKey(cell() as BudgetAmount)}
            options={cells().map((each) => ({ value: cellKey(each), label: cellText(each) }))}
            onChange={setChosenCell}
          />
        </Show>
      </div>
      <div class="field-row">
        <InputField
          label={t('allocation.amount')}
          value={amount()}
          invalid={problem() !== null && problem()?.code !== 'transfer-reason-empty'}
          errorId={`${id}-problem`}
          onInput={setAmount}
        />
        <InputField
          label={t('transfer.decision')}
          value={decision()}
          placeholder={t('lineFacts.decisionPlaceholder')}
          onInput={setDecision}
        />
      </div>
      <InputField
        label={t('transfer.reason')}
        value={reason()}
        placeholder={t('transfer.reasonPlaceholder')}
        invalid={problem()?.code === 'transfer-reason-empty'}
        errorId={`${id}-problem`}
        onInput={setReason}
      />
      <div role="alert" id={`${id}-problem`}>
        <Show when={problem()}>
          {(current) => (
            <AmountQuestion
              problem={current()}
              onChoose={(amountSek) => {
                setAmount(format().number(amountSek));
                setProblem(null);
              }}
            />
          )}
        </Show>
      </div>
      <div class="button-row">
        <button type="submit" class="button button--main" disabled={cells().length === 0}>
          {t('transfer.move')}
        </button>
        <p role="status" class="quiet transfer-done">
          {done()}
        </p>
      </div>
    </form>
  );
}
