import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import type { ClassMethod } from '../../core/indicator/classify.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

const METHODS: readonly ClassMethod[] = ['quantile', 'natural', 'equal', 'manual'];
const COUNTS = ['3', '4', '5', '6', '7'] as const;
type ClassCount = (typeof COUNTS)[number];

/** Reads "5; 10; 15,5" or "5 10 15.5"; null where a part is no number. */
function parseBreaks(text: string): readonly number[] | null {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => Number(part.replace(',', '.').replace('\u2212', '-')));
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) return null;
  return [...new Set(numbers)].sort((a, b) => a - b);
}

export function ClassControls(): JSX.Element {
  const { session, format, t } = useWorkspace();
  const [error, setError] = createSignal<string | null>(null);
  const count = (): ClassCount => COUNTS.find((each) => each === String(session.state.classCount)) ?? '5';
  const keepBreaks = (text: string): void => {
    const breaks = parseBreaks(text);
    setError(breaks === null ? t('areas.breaksWrong') : null);
    if (breaks !== null) session.set({ manualBreaks: breaks });
  };
  return (
    <details class="fold">
      <summary>{t('areas.classes')}</summary>
      <div class="field-row">
        <SelectField<ClassMethod>
          label={t('areas.classMethod')}
          value={session.state.classMethod}
          options={METHODS.map((method) => ({ value: method, label: t(`areas.method.${method}`) }))}
          onChange={(classMethod) => session.set({ classMethod })}
        />
        <Show when={session.state.classMethod !== 'manual'}>
          <SelectField<ClassCount>
            label={t('areas.classCount')}
            value={count()}
            options={COUNTS.map((value) => ({ value, label: value }))}
            onChange={(value) => session.set({ classCount: Number(value) })}
          />
        </Show>
      </div>
      <Show when={session.state.classMethod === 'manual'}>
        <TextField
          label={t('areas.manualBreaks')}
          value={session.state.manualBreaks.map((value) => format().number(value, 1)).join('; ')}
          inputMode="text"
          error={error()}
          onKeep={keepBreaks}
        />
      </Show>
    </details>
  );
}
