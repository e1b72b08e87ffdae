import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { parseAmountSek } from '../../core/budget/money.ts';
import type { AllocationState } from '../../core/catalog/catalog.ts';
import type { AllocationEventId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { ALLOCATION_STATES } from '../../core/plan/document-schema.ts';
import { recordAllocation } from '../../core/plan/operations/record-allocation.ts';
import type { Problem } from '../../core/problem.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { AmountQuestion } from './amount-question.tsx';

/** What became known of a year's allocation: recorded as one event, one undo step. */
export function AllocationForm(props: { readonly year: number }): JSX.Element {
  const workspace = useWorkspace();
  const { store, format, t } = workspace;
  const id = createUniqueId();
  const [state, setState] = createSignal<AllocationState>('decided');
  const [amount, setAmount] = createSignal('');
  const [source, setSource] = createSignal('');
  const [date, setDate] = createSignal(workspace.now().slice(0, 10));
  const [note, setNote] = createSignal('');
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [dateMissing, setDateMissing] = createSignal(false);
  const record = (): void => {
    const parsed = parseAmountSek(amount());
    setProblem(parsed.ok ? null : parsed.problem);
    setDateMissing(date() === '');
    if (!parsed.ok || date() === '') return;
    const event = {
      id: asId<AllocationEventId>(workspace.newId()),
      year: props.year,
      state: state(),
      amountSek: parsed.value,
      source: source().trim(),
      date: date(),
      note: note().trim(),
      recordedAt: workspace.now(),
    };
    if (!workspace.attempt(recordAllocation(store().plan(), event))) return;
    setAmount('');
    setNote('');
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
        <FormField
          label={t('allocation.amount')}
          value={amount()}
          placeholder={t('allocation.amountPlaceholder')}
          invalid={problem() !== null}
          errorId={`${id}-amount`}
          onInput={setAmount}
        />
        <FormField
          label={t('allocation.date')}
          type="date"
          value={date()}
          invalid={dateMissing()}
          errorId={`${id}-date`}
          onInput={setDate}
        />
      </div>
      <div role="alert" id={`${id}-amount`}>
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
      <p class="error" role="alert" id={`${id}-date`}>
        <Show when={dateMissing()}>{t('allocation.dateMissing')}</Show>
      </p>
      <FormField
        label={t('allocation.source')}
        value={source()}
        placeholder={t('allocation.sourcePlaceholder')}
        onInput={setSource}
      />
      <FormField label={t('allocation.note')} value={note()} onInput={setNote} />
      <div class="button-row">
        <button type="submit" class="button button--main">
          {t('allocation.record')}
        </button>
      </div>
    </form>
  );
}

function FormField(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly errorId?: string;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        type={props.type ?? 'text'}
        autocomplete="off"
        placeholder={props.placeholder}
        value={props.value}
        aria-invalid={props.invalid === true}
        aria-describedby={props.invalid === true ? props.errorId : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
