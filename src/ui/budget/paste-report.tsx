import type { JSX } from 'solid-js';
import { For, Match, Show, Switch } from 'solid-js';
import type { BlockQuestions } from '../../core/budget/amount-block.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { leftText } from './amount-question-text.ts';
import type { BlockPlan, LeftCell } from './grid-edits.ts';
import type { GridModel, PasteState } from './grid-model.ts';

/** As many as fit under the table; the rest are counted. */
const MOST_TOLD = 4;

/** What a pasted block means where it can mean several things, and then what became of it. */
export function PasteReport(props: { readonly model: GridModel; readonly state: PasteState }): JSX.Element {
  const { t } = useWorkspace();
  const asking = () => (props.state.kind === 'asking' ? props.state.questions : null);
  const done = () => (props.state.kind === 'done' ? props.state.plan : null);
  return (
    <div class="paste-report">
      <Switch>
        <Match when={asking()}>{(questions) => <Question model={props.model} questions={questions()} />}</Match>
        <Match when={done()}>{(plan) => <Outcome plan={plan()} model={props.model} />}</Match>
      </Switch>
      <button type="button" class="button button--plain button--icon" onClick={() => props.model.dismissPaste()}>
        <Icon name="close" />
        <span class="visually-hidden">{t(asking() === null ? 'shell.close' : 'budgetGrid.pasteCancel')}</span>
      </button>
    </div>
  );
}

function Question(props: { readonly model: GridModel; readonly questions: BlockQuestions }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <div class="paste-report__text">
      <Show
        when={props.questions.unit}
        fallback={
          <>
            <p>{t('budgetGrid.askMark', { text: props.questions.mark ?? '' })}</p>
            <div class="button-row">
              <button type="button" class="button" onClick={() => props.model.answer({ mark: 'thousands' })}>
                {t('budgetGrid.markThousands')}
              </button>
              <button type="button" class="button" onClick={() => props.model.answer({ mark: 'decimal' })}>
                {t('budgetGrid.markDecimal')}
              </button>
            </div>
          </>
        }
      >
        {(text) => (
          <>
            <p>{t('budgetGrid.askUnit', { text: text() })}</p>
            <div class="button-row">
              <button type="button" class="button" onClick={() => props.model.answer({ unit: 'thousand' })}>
                {t('budgetGrid.unitThousand')}
              </button>
              <button type="button" class="button" onClick={() => props.model.answer({ unit: 'million' })}>
                {t('budgetGrid.unitMillion')}
              </button>
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

function Outcome(props: { readonly model: GridModel; readonly plan: BlockPlan }): JSX.Element {
  const { store, t } = useWorkspace();
  const told = () => props.plan.left.slice(0, MOST_TOLD);
  const span = () => store().plan().settings;
  return (
    <div class="paste-report__text">
      <p>
        {t('budgetGrid.pasted', { count: props.plan.changes.length })}{' '}
        <Show when={props.plan.byHeading}>{t('budgetGrid.pastedUnderYears')} </Show>
        <Show when={props.plan.rowsBeyond > 0}>{t('budgetGrid.rowsBeyond', { count: props.plan.rowsBeyond })} </Show>
        <Show when={props.plan.columnsBeyond > 0}>
          {t('budgetGrid.columnsBeyond', {
            count: props.plan.columnsBeyond,
            firstYear: span().firstYear,
            lastYear: span().lastYear,
          })}
        </Show>
      </p>
      <Show when={told().length > 0}>
        <p class="error">{t('budgetGrid.left', { count: props.plan.left.length })}</p>
        <ul>
          <For each={told()}>{(cell) => <LeftText model={props.model} left={cell} />}</For>
        </ul>
      </Show>
    </div>
  );
}

function LeftText(props: { readonly model: GridModel; readonly left: LeftCell }): JSX.Element {
  const { format, t } = useWorkspace();
  const title = () => props.model.lineOf(props.left.row.line)?.title ?? '';
  return (
    <li class="small">
      {title()}, {props.left.year}: {leftText(t, format(), props.left.cell.problem)}
    </li>
  );
}
