import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import type { BudgetLineChange } from '../../core/plan/operations/set-budget-line.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { readMeasured } from './read-measured.ts';

/** What the line is to bring about: in words, and by a number that can be followed up. */
export function LineGoal(props: {
  readonly line: BudgetLine;
  readonly onSet: (change: BudgetLineChange) => void;
}): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const goal = () => props.line.goal;
  const indicators = createMemo(() =>
    reference.catalog.indicators.map(({ id, name }) => ({ value: id as string, label: name[session.state.language] })),
  );
  return (
    <>
      <h3>{t('lineFacts.goal')}</h3>
      <TextField
        multiline
        label={t('lineFacts.goalText')}
        value={goal().text}
        placeholder={t('lineFacts.goalPlaceholder')}
        onKeep={(text) => props.onSet({ goalText: text.trim() })}
      />
      <SelectField<string>
        label={t('lineFacts.indicator')}
        value={goal().indicator ?? ''}
        options={[{ value: '', label: t('lineFacts.ownMeasure') }, ...indicators()]}
        onChange={(value) =>
          props.onSet({ goalIndicator: reference.catalog.indicators.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <Show when={goal().indicator === null}>
        <TextField
          label={t('lineFacts.measure')}
          value={goal().measure}
          placeholder={t('lineFacts.measurePlaceholder')}
          onKeep={(text) => props.onSet({ goalMeasure: text.trim() })}
        />
      </Show>
      <div class="field-row">
        <MeasuredField
          label={t('lineFacts.baseline')}
          value={goal().baseline}
          onKeep={(goalBaseline) => props.onSet({ goalBaseline })}
        />
        <MeasuredField
          label={t('lineFacts.target')}
          value={goal().target}
          onKeep={(goalTarget) => props.onSet({ goalTarget })}
        />
      </div>
    </>
  );
}

/** A number in the unit of what is measured; empty is not said. */
function MeasuredField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onKeep: (value: number | null) => void;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const [wrong, setWrong] = createSignal<string | null>(null);
  const shown = (): string => {
    const { value } = props;
    return value === null ? '' : format().number(value, String(value).split('.')[1]?.length ?? 0);
  };
  return (
    <TextField
      label={props.label}
      value={shown()}
      inputMode="decimal"
      error={wrong() === null ? null : t('lineFacts.numberWrong', { text: wrong() ?? '' })}
      onKeep={(text) => {
        const value = text.trim() === '' ? null : readMeasured(text);
        setWrong(value === undefined ? text : null);
        if (value !== undefined) props.onKeep(value);
      }}
    />
  );
}
