import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Explanation } from '../../core/indicator/explain.ts';
import { explainFigure } from '../../core/indicator/explain.ts';
import type { Figure } from '../../core/indicator/figure.ts';
import type { Translate } from '../../i18n/translator.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';
import { ExplainedTerms } from './explained-terms.tsx';

/** "Så är det räknat": formula, areas with shares, source, year, coverage and range of one figure. */
export function ExplainDialog(): JSX.Element {
  const { session, reference, derived, t } = useWorkspace();
  const figure = createMemo<Figure | null>(() => {
    const explained = session.state.explained;
    if (explained === null) return null;
    if (explained.subject === 'municipality') return derived.municipalityFigures().get(explained.indicator) ?? null;
    const result = explained.subject === 'selected-zones' ? derived.selectionFigures() : derived.selectedAreaFigures();
    return result?.ok === true ? (result.value.figures.get(explained.indicator) ?? null) : null;
  });
  const close = (): void => session.set({ explained: null });
  return (
    <Show when={figure()}>
      {(shown) => (
        <ModalDialog title={t('explain.title')} onClose={close}>
          <ExplainedFigure explanation={explainFigure(shown(), reference)} figure={shown()} />
        </ModalDialog>
      )}
    </Show>
  );
}

function ExplainedFigure(props: { readonly explanation: Explanation; readonly figure: Figure }): JSX.Element {
  const { session, reference, format, t } = useWorkspace();
  const language = () => session.state.language;
  const indicator = createMemo(() => {
    const found = reference.catalog.indicators.find(({ id }) => id === props.figure.indicator);
    if (found === undefined) throw new Error(`explain: no indicator "${props.figure.indicator}"`);
    return found;
  });
  /** The municipality's own total, counted by its publisher and not from the areas. */
  const isPublishedTotal = (): boolean => {
    const now = indicator();
    return session.state.explained?.subject === 'municipality' && now.kind === 'rate' && now.municipalityTotal !== null;
  };
  const shown = (value: number): string => format().withUnit(value, indicator().unit, indicator().decimals);
  const explanation = () => props.explanation;
  /** Null also where both ends read the same. */
  const rangeShown = (): string | null => {
    const ends = explanation().range;
    if (ends === null || shown(ends.low) === shown(ends.high)) return null;
    return `${shown(ends.low)} – ${shown(ends.high)}`;
  };
  return (
    <>
      <div>
        <h3>
          {indicator().name[language()]} {explanation().year}
        </h3>
        <p class="explain__value">
          <Show when={explanation().value !== null} fallback={t(`reason.${explanation().reason ?? 'missing'}`)}>
            {shown(explanation().value ?? Number.NaN)}
          </Show>
        </p>
        <Show when={explanation().reason === 'too-few'}>
          <p class="quiet">
            {t('explain.tooFew', {
              people: explanation().disclosureLimits.denominator,
              withTrait: explanation().disclosureLimits.numerator,
            })}{' '}
            <Show when={explanation().weighting !== 'even-over-area'}>
              {t('weights.tooFewHelp', { people: explanation().disclosureLimits.denominator })}
            </Show>
          </p>
        </Show>
      </div>
      <p>
        {t(isPublishedTotal() ? 'explain.formula.published-total' : `explain.formula.${explanation().formula}`, {
          denominator: explanation().denominatorName?.[language()] ?? '',
        })}
      </p>
      <Show when={explanation().why}>{(why) => <p>{why()[language()]}</p>}</Show>
      <dl class="facts">
        <Show when={explanation().numerator !== null && explanation().denominator !== null}>
          <dt>{t('explain.sums')}</dt>
          <dd>
            {format().number(explanation().numerator ?? 0, 1)} / {format().number(explanation().denominator ?? 0, 1)}
          </dd>
        </Show>
        <Show when={explanation().denominatorName}>
          {(name) => (
            <>
              <dt>{t('explain.per')}</dt>
              <dd>
                {name()[language()]} {explanation().denominatorYear}
              </dd>
            </>
          )}
        </Show>
        <Show when={!isPublishedTotal()}>
          <dt>{t('explain.coverage')}</dt>
          <dd>{format().percentOfFraction(explanation().coverage, 1)}</dd>
          <dt>{t('explain.range')}</dt>
          <dd>{rangeShown() ?? t('explain.noRange')}</dd>
          <dt>{t('explain.fromCut')}</dt>
          <dd>{format().percentOfFraction(explanation().shareFromCutAreas, 1)}</dd>
          <dt>{t('explain.weighting')}</dt>
          <dd>{weightingText(t, explanation())}</dd>
        </Show>
        <dt>{t('explain.division')}</dt>
        <dd>{explanation().divisionName[language()]}</dd>
        <dt>{t('explain.source')}</dt>
        <dd>
          {explanation().source}
          <Show when={namedApart(explanation())}>{(table) => <>, {table()}</>}</Show> ({explanation().licence})
        </dd>
      </dl>
      <ul class="remarks">
        <For each={explanation().flags}>{(flag) => <li>{t(`flag.${flag}`)}</li>}</For>
        <For each={explanation().caveats}>{(caveat) => <li>{caveat[language()]}</li>}</For>
        <li>{t('explain.fallacy')}</li>
      </ul>
      <Show when={!isPublishedTotal()}>
        <ExplainedTerms explanation={explanation()} indicator={indicator()} />
      </Show>
    </>
  );
}

/** The publisher's table id where the source line does not name it already. */
function namedApart({ source, tableId }: Explanation): string | null {
  return tableId === null || source.includes(tableId) ? null : tableId;
}

function weightingText(t: Translate, { weighting, accuracyM: metres }: Explanation): string {
  if (weighting === 'even-over-area') return t('explain.weighting.even-over-area', { metres });
  const { name, source } = weighting;
  const by = t('explain.weighting.layer', { name, metres });
  return source === '' ? by : `${by} ${t('explain.weighting.layerSource', { source })}`;
}
