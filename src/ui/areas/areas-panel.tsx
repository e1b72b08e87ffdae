import type { JSX } from 'solid-js';
import { For, Show, Suspense } from 'solid-js';
import type { DivisionId, IndicatorId } from '../../core/identifiers.ts';
import type { TextKey } from '../../i18n/translator.ts';
import type { AreasView } from '../../store/session-store.ts';
import { CheckField, Segmented, SelectField } from '../primitives/field.tsx';
import { CompareSection, NeedPanel, NeedSettings, SchoolPoints, ScreeningPanel } from '../shell/later-parts.ts';
import { useWorkspace } from '../workspace.ts';
import { AreaTable } from './area-table.tsx';
import { ClassControls } from './class-controls.tsx';
import { INDICATOR_GROUPS } from './indicator-groups.ts';
import { NeedChoice } from './need-choice.tsx';

const VIEWS: readonly AreasView[] = ['need', 'indicator', 'screening'];

/** Where is need greatest: by an index, by one indicator, or by conditions; on the map and in the table. */
export function AreasPanel(): JSX.Element {
  const { session, reference, derived, t } = useWorkspace();
  const language = () => session.state.language;
  const options = () =>
    INDICATOR_GROUPS.flatMap((group) =>
      reference.catalog.indicators
        .filter((indicator) => indicator.group === group)
        .map((indicator) => ({
          value: indicator.id,
          label: indicator.name[language()],
          group: t(`areas.group.${group}`),
        })),
    );
  const view = () => session.state.areasView;
  const leadKey = (): TextKey => {
    const now = view();
    return now === 'indicator' ? 'areas.lead' : `areas.lead.${now}`;
  };
  const whyElsewhere = (): string => {
    const indicator = derived.indicator();
    switch (derived.areaValues().elsewhere) {
      case 'not-aggregable':
        return indicator.kind === 'not-aggregable' ? indicator.why[language()] : '';
      case 'never-inherited':
        return t('traps.neverInherited');
      case 'not-nested':
        return t('traps.notNested');
      case null:
        return '';
    }
  };
  const divisionName = (id: DivisionId): string => reference.divisions.get(id)?.division.name[language()] ?? id;
  return (
    <section class="panel__section">
      <h2>{t('areas.title')}</h2>
      <p class="quiet">{t(leadKey())}</p>
      <Segmented<AreasView>
        legend={t('areas.view')}
        value={view()}
        options={VIEWS.map((value) => ({ value, label: t(`areas.view.${value}`) }))}
        onChange={(areasView) => session.set({ areasView })}
      />
      <Show when={view() === 'need'}>
        <NeedChoice />
      </Show>
      <Show when={view() === 'indicator'}>
        <SelectField<IndicatorId>
          label={t('areas.indicator')}
          value={session.state.indicator}
          options={options()}
          onChange={(indicator) => session.set({ indicator })}
        />
      </Show>
      <div class="field-row">
        <Segmented<DivisionId>
          legend={t('areas.division')}
          value={session.state.division}
          options={reference.catalog.divisions.map((division) => ({
            value: division.id,
            label: division.name[language()],
          }))}
          onChange={(division) => session.set({ division, selectedAreas: [] })}
        />
      </div>
      <Suspense fallback={<div class="part-on-its-way" />}>
        <Show when={view() === 'need'}>
          <NeedPanel />
        </Show>
        <Show when={view() === 'screening'}>
          <ScreeningPanel />
        </Show>
      </Suspense>
      <Show when={derived.areaValues().shownOn !== session.state.division}>
        <p class="remark">
          {t('map.staysOn', {
            indicator: derived.indicator().name[language()],
            division: divisionName(derived.areaValues().shownOn),
          })}{' '}
          {whyElsewhere()}
        </p>
      </Show>
      <Show when={derived.areaValues().aggregated}>
        <p class="remark">{t('map.aggregated', { division: divisionName(derived.indicator().division) })}</p>
      </Show>
      <Show when={view() !== 'screening'}>
        <Suspense fallback={<div class="part-on-its-way" />}>
          <CompareSection />
        </Suspense>
      </Show>
      <Show when={derived.indicator().caveats.length > 0}>
        <details class="fold">
          <summary>{t('areas.caveats', { count: derived.indicator().caveats.length })}</summary>
          <ul class="remarks quiet small">
            <For each={derived.indicator().caveats}>{(caveat) => <li>{caveat[language()]}</li>}</For>
          </ul>
        </details>
      </Show>
      <Show when={view() === 'need'} fallback={<MapSettings />}>
        {/* One line, so that the first places of the table are seen without scrolling. */}
        <details class="fold">
          <summary>{t('areas.needSettings')}</summary>
          <div class="settings">
            <Suspense>
              <NeedSettings />
            </Suspense>
            <MapSettings />
          </div>
        </details>
      </Show>
      <AreaTable />
    </section>
  );
}

/** How the areas are coloured, and the schools over them. */
function MapSettings(): JSX.Element {
  const { session, reference, t } = useWorkspace();
  const isClassed = (): boolean =>
    session.state.areasView === 'indicator' ||
    (session.state.areasView === 'need' && session.state.needMap === 'index');
  return (
    <>
      <Show when={isClassed()}>
        <ClassControls />
      </Show>
      <Show when={reference.pointLayers.length > 0}>
        <CheckField
          label={t('areas.showSchools')}
          checked={session.state.showPoints}
          onChange={(showPoints) => session.set({ showPoints })}
        />
        <Show when={session.state.showPoints}>
          <Suspense>
            <SchoolPoints />
          </Suspense>
        </Show>
      </Show>
    </>
  );
}
