import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { CoFinancing, LineCoFinancing } from '../../core/budget/co-financing.ts';
import { linesLackingCoFinancing, planCoFinancing } from '../../core/budget/co-financing.ts';
import { useWorkspace } from '../workspace.ts';
import { lackingWords } from './co-financing-text.ts';

/** What the ordinance says (2018:151, § 7); a plan may have a stricter rule of its own. */
const ORDINANCE_PERCENT = 90;
/** More than these are behind a button: a plan of many lines must not bury what stands under it. */
const FIRST_LINES = 6;

/** The 90 % rule in the chosen year: the whole plan, which is what the ordinance asks, and the lines that lack by themselves. */
export function CoFinancingSection(): JSX.Element {
  const { session, store, format, t } = useWorkspace();
  const year = () => session.state.year;
  const limit = () => store().plan().settings.maximumGrantPercent;
  const percent = () => format().percentOfFraction(limit() / 100, Number.isInteger(limit()) ? 0 : 1);
  const plan = createMemo(() => planCoFinancing(store().plan(), year()));
  const lacking = createMemo(() => linesLackingCoFinancing(store().plan(), year()));
  const words = (financing: CoFinancing) => ({
    year: year(),
    limit: percent(),
    share: format().percentOfFraction(financing.grantShare ?? 0, 1),
    ...lackingWords(format(), financing),
  });
  return (
    <section class="panel__section">
      <h2>{t('coFinancing.title')}</h2>
      <p class="quiet small">
        {t(limit() === ORDINANCE_PERCENT ? 'coFinancing.rule' : 'coFinancing.ownRule', { limit: percent() })}
      </p>
      <Show when={plan().grantShare !== null} fallback={<p>{t('coFinancing.nothing', { year: year() })}</p>}>
        <Show
          when={plan().addSek > 0}
          fallback={
            <p>
              <span class="tag">{t('coFinancing.within')}</span> {t('coFinancing.planWithin', words(plan()))}
            </p>
          }
        >
          <p class="remark remark--caution">{t('coFinancing.planLacks', words(plan()))}</p>
        </Show>
      </Show>
      <Show when={lacking().length > 0}>
        <LackingLines lines={lacking()} year={year()} />
      </Show>
    </section>
  );
}

function LackingLines(props: { readonly lines: readonly LineCoFinancing[]; readonly year: number }): JSX.Element {
  const { t } = useWorkspace();
  const rest = () => props.lines.slice(FIRST_LINES);
  // Thousands of rows that nobody has asked for are not drawn.
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <h3>{t('coFinancing.lines', { count: props.lines.length })}</h3>
      <p class="quiet small">{t('coFinancing.linesLead')}</p>
      <ul class="lacking-lines">
        <For each={props.lines.slice(0, FIRST_LINES)}>{(line) => <LackingLine line={line} year={props.year} />}</For>
      </ul>
      <Show when={rest().length > 0}>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('coFinancing.more', { count: rest().length })}</summary>
          <ul class="lacking-lines">
            <For each={isOpen() ? rest() : []}>{(line) => <LackingLine line={line} year={props.year} />}</For>
          </ul>
        </details>
      </Show>
    </>
  );
}

function LackingLine(props: { readonly line: LineCoFinancing; readonly year: number }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const inYear = () => props.line.years.find(({ year }) => year === props.year);
  return (
    <li>
      <button
        type="button"
        class="row-button line-table__title"
        onClick={() => session.set({ selectedLine: props.line.line })}
      >
        {props.line.title}
      </button>
      <Show when={props.line.decided}>
        <span class="tag tag--caution">{t('coFinancing.decidedLacks')}</span>
      </Show>
      <Show when={inYear()}>
        {(financing) => (
          <span class="line-table__place">
            {t('coFinancing.lineAdvice', {
              share: format().percentOfFraction(financing().grantShare ?? 0, 1),
              ...lackingWords(format(), financing()),
            })}
          </span>
        )}
      </Show>
    </li>
  );
}
