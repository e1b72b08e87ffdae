import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import type { TableReading } from '../../core/import/table-types.ts';
import { useWorkspace } from '../workspace.ts';
import { ImportFold } from './import-fold.tsx';

/** The file's own words, cell by cell, under the roles its columns were given. */
export function ImportSample(props: { readonly reading: TableReading }): JSX.Element {
  const { t } = useWorkspace();
  const columns = () => props.reading.columns.slice(0, props.reading.sample[0]?.length ?? 0);
  const lines = () => (props.reading.headerLine === null ? props.reading.sample : props.reading.sample.slice(1));
  return (
    <ImportFold title={t('import.sample')}>
      <section class="import-sample" tabindex="0" aria-label={t('import.sample')}>
        <table class="table">
          <thead>
            <tr>
              <For each={columns()}>
                {({ name, role }) => (
                  <th scope="col" data-role={role}>
                    {name}
                    <span class="quiet small import-sample__role"> {t(`import.role.${role}`)}</span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr>
                  <For each={columns()}>{(_, position) => <td>{line[position()] ?? ''}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </ImportFold>
  );
}
