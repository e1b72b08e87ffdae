import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { parseAmountSek } from '../../core/budget/money.ts';
import type { AllocationState } from '../../core/catalog/catalog.ts';
import type { AllocationEventId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { ALLOCATION_STATES, MAXIMUM_DECISION_YEARS } from '../../core/plan/document-schema.ts';
import { recordDecision } from '../../core/plan/operations/record-allocation.ts';
import type { Problem } from '../../core/problem.ts';
import { SelectField } from '../primitives/field.tsx';
import { InputField } from '../primitives/input-field.tsx';
import { useWorkspace } from '../workspace.ts';
import { AmountQuestion } from './amount-question.tsx';

interface Trouble {
  /** Which of the amounts, or the carry-over. */
  readonly field: number | 'carry-over';
  readonly problem: Problem;
}

/** What became known of a year's allocation, or of up to three years by one decision: one step. */
export function AllocationForm(props: { readonly year: number }): JSX.Element {
  const workspace = useWorkspace();
  const { store, format, t } = workspace;
  const id = createUniqueId();
  const [state, setState] = createSignal<AllocationState>('decided');
  const [yearCount, setYearCount] = createSignal(1);
  const [amounts, setAmounts] = createSignal<readonly string[]>(
    Array.from({ length: MAXIMUM_DECISION_YEARS }, () => ''),
  );
  const [carryOver, setCarryOver] = createSignal('');
  const [source, setSource] = createSignal('');
  const [reference, setReference] = createSignal('');
  const [date, setDate] = createSignal(workspace.now().slice(0, 10));
  const [note, setNote] = createSignal('');
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [dateMissing, setDateMissing] = createSignal(false);
  const decided = () => state() === 'decided';
  // A decision of several years covers the plan's years only.
  const mostYears = () => {
    const { firstYear, lastYear } = store().plan().settings;
    const left = props.year < firstYear ? 1 : lastYear - props.year + 1;
    return Math.max(1, Math.min(MAXIMUM_DECISION_YEARS, left));
  };
  const years = (): readonly number[] =>
    Array.from({ length: decided() ? Math.min(yearCount(), mostYears()) : 1 }, (_, turn) => props.year + turn);
  const setAmount = (turn: number, text: string): void => {
    setAmounts((before) => before.map((old, position) => (position === turn ? text : old)));
  };
  const readAmounts = (): readonly number[] | null => {
    const read: number[] = [];
    for (const turn of years().keys()) {
      const parsed = parseAmountSek(amounts()[turn] ?? '');
      if (!parsed.ok) {
        setTrouble({ field: turn, problem: parsed.problem });
        return null;
      }
      read.push(parsed.value);
    }
    return read;
  };
  const readCarryOver = (): number | null | undefined => {
    if (!decided() || carryOver().trim() === '') return null;
    const parsed = parseAmountSek(carryOver());
    if (parsed.ok) return parsed.value;
    setTrouble({ field: 'carry-over', problem: parsed.problem });
    return undefined;
  };
  const record = (): void => {
    setTrouble(null);
    setDateMissing(date() === '');
    const [read, carryOverSek] = [readAmounts(), readCarryOver()];
    if (read === null || carryOverSek === undefined || date() === '') return;
    const decision = {
      state: state(),
      source: source().trim(),
      date: date(),
      note: note().trim(),
      decisionReference: reference().trim(),
      carryOverSek,
      recordedAt: workspace.now(),
      firstYear: props.year,
      years: read.map((amountSek) => ({ id: asId<AllocationEventId>(workspace.newId()), amountSek })),
    };
    if (!workspace.attempt(recordDecision(store().plan(), decision))) return;
    setAmounts((before) => before.map(() => ''));
    setCarryOver('');
    setNote('');
  };
  const choose = (amountSek: number): void => {
    const field = trouble()?.field;
    const text = format().number(amountSek);
    if (field === 'carry-over') setCarryOver(text);
    else if (field !== undefined) setAmount(field, text);
    setTrouble(null);
  };
  return (
    <form
      class="allocation-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <h3 id={`${id}-title`}>{t('allocation.add', { year: props.year })}</h3>
      <div class="field-row">
        <SelectField<AllocationState>
          label={t('allocation.state')}
          value={state()}
          options={ALLOCATION_STATES.map((value) => ({ value, label: t(`allocation.state.${value}`) }))}
          onChange={setState}
        />
        <Show when={decided() && mostYears() > 1}>
          <SelectField<string>
            label={t('allocation.decisionCovers')}
            value={String(years().length)}
            options={Array.from({ length: mostYears() }, (_, turn) => ({
              value: String(turn + 1),
              label:
                turn === 0
                  ? String(props.year)
                  : t('allocation.span', { firstYear: props.year, lastYear: props.year + turn }),
            }))}
            onChange={(value) => setYearCount(Number(value))}
          />
        </Show>
        <InputField
          label={t('allocation.date')}
          type="date"
          value={date()}
          invalid={dateMissing()}
          errorId={`${id}-date`}
          onInput={setDate}
        />
      </div>
      <div class="field-row">
        <For each={years()}>
          {(year, turn) => (
            <InputField
              label={years().length === 1 ? t('allocation.amount') : t('allocation.amountOf', { year })}
              value={amounts()[turn()] ?? ''}
              placeholder={t('allocation.amountPlaceholder')}
              invalid={trouble()?.field === turn()}
              errorId={`${id}-amount`}
              onInput={(text) => setAmount(turn(), text)}
            />
          )}
        </For>
        <Show when={decided()}>
          <InputField
            label={t('allocation.carryOver')}
            value={carryOver()}
            placeholder={t('allocation.carryOverPlaceholder')}
            invalid={trouble()?.field === 'carry-over'}
            errorId={`${id}-amount`}
            onInput={setCarryOver}
          />
        </Show>
      </div>
      <div role="alert" id={`${id}-amount`}>
        <Show when={trouble()}>{(current) => <AmountQuestion problem={current().problem} onChoose={choose} />}</Show>
      </div>
      <p class="error" role="alert" id={`${id}-date`}>
        <Show when={dateMissing()}>{t('allocation.dateMissing')}</Show>
      </p>
      <div class="field-row">
        <InputField
          label={t('allocation.source')}
          value={source()}
          placeholder={t('allocation.sourcePlaceholder')}
          onInput={setSource}
        />
        <InputField
          label={t('allocation.decisionReference')}
          value={reference()}
          placeholder={t('lineFacts.decisionPlaceholder')}
          onInput={setReference}
        />
      </div>
      <InputField label={t('allocation.note')} value={note()} onInput={setNote} />
      <div class="button-row">
        <button type="submit" class="button button--main">
          {t('allocation.record')}
        </button>
      </div>
    </form>
  );
}
