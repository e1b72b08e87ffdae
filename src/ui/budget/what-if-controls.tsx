import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, createUniqueId, on, Show } from 'solid-js';
import { parseAmountSek } from '../../core/budget/money.ts';
import { parseFactor, scaleFrames, setFrames, thoughtFrames, thoughtShare } from '../../core/budget/what-if-frames.ts';
import type { Problem } from '../../core/problem.ts';
import type { ReachChoices } from '../../store/reach-choices.ts';
import { Segmented } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { AmountQuestion } from './amount-question.tsx';
import { moneyText } from './money-text.ts';
import { framesAsked, think } from './what-if-context.ts';

const MOST_PERCENT = 150;

/** Which years, and what their allocation becomes: typed, or by a slider that counts when it is let go. */
export function WhatIfControls(): JSX.Element {
  const workspace = useWorkspace();
  const { session, t } = workspace;
  return (
    <>
      <Segmented<ReachChoices['span']>
        legend={t('whatIf.years')}
        value={session.state.reach.span}
        options={[
          { value: 'year', label: String(session.state.year) },
          { value: 'all-years', label: t('whatIf.allYears') },
        ]}
        onChange={(span) => session.set({ reach: { ...session.state.reach, span } })}
      />
      <AmountField />
      <ScaleSlider />
    </>
  );
}

function AmountField(): JSX.Element {
  const workspace = useWorkspace();
  const { session, format, t } = workspace;
  const id = createUniqueId();
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const whatIf = () => session.state.reach.whatIf;
  const inForce = createMemo(() => framesAsked(workspace));
  const isAll = () => session.state.reach.span === 'all-years';
  const label = () => (isAll() ? t('whatIf.amountEach') : t('whatIf.amount', { year: session.state.year }));
  /** The amount that all the years have, or nothing where they differ. */
  const shown = createMemo(() => {
    const amounts = new Set(thoughtFrames(whatIf(), inForce()).map(({ amountSek }) => amountSek));
    const [only] = amounts;
    return amounts.size === 1 && only !== undefined ? moneyText(format(), only) : '';
  });
  // Another year, another amount: what was wrong with the last text is no matter any more.
  createEffect(on(shown, () => setProblem(null), { defer: true }));
  const choose = (amountSek: number): void => {
    setProblem(null);
    think(workspace, setFrames(whatIf(), inForce(), amountSek));
  };
  const keep = (element: HTMLInputElement): void => {
    const text = element.value.trim();
    if (text === '' || text === shown()) {
      setProblem(null);
      element.value = shown();
      return;
    }
    const factor = parseFactor(text);
    if (factor !== null) {
      setProblem(null);
      think(workspace, scaleFrames(whatIf(), inForce(), factor));
    } else {
      const parsed = parseAmountSek(text);
      if (parsed.ok) choose(parsed.value);
      else setProblem(parsed.problem);
    }
    if (problem() === null) element.value = shown();
  };
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label()}
      </label>
      <input
        id={id}
        class="input what-if-amount"
        type="text"
        autocomplete="off"
        value={shown()}
        placeholder={shown() === '' ? t('whatIf.mixed') : undefined}
        aria-invalid={problem() !== null}
        aria-describedby={`${id}-help`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = shown();
        }}
        onChange={(event) => keep(event.currentTarget)}
      />
      <div id={`${id}-help`} role="status">
        <Show when={problem()} fallback={<p class="quiet small">{t('whatIf.amountHelp')}</p>}>
          {(told) => <AmountQuestion problem={told()} onChoose={choose} />}
        </Show>
      </div>
    </div>
  );
}

/** Per cent of what is in force, all the asked years together. The figure beside it follows the hand. */
function ScaleSlider(): JSX.Element {
  const workspace = useWorkspace();
  const { session, format, t } = workspace;
  const id = createUniqueId();
  const whatIf = () => session.state.reach.whatIf;
  const inForce = createMemo(() => framesAsked(workspace));
  const percent = createMemo(() => Math.round((thoughtShare(whatIf(), inForce()) ?? 0) * 100));
  const totalSek = () => inForce().reduce((sum, { frameSek }) => sum + frameSek, 0);
  const [dragged, setDragged] = createSignal<number | null>(null);
  const text = () =>
    t('whatIf.sliderText', {
      percent: format().percentOfFraction((dragged() ?? percent()) / 100),
      amount: moneyText(format(), totalSek()),
    });
  const release = (value: number): void => {
    setDragged(null);
    think(workspace, scaleFrames(whatIf(), inForce(), value / 100));
  };
  const isThought = () => whatIf().frames.length > 0;
  return (
    <Show when={totalSek() > 0} fallback={<p class="quiet">{t('whatIf.noFrame', { year: session.state.year })}</p>}>
      <div class="field what-if-slider">
        <label class="field__label" for={id}>
          {t('whatIf.slider')}
        </label>
        <input
          id={id}
          type="range"
          min="0"
          max={MOST_PERCENT}
          step="1"
          value={percent()}
          aria-valuetext={text()}
          onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
          onChange={(event) => release(event.currentTarget.valueAsNumber)}
        />
        <div class="what-if-slider__foot">
          <output class="small" for={id}>
            {text()}
          </output>
          <button
            type="button"
            class="button button--plain"
            disabled={!isThought()}
            onClick={() => {
              setDragged(null);
              think(workspace, { ...whatIf(), frames: [] });
            }}
          >
            {t('whatIf.reset')}
          </button>
        </div>
      </div>
    </Show>
  );
}
