import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { ShapesReading } from '../../core/import/geo/read-shapes.ts';
import { useWorkspace } from '../workspace.ts';
import { ImportFold } from './import-fold.tsx';

/** What became of every object of the layer, and what was mended in its borders. */
export function ShapeReport(props: { readonly reading: ShapesReading }): JSX.Element {
  const { format, t } = useWorkspace();
  const number = (value: number): string => format().number(value);
  const named = (first: readonly number[], count: number): string =>
    first.map(number).join(', ') + (count > first.length ? ' …' : '');
  const rows = () => [
    { word: t('import.featuresUsed'), count: props.reading.shapes.length, where: '' },
    { word: t('import.featuresPoints'), count: props.reading.points.length, where: '' },
    ...props.reading.unused.map(({ kind, count, first }) => ({
      word: t(`import.fault.${kind}`),
      count,
      where: t('import.feature', { features: named(first, count) }),
    })),
  ];
  return (
    <ImportFold title={t('import.rows')} isOpen={props.reading.unused.length + props.reading.mends.length > 0}>
      <table class="table import-rows">
        <caption class="small">{t('import.features', { count: number(props.reading.featureCount) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.fate')}</th>
            <th scope="col" class="number">
              {t('import.count')}
            </th>
            <th scope="col">{t('import.where')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows().filter(({ count }) => count > 0)}>
            {({ word, count, where }) => (
              <tr>
                <th scope="row">{word}</th>
                <td class="number">{number(count)}</td>
                <td class="quiet small">{where}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.reading.mends.length > 0}>
        <div class="remark">
          <p>{t('import.mends')}</p>
          <ul class="remarks">
            <For each={props.reading.mends}>
              {({ kind, count, first }) => (
                <li>
                  {t('import.mendOf', {
                    count: number(count),
                    what: t(`import.mend.${kind}`),
                    features: named(first, count),
                  })}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </ImportFold>
  );
}
