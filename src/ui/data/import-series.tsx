import type { JSX } from 'solid-js';
import { createSignal, For, Show } from 'solid-js';
import type { TableReading } from '../../core/import/table-types.ts';
import { summariseSeries } from '../../core/import/to-imported.ts';
import { useWorkspace } from '../workspace.ts';
import type { ImportDrafts, SeriesDraft } from './import-drafts.ts';

/** More would be a long list to build before anything is seen. */
const FIRST_LISTED = 30;

interface ImportSeriesProps {
  readonly reading: TableReading;
  readonly rows: readonly SeriesDraft[];
  readonly drafts: ImportDrafts;
  readonly shown: SeriesDraft | null;
}

/** Which series become indicators, and which of them the map shows. */
export function ImportSeries(props: ImportSeriesProps): JSX.Element {
  const { format, t } = useWorkspace();
  const [isWhole, setWhole] = createSignal(false);
  const listed = () => (isWhole() ? props.rows : props.rows.slice(0, FIRST_LISTED));
  const countOf = (row: SeriesDraft): string => format().number(summariseSeries(row.series).counts.get('number') ?? 0);
  return (
    <section class="import-part" aria-labelledby="import-series-title">
      <h4 id="import-series-title">{t('import.series')}</h4>
      <p class="quiet small">{t('import.seriesLead')}</p>
      <Show when={props.rows.length > 3}>
        <div class="button-row">
          <button type="button" class="button" onClick={() => props.drafts.chooseAll(props.reading, true)}>
            {t('import.all')}
          </button>
          <button type="button" class="button" onClick={() => props.drafts.chooseAll(props.reading, false)}>
            {t('import.none')}
          </button>
        </div>
      </Show>
      <ul class="import-series">
        <For each={listed()}>
          {(row) => (
            <li data-chosen={props.shown?.key === row.key}>
              <input
                type="checkbox"
                aria-label={t('import.takeSeries', { name: row.said.name })}
                checked={row.isChosen}
                onChange={(event) => props.drafts.change(row.key, { isChosen: event.currentTarget.checked })}
              />
              <button
                type="button"
                class="row-button"
                aria-pressed={props.shown?.key === row.key}
                onClick={() => props.drafts.show(row.key)}
              >
                <span>
                  {row.said.name}
                  <span class="visually-hidden"> {t('import.showSeries', { name: '' })}</span>
                </span>
                <span class="quiet small">
                  {row.said.year ?? '–'} · {t('import.seriesCount', { count: countOf(row) })}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={listed().length < props.rows.length}>
        <div class="button-row">
          <button type="button" class="button" onClick={() => setWhole(true)}>
            {t('import.listAll', { count: format().number(props.rows.length) })}
          </button>
        </div>
      </Show>
      <Show when={props.reading.leftOutSeriesCount > 0}>
        <p class="remark remark--caution">
          {t('import.seriesLeftOut', { count: format().number(props.reading.leftOutSeriesCount) })}
        </p>
      </Show>
    </section>
  );
}
