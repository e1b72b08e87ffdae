import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Division, IndicatorGroup } from '../../core/catalog/catalog.ts';
import { commandItem } from '../primitives/command-item.ts';
import { useWorkspace } from '../workspace.ts';
import { BasemapChoice } from './basemap-choice.tsx';
import { DataIdentity } from './data-identity.tsx';
import { DivisionBorders, MissingDivisions } from './division-borders.tsx';
import { ImportDoor } from './import-door.tsx';
import { ImportedList } from './imported-list.tsx';
import { IndicatorSource } from './indicator-source.tsx';
import { KeptBorders } from './kept-borders.tsx';
import { ProvenanceList } from './provenance-list.tsx';
import { sharedCaveats } from './shared-caveats.ts';
import { WeightLayer } from './weight-layer.tsx';

const GROUPS: readonly IndicatorGroup[] = [
  'people',
  'economy',
  'work',
  'education',
  'democracy',
  'housing',
  'safety',
  'imported',
];

/** A caveat of this many indicators is said once, above them. */
const SHARED_BY = 3;

/** What the figures rest on, and what lies under the map. */
export function DataPanel(): JSX.Element {
  const { reference, imports, weights, t } = useWorkspace();
  // A file to decide on has the panel for itself.
  const isDeciding = () => imports.items().length > 0;
  return (
    <>
      <Show when={!isDeciding()}>
        <section class="panel__section">
          <h2>{t('data.title')}</h2>
          <p class="quiet">{t('data.lead')}</p>
          <DataIdentity />
        </section>
      </Show>
      <ImportDoor />
      <Show when={!isDeciding() || weights.pending() !== null}>
        <WeightLayer />
      </Show>
      <Show when={!isDeciding()}>
        <FilesOut />
        <ImportedList />
        <BasemapChoice />
        <Indicators />
        <section class="panel__section">
          <h2>{t('data.divisions')}</h2>
          <MissingDivisions />
          <For each={reference.catalog.divisions}>{(division) => <DivisionSource division={division} />}</For>
          <KeptBorders />
        </section>
        <Points />
      </Show>
    </>
  );
}

/** The way out beside the way in. */
function FilesOut(): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  return (
    <section class="panel__section">
      <h2>{t('export.title')}</h2>
      <p class="quiet">{t('export.lead')}</p>
      <div class="button-row">
        <For each={['exportFile', 'mapPicture'].map((id) => commandItem(workspace, id))}>
          {(item) => (
            <button type="button" class="button" onClick={() => item.run()}>
              {item.label}
            </button>
          )}
        </For>
      </div>
    </section>
  );
}

function Indicators(): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const language = () => session.state.language;
  const shared = createMemo(() => sharedCaveats(reference.catalog.indicators, SHARED_BY));
  const names = (indicators: readonly { readonly name: { readonly sv: string; readonly en: string } }[]): string =>
    indicators.map(({ name }) => name[language()]).join(', ');
  return (
    <section class="panel__section">
      <h2>{t('data.indicators')}</h2>
      <p class="small">{t('data.mapNote')}</p>
      <details class="source-item">
        <summary>{t('data.shared')}</summary>
        <ul class="remarks">
          <For each={shared()}>
            {({ caveat, indicators }) => (
              <li>
                {caveat[language()]}{' '}
                <span class="quiet small">
                  ({t('data.sharedBy', { count: indicators.length, names: names(indicators) })})
                </span>
              </li>
            )}
          </For>
        </ul>
      </details>
      <For each={GROUPS}>
        {(group) => (
          <div class="source-group">
            <h3>{t(`areas.group.${group}`)}</h3>
            <For each={reference.catalog.indicators.filter((indicator) => indicator.group === group)}>
              {(indicator) => <IndicatorSource indicator={indicator} />}
            </For>
          </div>
        )}
      </For>
    </section>
  );
}

function DivisionSource(props: { readonly division: Division }): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const language = () => session.state.language;
  const parent = () => {
    const id = props.division.parentDivision;
    return id === null ? undefined : reference.divisions.get(id)?.division.name[language()];
  };
  const areaCount = () => reference.divisions.get(props.division.id)?.areas.length ?? 0;
  return (
    <details class="source-item" open>
      <summary>{props.division.name[language()]}</summary>
      <DivisionBorders division={props.division} />
      <ProvenanceList
        provenance={props.division}
        facts={[
          { term: t('data.version'), text: props.division.version },
          { term: t('data.areaCount'), text: String(areaCount()) },
          { term: t('data.accuracy'), text: t('data.accuracyValue', { metres: props.division.accuracyM }) },
          { term: t('data.partOf'), text: parent() ?? null },
        ]}
      />
    </details>
  );
}

function Points(): JSX.Element {
  const { reference, session, t } = useWorkspace();
  return (
    <section class="panel__section" hidden={reference.catalog.pointLayers.length === 0}>
      <h2>{t('data.points')}</h2>
      <For each={reference.catalog.pointLayers}>
        {(layer) => (
          <details class="source-item" open>
            <summary>{layer.name[session.state.language]}</summary>
            <ProvenanceList provenance={layer} facts={[]} />
          </details>
        )}
      </For>
    </section>
  );
}
