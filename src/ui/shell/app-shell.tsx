import type { JSX } from 'solid-js';
import { createEffect, Match, on, Show, Suspense, Switch } from 'solid-js';
import { showsTwoMaps } from '../../store/compare-choices.ts';
import { AreasPanel } from '../areas/areas-panel.tsx';
import { MunicipalityDetail } from '../areas/municipality-detail.tsx';
import { YearBar } from '../budget/year-bar.tsx';
import { useWorkspace } from '../workspace.ts';
import { ChangeAnnouncer } from './change-announcer.tsx';
import { ConflictsSign } from './conflicts-sign.tsx';
import { Dialogs } from './dialogs.tsx';
import { keepFocusInPage } from './keep-focus.ts';
import {
  AreaDetail,
  BudgetDetail,
  BudgetPanel,
  DataPanel,
  OverlapDetail,
  OverlapsPanel,
  Presentation,
  PresentPanel,
  ReachDetail,
  ReachPanel,
  ZoneDetail,
  ZonesPanel,
} from './later-parts.ts';
import { MapOverlay } from './map-overlay.tsx';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** The one screen: the map is always in view, the panel follows the task. `map` is mounted by app/, which knows it. */
export function AppShell(props: { readonly map: JSX.Element }): JSX.Element {
  const { session, t } = useWorkspace();
  const task = () => session.state.task;
  let panel: HTMLElement | undefined;
  keepFocusInPage(() => panel);
  // A new task begins at its top, not where the last one was left.
  createEffect(on(task, () => panel?.scrollTo(0, 0), { defer: true }));
  // Two maps need the room beside the map; what is chosen then stands in the table.
  const twoMaps = () => showsTwoMaps(session.state);
  const choosingAreas = () => task() === 'zones' && session.state.tool.kind === 'choose-areas';
  return (
    <div
      class="shell"
      data-task={task()}
      data-presenting={session.state.presentation !== null}
      data-wide={task() === 'budget' && session.state.budget.view === 'table'}
      data-two-maps={twoMaps()}
    >
      <a class="skip-link" href="#panel">
        {t('shell.skip')}
      </a>
      <TopBar />
      <Rail />
      <main ref={panel} id="panel" class="panel" tabindex="-1" aria-label={t('shell.panel')}>
        <ConflictsSign />
        <Suspense>
          <Switch>
            <Match when={task() === 'areas'}>
              <AreasPanel />
            </Match>
            <Match when={task() === 'zones'}>
              <ZonesPanel />
            </Match>
            <Match when={task() === 'budget'}>
              <BudgetPanel />
            </Match>
            <Match when={task() === 'reach'}>
              <ReachPanel />
            </Match>
            <Match when={task() === 'overlaps'}>
              <OverlapsPanel />
            </Match>
            <Match when={task() === 'present'}>
              <PresentPanel />
            </Match>
            <Match when={task() === 'data'}>
              <DataPanel />
            </Match>
          </Switch>
        </Suspense>
      </main>
      <section class="map-area" data-tool={session.state.tool.kind} aria-label={t('shell.map')}>
        {props.map}
        <MapOverlay />
      </section>
      <Show when={task() === 'zones' && !choosingAreas()}>
        <Suspense>
          <ZoneDetail />
        </Suspense>
      </Show>
      <Show when={(task() === 'areas' && !twoMaps()) || choosingAreas()}>
        <Show
          when={session.state.selectedAreas.length > 0}
          fallback={<MunicipalityDetail lead={t('areas.chooseOne')} />}
        >
          <Suspense>
            <AreaDetail />
          </Suspense>
        </Show>
      </Show>
      <Show when={task() === 'budget'}>
        <Suspense>
          <BudgetDetail />
        </Suspense>
      </Show>
      <Show when={task() === 'reach'}>
        <Suspense>
          <ReachDetail />
        </Suspense>
      </Show>
      <Show when={task() === 'overlaps'}>
        <Suspense>
          <OverlapDetail />
        </Suspense>
      </Show>
      <footer class="year-bar-area">
        <YearBar />
      </footer>
      <Show when={session.state.presentation !== null}>
        <Suspense>
          <Presentation />
        </Suspense>
      </Show>
      <Notices />
      <ChangeAnnouncer />
      <Dialogs />
    </div>
  );
}
