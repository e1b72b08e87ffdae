import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { COMMITMENTS, LINE_PRIORITIES } from '../../core/plan/document-schema.ts';
import type { BudgetLineChange } from '../../core/plan/operations/set-budget-line.ts';
import { setBudgetLine } from '../../core/plan/operations/set-budget-line.ts';
import type { BudgetLine, Commitment } from '../../core/plan/plan.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { LineGoal } from './line-goal.tsx';

/** What a line is beside its money: how bound it is, when it runs, what it rests on, and what it is to bring about. */
export function LineFacts(props: { readonly line: BudgetLine }): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const set = (change: BudgetLineChange): void => {
    workspace.attempt(setBudgetLine(store().plan(), { id: props.line.id, ...change }));
  };
  return (
    <>
      <h3>{t('lineFacts.title')}</h3>
      <div class="field-row">
        <SelectField<string>
          label={t('lineFacts.priority')}
          value={String(props.line.priority ?? '')}
          options={[
            { value: '', label: t('lineFacts.notSaid') },
            ...LINE_PRIORITIES.map((value) => ({ value: String(value), label: t(`lineFacts.priority.${value}`) })),
          ]}
          onChange={(value) => set({ priority: LINE_PRIORITIES.find((each) => String(each) === value) ?? null })}
        />
        <SelectField<Commitment | ''>
          label={t('lineFacts.commitment')}
          value={props.line.commitment ?? ''}
          options={[
            { value: '', label: t('lineFacts.commitment.none') },
            ...COMMITMENTS.map((value) => ({ value, label: t(`lineFacts.commitment.${value}`) })),
          ]}
          onChange={(value) => set({ commitment: value === '' ? null : value })}
        />
      </div>
      <div class="field-row">
        <DateField
          label={t('lineFacts.start')}
          value={props.line.startDate}
          onKeep={(startDate) => set({ startDate })}
        />
        <DateField label={t('lineFacts.end')} value={props.line.endDate} onKeep={(endDate) => set({ endDate })} />
      </div>
      <TextField
        label={t('lineFacts.decision')}
        value={props.line.decisionReference}
        placeholder={t('lineFacts.decisionPlaceholder')}
        onKeep={(text) => set({ decisionReference: text.trim() })}
      />
      <TextField
        label={t('lineFacts.partners')}
        value={props.line.partners}
        placeholder={t('lineFacts.partnersPlaceholder')}
        onKeep={(text) => set({ partners: text.trim() })}
      />
      <LineGoal line={props.line} onSet={set} />
    </>
  );
}

/** A date that is kept when it is whole; half a date is told while it is half. */
function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (date: string) => void;
}): JSX.Element {
  const { t } = useWorkspace();
  const id = createUniqueId();
  const [half, setHalf] = createSignal(false);
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        type="date"
        value={props.value}
        aria-invalid={half()}
        aria-describedby={half() ? `${id}-half` : undefined}
        onChange={(event) => {
          const box = event.currentTarget;
          setHalf(box.validity.badInput);
          if (box.validity.badInput || box.value === props.value) return;
          props.onKeep(box.value);
          box.value = props.value;
        }}
      />
      <Show when={half()}>
        <p class="error" id={`${id}-half`} role="alert">
          {t('lineFacts.dateHalf')}
        </p>
      </Show>
    </div>
  );
}
