import '../../styles/print.css';
import '../../styles/annex.css';
import '../../styles/application.css';
import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { ApplicationPack } from '../../core/budget/application.ts';
import { applicationPack } from '../../core/budget/application.ts';
import { MAXIMUM_DECISION_YEARS } from '../../core/plan/document-schema.ts';
import type { YearSpan } from '../../core/plan/plan.ts';
import { FullView } from '../present/full-view.tsx';
import { SelectField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** What the ordinance asks of an application, page by page as it will be on paper, and what is still missing in it. */
export function ApplicationView(): JSX.Element {
  const { session, store, paper, weights, t } = useWorkspace();
  const [span, setSpan] = createSignal<YearSpan>({ firstYear: session.state.year, lastYear: session.state.year });
  const [pageCount, setPageCount] = createSignal<number | null>(null);
  let sheets: HTMLDivElement | undefined;
  const pack = createMemo(() => applicationPack(store().plan(), span()));
  const isEmpty = () => pack().sections.length === 0;
  // Laid out again when anything it is made of is another; the latest of several wins.
  let asked = 0;
  createEffect(
    on([pack, () => session.state.language], () => {
      const holder = sheets;
      if (holder === undefined) return;
      asked += 1;
      const turn = asked;
      setPageCount(null);
      void paper.showApplication(holder, span()).then((count) => {
        if (turn === asked) setPageCount(count);
      });
    }),
  );
  return (
    <FullView
      class="print-view annex-view"
      label={t('application.title')}
      onClose={() => session.set({ dialog: null })}
    >
      <section class="annex-view__side" aria-label={t('application.title')}>
        <h2>{t('application.title')}</h2>
        <p class="quiet">{t('application.lead')}</p>
        <SpanFields span={span()} onChange={setSpan} />
        <Show
          when={!isEmpty()}
          fallback={<p class="remark">{t('application.nothing', { years: yearsText(span()) })}</p>}
        >
          <MissingList pack={pack()} />
        </Show>
        <Show when={weights.inUse() !== null}>
          <p class="remark remark--caution">{t('paper.weights')}</p>
        </Show>
        <p role="status" data-pages={pageCount() ?? ''}>
          <Show when={pageCount()} fallback={t('application.preparing')}>
            {(count) => <>{t('application.pageCount', { count: count() })}</>}
          </Show>
        </p>
        <div class="button-row">
          <button
            type="button"
            class="button button--main"
            disabled={pageCount() === null || isEmpty()}
            onClick={() => paper.print()}
          >
            <Icon name="file" />
            {t('application.print')}
          </button>
          <button type="button" class="button" disabled={isEmpty()} onClick={() => void paper.saveApplication(span())}>
            {t('application.save')}
          </button>
          <button type="button" class="button" onClick={() => session.set({ dialog: null })}>
            {t('application.close')}
          </button>
        </div>
        <p class="quiet small">{t('application.saveNote')}</p>
      </section>
      <section class="annex-view__pages" tabindex="0" aria-label={t('application.pages')}>
        <div ref={sheets} class="sheets" lang={session.state.language} />
      </section>
    </FullView>
  );
}

function yearsText({ firstYear, lastYear }: YearSpan): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

function SpanFields(props: { readonly span: YearSpan; readonly onChange: (span: YearSpan) => void }): JSX.Element {
  const { derived, t } = useWorkspace();
  const options = () => derived.ledger().map(({ year }) => ({ value: String(year), label: String(year) }));
  // The years always run forwards: the other end follows.
  const setFirst = (firstYear: number): void =>
    props.onChange({ firstYear, lastYear: Math.max(firstYear, props.span.lastYear) });
  const setLast = (lastYear: number): void =>
    props.onChange({ firstYear: Math.min(lastYear, props.span.firstYear), lastYear });
  return (
    <>
      <div class="field-row">
        <SelectField<string>
          label={t('application.from')}
          value={String(props.span.firstYear)}
          options={options()}
          onChange={(year) => setFirst(Number(year))}
        />
        <SelectField<string>
          label={t('application.to')}
          value={String(props.span.lastYear)}
          options={options()}
          onChange={(year) => setLast(Number(year))}
        />
      </div>
      <Show when={props.span.lastYear - props.span.firstYear + 1 > MAXIMUM_DECISION_YEARS}>
        <p class="remark remark--caution">{t('application.longSpan')}</p>
      </Show>
    </>
  );
}

/** Each line that lacks something, and the way to it. */
function MissingList(props: { readonly pack: ApplicationPack }): JSX.Element {
  const { session, t } = useWorkspace();
  const missing = () => props.pack.missing;
  return (
    <Show when={missing().length > 0} fallback={<p data-application="complete">{t('application.complete')}</p>}>
      <div class="remark remark--caution" data-application="missing">
        <p>
          {t(missing().length === 1 ? 'application.incomplete.one' : 'application.incomplete.other', {
            count: missing().length,
          })}
        </p>
        <ul class="application-missing">
          <For each={missing()}>
            {({ line, gaps }) => (
              <li>
                <button
                  type="button"
                  class="row-button"
                  aria-label={t('application.show', { line: line.title })}
                  onClick={() => session.set({ dialog: null, task: 'budget', selectedLine: line.id })}
                >
                  <strong>{line.title}</strong>
                </button>
                <span class="small">{gaps.map((gap) => t(`application.gap.${gap}`)).join(', ')}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
