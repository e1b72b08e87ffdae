import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import { useWorkspace } from '../workspace.ts';
import { ProvenanceList } from './provenance-list.tsx';

/** One indicator: folded to its name and year, opened to all that is said of it. */
export function IndicatorSource(props: { readonly indicator: Indicator }): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const language = () => session.state.language;
  const denominator = () => ('denominator' in props.indicator ? props.indicator.denominator : null);
  const denominatorText = (): string | null => {
    const per = denominator();
    return per === null ? null : t('data.denominatorYear', { name: per.name[language()], year: per.year });
  };
  const isRebuilt = () => props.indicator.kind === 'rate' && props.indicator.numeratorColumn === null;
  const why = () => (props.indicator.kind === 'not-aggregable' ? props.indicator.why[language()] : null);
  const divisionName = () => reference.divisions.get(props.indicator.division)?.division.name[language()] ?? null;
  return (
    <details class="source-item">
      <summary>
        {props.indicator.name[language()]} <span class="quiet small">{props.indicator.year}</span>
      </summary>
      <ProvenanceList
        provenance={props.indicator}
        facts={[
          { term: t('data.kind'), text: t(`data.kind.${props.indicator.kind}`) },
          { term: t('data.denominator'), text: denominatorText() },
          { term: t('data.year'), text: String(props.indicator.year) },
          { term: t('data.division'), text: divisionName() },
        ]}
      />
      <Show when={why()}>{(text) => <p class="remark">{text()}</p>}</Show>
      <Show when={denominator()?.approximate === true}>
        <p class="remark remark--caution">{t('data.approximate', { name: denominator()?.name[language()] ?? '' })}</p>
      </Show>
      <Show when={isRebuilt()}>
        <p class="remark">{t('data.rebuilt')}</p>
      </Show>
    </details>
  );
}
