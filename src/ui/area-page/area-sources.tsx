import type { JSX } from 'solid-js';
import { createMemo, For } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';

/** Where every figure of the sheet is from, each source once with what it gave. */
export function AreaSources(props: { readonly subject: AreaSubject }): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const sources = createMemo(() => {
    const bySource = new Map<string, string[]>();
    for (const { source, licence, name, year } of reference.catalog.indicators) {
      const key = `${source} (${licence})`;
      const names = bySource.get(key) ?? [];
      names.push(`${name[session.state.language]} ${year}`);
      bySource.set(key, names);
    }
    return [...bySource];
  });
  const { division } = props.subject.data;
  return (
    <section class="area-sheet__section area-sheet__sources">
      <h3>{t('areaPage.sources')}</h3>
      <ul class="remarks small">
        <li>
          {division.source} ({division.licence}): {division.caveats[0]?.[session.state.language] ?? ''}
        </li>
        <For each={sources()}>
          {([source, names]) => (
            <li>
              {source}: {names.join(', ')}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
