import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import { EARLIEST_YEAR, LATEST_YEAR } from '../../core/plan/document-schema.ts';
import { setMaximumGrantPercent } from '../../core/plan/operations/set-plan-rules.ts';
import { setPlanSpan } from '../../core/plan/operations/set-plan-span.ts';
import type { YearSpan } from '../../core/plan/plan.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { TextField } from '../primitives/field.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import { PriceIndexEditor } from './price-index-editor.tsx';
import { readMeasured } from './read-measured.ts';

/** The plan's years, how much the grant may cover, and the index that shows fixed prices. */
export function RulesDialog(): JSX.Element {
  const { session, store, t } = useWorkspace();
  return (
    <ModalDialog title={t('rules.title')} onClose={() => session.set({ dialog: null })}>
      <fieldset class="rules" disabled={store().readOnly}>
        <YearsFields />
        <PercentField />
        <PriceIndexEditor />
      </fieldset>
    </ModalDialog>
  );
}

function YearsFields(): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const span = () => store().plan().settings;
  const [wrong, setWrong] = createSignal<{ readonly end: keyof YearSpan; readonly text: string } | null>(null);
  const keep = (end: keyof YearSpan, text: string): void => {
    const { firstYear, lastYear } = span();
    const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : Number.NaN;
    const result = setPlanSpan(store().plan(), { firstYear, lastYear, [end]: year });
    if (result.ok) {
      setWrong(null);
      workspace.attempt(result);
      return;
    }
    const { holdsMoney } = result.problem.details;
    setWrong({
      end,
      text:
        holdsMoney === undefined
          ? t('rules.yearWrong', { text: text.trim(), earliest: EARLIEST_YEAR, latest: LATEST_YEAR })
          : t('rules.yearHoldsMoney', { year: holdsMoney }),
    });
  };
  const field = (end: keyof YearSpan): JSX.Element => (
    <TextField
      label={t(`rules.${end}`)}
      value={String(span()[end])}
      inputMode="numeric"
      error={wrong()?.end === end ? (wrong()?.text ?? null) : null}
      onKeep={(text) => keep(end, text)}
    />
  );
  return (
    <section>
      <h3>{t('rules.years')}</h3>
      <p class="quiet small">{t('rules.yearsLead')}</p>
      <div class="field-row rules__years">
        {field('firstYear')}
        {field('lastYear')}
      </div>
    </section>
  );
}

function PercentField(): JSX.Element {
  const workspace = useWorkspace();
  const { store, format, t } = workspace;
  const [wrong, setWrong] = createSignal<string | null>(null);
  const percent = () => store().plan().settings.maximumGrantPercent;
  const shown = () => format().number(percent(), String(percent()).split('.')[1]?.length ?? 0);
  return (
    <section>
      <h3>{t('coFinancing.title')}</h3>
      <p class="quiet small">{t('rules.percentLead')}</p>
      <div class="field-row rules__percent">
        <TextField
          label={t('rules.percent')}
          value={shown()}
          inputMode="decimal"
          error={wrong()}
          onKeep={(text) => {
            const result = setMaximumGrantPercent(store().plan(), { percent: readMeasured(text) ?? Number.NaN });
            setWrong(result.ok ? null : problemText(t, { ...result.problem, details: { text: text.trim() } }));
            if (result.ok) workspace.attempt(result);
          }}
        />
        <Show when={percent() !== 90}>
          <p class="quiet small">{t('rules.percentOrdinance')}</p>
        </Show>
      </div>
    </section>
  );
}
