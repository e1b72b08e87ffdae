import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { DivisionId } from '../../core/identifiers.ts';
import { unplacedIndicators } from '../../core/import/imported-reference.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** What the plan has taken in, each with the way out; what this page has no areas for is told. */
export function ImportedList(): JSX.Element {
  const { imports, reference, store, t } = useWorkspace();
  const indicators = () => store().plan().importedIndicators;
  const unplaced = () => unplacedIndicators(reference, indicators());
  /** A division of the plan's own has a name, though it is not here. */
  const divisionName = (division: DivisionId): string =>
    store()
      .plan()
      .borders.find(({ id }) => id === division)?.title ?? division;
  return (
    <Show when={indicators().length > 0}>
      <section class="panel__section" aria-labelledby="imported-title">
        <h2 id="imported-title">{t('import.own')}</h2>
        <p class="quiet small">{t('import.ownLead')}</p>
        <ul class="import-own">
          <For each={indicators()}>
            {(indicator) => (
              <li>
                <span>
                  {indicator.name}{' '}
                  <span class="quiet small">
                    {indicator.year} · {indicator.source}
                  </span>
                </span>
                <button
                  type="button"
                  class="button button--plain button--icon"
                  disabled={store().readOnly}
                  onClick={() => imports.remove(indicator.id)}
                >
                  <Icon name="bin" />
                  <span class="visually-hidden">{t('import.remove', { name: indicator.name })}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <For each={unplaced()}>
          {({ name, division }) => (
            <p class="remark remark--caution">{t('import.unplaced', { name, division: divisionName(division) })}</p>
          )}
        </For>
      </section>
    </Show>
  );
}
