import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import type { Figure } from '../../core/indicator/figure.ts';
import { figureText, spreadText } from '../../i18n/figure-text.ts';
import { useWorkspace } from '../workspace.ts';

export interface YearRow {
  readonly year: number;
  /** Null where it has no figure of the kind at all. */
  readonly subject: Figure | null;
  readonly municipality: Figure;
}

/** One figure year by year, earliest first: what is chosen, if anything, beside the municipality, and how far each has come. */
export function FiguresByYear(props: {
  readonly indicator: Indicator;
  /** Heading of the column of what is chosen; null for none. */
  readonly subject: string | null;
  readonly rows: readonly YearRow[];
  /** The year that the map shows. */
  readonly chosenYear: number | null;
}): JSX.Element {
  const { session, format, t } = useWorkspace();
  const shown = (figure: Figure | null): JSX.Element => {
    const text = figure === null ? null : figureText(figure, props.indicator, format());
    return text ?? <span class="withheld">{figure === null ? '–' : withheldText(figure)}</span>;
  };
  const withheldText = ({ reason, spread }: Figure): string => {
    if (reason !== 'not-aggregable' || spread === null) return t(`reason.${reason ?? 'missing'}`);
    return t('figures.spread', { range: spreadText(spread, props.indicator, format()) });
  };
  const change = (of: (row: YearRow) => Figure | null): string => {
    const [first, last] = [props.rows[0], props.rows.at(-1)];
    const before = first === undefined ? null : (of(first)?.value ?? null);
    const after = last === undefined ? null : (of(last)?.value ?? null);
    if (before === null || after === null) return '–';
    return format().differenceWithUnit(after - before, props.indicator.unit, props.indicator.decimals);
  };
  return (
    <table class="table">
      <caption class="small">
        {t('compare.overYears', { indicator: props.indicator.name[session.state.language] })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.year')}</th>
          <Show when={props.subject}>
            {(heading) => (
              <th scope="col" class="number">
                {heading()}
              </th>
            )}
          </Show>
          <th scope="col" class="number">
            {t('compare.municipality')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr data-year={row.year} data-chosen={row.year === props.chosenYear}>
              <th scope="row">{row.year}</th>
              <Show when={props.subject !== null}>
                <td class="number">{shown(row.subject)}</td>
              </Show>
              <td class="number">{shown(row.municipality)}</td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {t('compare.sinceFirst', { from: props.rows[0]?.year ?? '', to: props.rows.at(-1)?.year ?? '' })}
          </th>
          <Show when={props.subject !== null}>
            <td class="number">{change(({ subject }) => subject)}</td>
          </Show>
          <td class="number">{change(({ municipality }) => municipality)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
