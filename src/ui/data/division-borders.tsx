import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { Division } from '../../core/catalog/catalog.ts';
import type { PlanBorders } from '../../core/plan/plan-borders.ts';
import { useWorkspace } from '../workspace.ts';

/** Which borders the plan asks for where they are not those that come with the page, whether they are here, and the way back. */
export function DivisionBorders(props: { readonly division: Division }): JSX.Element {
  const { imports, store, t } = useWorkspace();
  const said = () =>
    store()
      .plan()
      .borders.find(({ id }) => id === props.division.id);
  const isAway = () => imports.missingBorders().some(({ id }) => id === props.division.id);
  const text = ({ name, source, title }: PlanBorders): string => {
    if (isAway()) return t('borders.away', { name, source });
    return `${t(title === undefined ? 'borders.inUse' : 'borders.divisionInUse', { name })} ${t('borders.where')}`;
  };
  return (
    <Show when={said()}>
      {(borders) => (
        <>
          <p class="remark" classList={{ 'remark--caution': isAway() }} role={isAway() ? 'status' : undefined}>
            {text(borders())}
          </p>
          <BackButton borders={borders()} />
        </>
      )}
    </Show>
  );
}

/** Divisions of the plan's own that are not in this browser: nothing else speaks of them. */
export function MissingDivisions(): JSX.Element {
  const { imports, t } = useWorkspace();
  const missing = () => imports.missingBorders().filter(({ title }) => title !== undefined);
  return (
    <For each={missing()}>
      {(borders) => (
        <>
          <p class="remark remark--caution" role="status">
            {t('borders.divisionAway', {
              title: borders.title ?? '',
              name: borders.name,
              source: borders.source,
            })}
          </p>
          <BackButton borders={borders} />
        </>
      )}
    </For>
  );
}

function BackButton(props: { readonly borders: PlanBorders }): JSX.Element {
  const { imports, store, t } = useWorkspace();
  const title = () => props.borders.title;
  return (
    <div class="button-row">
      <button
        type="button"
        class="button"
        disabled={store().readOnly}
        onClick={() => imports.restoreBorders(props.borders.id)}
      >
        {((own) => (own === undefined ? t('borders.back') : t('borders.divisionRemove', { title: own })))(title())}
      </button>
    </div>
  );
}
