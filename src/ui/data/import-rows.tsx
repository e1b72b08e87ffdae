import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { csvText } from '../../core/import/csv-text.ts';
import type { FateCount, LineFate, TableReading } from '../../core/import/table-types.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { ImportFold } from './import-fold.tsx';

/** What is worth having as a file of its own. */
const DOWNLOADED: readonly LineFate[] = [
  'used',
  'larger-area',
  'elsewhere',
  'unmatched',
  'code-missing',
  'cells-differ',
  'duplicate',
  'too-many-series',
];

const AREAS_NAMED = 6;

/** The join report: every row of the file has one line here, and so do areas that got nothing. */
export function ImportRows(props: { readonly id: number; readonly reading: TableReading }): JSX.Element {
  const { imports, reference, format, t } = useWorkspace();
  const without = createMemo(() => {
    const data = props.reading.division === null ? undefined : reference.divisions.get(props.reading.division);
    return props.reading.areasWithoutData.map((code) => {
      const position = data?.positionOfCode.get(code);
      return { code, name: (position === undefined ? null : data?.areas[position]?.name) ?? '' };
    });
  });
  const downloadWithout = (): void => {
    const rows = [[t('borders.code'), t('borders.names')], ...without().map(({ code, name }) => [code, name])];
    imports.download(`${t('import.withoutData')}.csv`, csvText(rows));
  };
  const where = ({ firstLines, count }: FateCount): string =>
    t('import.lines', { lines: firstLines.join(', ') }) + (count > firstLines.length ? ' …' : '');
  const isOpen = () =>
    props.reading.fates.some(({ fate }) => ['unmatched', 'cells-differ', 'duplicate'].includes(fate));
  return (
    <ImportFold title={t('import.rows')} isOpen={isOpen()}>
      <table class="table import-rows">
        <caption class="small">{t('import.rowsSum', { count: format().number(props.reading.lineCount) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.fate')}</th>
            <th scope="col" class="number">
              {t('import.count')}
            </th>
            <th scope="col">{t('import.where')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('import.download')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.reading.fates}>
            {(entry) => (
              <tr data-fate={entry.fate}>
                <th scope="row">{t(`import.fate.${entry.fate}`)}</th>
                <td class="number">{format().number(entry.count)}</td>
                <td class="quiet small">{where(entry)}</td>
                <td>
                  <Show when={DOWNLOADED.includes(entry.fate)}>
                    <DownloadButton
                      what={t(`import.fate.${entry.fate}`)}
                      onClick={() => imports.report(props.id, entry.fate)}
                    />
                  </Show>
                </td>
              </tr>
            )}
          </For>
          <Show when={without().length > 0}>
            <tr data-fate="without-data">
              <th scope="row">{t('import.withoutData')}</th>
              <td class="number">{format().number(without().length)}</td>
              <td class="quiet small">
                {without()
                  .slice(0, AREAS_NAMED)
                  .map(({ code, name }) => name || code)
                  .join(', ')}
                {without().length > AREAS_NAMED ? ' …' : ''}
              </td>
              <td>
                <DownloadButton what={t('import.withoutData')} onClick={downloadWithout} />
              </td>
            </tr>
          </Show>
        </tbody>
      </table>
      <NotUnderstood reading={props.reading} />
    </ImportFold>
  );
}

function DownloadButton(props: { readonly what: string; readonly onClick: () => void }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <button type="button" class="button button--plain button--icon" onClick={() => props.onClick()}>
      <Icon name="download" />
      <span class="visually-hidden">{t('import.downloadOf', { what: props.what })}</span>
    </button>
  );
}

function NotUnderstood(props: { readonly reading: TableReading }): JSX.Element {
  const { format, t } = useWorkspace();
  return (
    <Show when={props.reading.notUnderstoodCount > 0}>
      <div class="remark remark--caution">
        <p>{t('import.notUnderstood', { count: format().number(props.reading.notUnderstoodCount) })}</p>
        <ul class="remarks">
          <For each={props.reading.notUnderstood}>
            {({ line, column, text }) => <li>{t('import.notUnderstoodCell', { line, column, text })}</li>}
          </For>
        </ul>
      </div>
    </Show>
  );
}
