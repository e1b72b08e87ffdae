import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import type { ExplainedTerm, Explanation } from '../../core/indicator/explain.ts';
import { categoryText } from '../areas/category-text.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';

/** The areas behind a figure, heaviest first. */
export function ExplainedTerms(props: {
  readonly explanation: Explanation;
  readonly indicator: Indicator;
}): JSX.Element {
  const { session, format, t } = useWorkspace();
  const name = (term: ExplainedTerm): string =>
    term.name ?? (term.parentName === null ? term.code : `${term.parentName} ${term.code}`);
  const number = (value: number | null): string => (value === null ? '' : format().number(value, 1));
  const people = (term: ExplainedTerm): string =>
    term.shareOfPeople === null ? t('weights.partHidden') : format().percentOfFraction(term.shareOfPeople, 1);
  const isHidden = () => props.explanation.terms.some(({ shareOfPeople }) => shareOfPeople === null);
  const limit = () => props.explanation.disclosureLimits.denominator;
  const isWeighted = () => props.explanation.weighting !== 'even-over-area';
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      <table class="table">
        <caption>
          {t('explain.areas', { count: props.explanation.terms.length })}
          <Show when={isHidden()}>
            <span class="quiet small explain__parts"> {t('weights.partsHiddenHelp', { people: limit() })}</span>
          </Show>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('areas.column.area')}</th>
            <th scope="col" class="number">
              {t('zones.shareInside')}
            </th>
            <Show when={isWeighted()}>
              <th scope="col" class="number">
                {t('explain.shareOfPeople')}
              </th>
            </Show>
            <th scope="col" class="number">
              {t('areas.column.value')}
            </th>
            <th scope="col" class="number">
              {t('explain.numerator')}
            </th>
            <th scope="col" class="number">
              {t('explain.denominator')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.explanation.terms}>
            {(term) => (
              <tr>
                <th scope="row">
                  {name(term)}
                  <Show when={term.cut}>
                    <span class="quiet small"> · {t('explain.cut')}</span>
                  </Show>
                </th>
                <td class="number">{format().percentOfFraction(term.shareOfArea, 1)}</td>
                <Show when={isWeighted()}>
                  <td class="number">{people(term)}</td>
                </Show>
                <td class="number">
                  {typeof term.areaValue === 'number'
                    ? (categoryText(term.areaValue, props.indicator, session.state.language) ??
                      format().number(term.areaValue, props.indicator.decimals))
                    : t(`reason.${term.areaValue}`)}
                </td>
                <td class="number">{number(term.numerator)}</td>
                <td class="number">{number(term.denominator)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
