import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { Provenance } from '../../core/catalog/catalog.ts';
import { useWorkspace } from '../workspace.ts';

interface Fact {
  readonly term: string;
  /** Null is not said, and not shown. */
  readonly text: string | null;
}

/** Where something comes from: its own facts, then source, table and licence, then what to know about it. */
export function ProvenanceList(props: {
  readonly provenance: Provenance;
  readonly facts: readonly Fact[];
}): JSX.Element {
  const { session, t } = useWorkspace();
  const facts = (): readonly Fact[] => [
    ...props.facts,
    { term: t('data.source'), text: props.provenance.source },
    { term: t('data.table'), text: props.provenance.tableId },
    { term: t('data.licence'), text: props.provenance.licence },
  ];
  return (
    <>
      <dl class="facts">
        <For each={facts().filter(({ text }) => text !== null)}>
          {({ term, text }) => (
            <>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </>
          )}
        </For>
      </dl>
      <Show when={props.provenance.caveats.length > 0}>
        <ul class="remarks" aria-label={t('data.caveats')}>
          <For each={props.provenance.caveats}>{(caveat) => <li>{caveat[session.state.language]}</li>}</For>
        </ul>
      </Show>
    </>
  );
}
