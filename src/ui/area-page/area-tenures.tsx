import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Tenure } from '../../core/profile/tenures.ts';
import { tenuresOfArea } from '../../core/profile/tenures.ts';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';

/** Who owns the homes: counts, shares, and the municipality's shares beside them. */
export function AreaTenures(props: { readonly subject: AreaSubject }): JSX.Element {
  const { reference, session, format, t } = useWorkspace();
  const tenures = createMemo(() => tenuresOfArea(props.subject.data.division.id, props.subject.area.code, reference));
  const nameOf = ({ indicator }: Tenure): string =>
    reference.catalog.indicators.find(({ id }) => id === indicator)?.name[session.state.language] ?? indicator;
  const percent = (value: number | null): string => (value === null ? '–' : format().percentOfFraction(value / 100, 1));
  return (
    <Show when={tenures().length > 0}>
      <section class="area-sheet__section">
        <h3>{t('areaPage.tenures')}</h3>
        <StackedBar tenures={tenures()} />
        <table class="table">
          <caption class="visually-hidden">{t('areaPage.tenures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('areaPage.tenures')}</th>
              <th scope="col" class="number">
                {t('areaPage.dwellings')}
              </th>
              <th scope="col" class="number">
                {t('areaPage.share')}
              </th>
              <th scope="col" class="number">
                {t('areaPage.municipality')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={tenures()}>
              {(tenure, turn) => (
                <tr>
                  <th scope="row">
                    <svg class="tenure-swatch" viewBox="0 0 10 10" aria-hidden="true">
                      <rect class={`tenure tenure--${turn() % 4}`} width="10" height="10" />
                    </svg>{' '}
                    {nameOf(tenure)}
                  </th>
                  <td class="number">
                    {typeof tenure.dwellings === 'number' ? (
                      format().number(tenure.dwellings)
                    ) : (
                      <span class="withheld">{t(`reason.${tenure.dwellings}`)}</span>
                    )}
                  </td>
                  <td class="number">{percent(tenure.percent)}</td>
                  <td class="number quiet">{percent(tenure.municipalityPercent)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </Show>
  );
}

function StackedBar(props: { readonly tenures: readonly Tenure[] }): JSX.Element {
  const parts = () => {
    let x = 0;
    return props.tenures.map(({ percent }) => {
      const part = { x, width: percent ?? 0 };
      x += part.width;
      return part;
    });
  };
  return (
    <svg class="bar bar--tall" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__ground" x="0" y="0" width="100" height="12" />
      <For each={parts()}>
        {({ x, width }, turn) => <rect class={`tenure tenure--${turn() % 4}`} x={x} y="0" width={width} height="12" />}
      </For>
    </svg>
  );
}
