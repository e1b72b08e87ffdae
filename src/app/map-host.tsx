import type { JSX } from 'solid-js';
import {
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import { LICENCE_NOT_SAID } from '../core/plan/plan-borders.ts';
import { loadLanguage } from '../i18n/translator.ts';
import type { MapView, MapWords, PointerMode } from '../map/map-types.ts';
import { showsTwoMaps } from '../store/compare-choices.ts';
import { createGround } from '../store/effective-reference.ts';
import { fetchLaterParts } from '../ui/shell/later-parts.ts';
import type { Workspace } from '../ui/workspace.ts';
import { connectDrawing } from './connect-drawing.ts';
import { mapBounds } from './map-bounds.ts';
import { mapEvents } from './map-events.ts';
import { createMapTheme, mapCovers } from './wall.ts';

const SecondMap = lazy(() => import('./second-map.tsx').then(({ SecondMap: component }) => ({ default: component })));
const PaperMap = lazy(() => import('./paper-map.tsx').then(({ PaperMap: component }) => ({ default: component })));

/** The basemap this page starts with: a file beside the catalogue, or the online one on the page that allows it. */
function showFirstBasemap(workspace: Workspace, view: MapView): void {
  const { basemap } = workspace.reference.catalog;
  const online = basemap.online[0];
  if (document.documentElement.dataset['basemap'] === 'online' && online !== undefined) {
    view.setOnlineBasemap(online);
  } else if (basemap.file !== null) {
    const address = new URL(`geo/${basemap.file}`, document.baseURI).href;
    void view.setBasemapFile(address).then((result) => {
      if (!result.ok) workspace.tell(result.problem);
    });
  }
}

function mapSources({ catalog }: ReferenceData): readonly string[] {
  return catalog.divisions.map(({ source, licence }) =>
    licence === LICENCE_NOT_SAID ? source : `${source}, ${licence}`,
  );
}

/** The live map and what ties it to session and plan; where it cannot run, the same scene on paper and a sentence. */
export function MapHost(props: {
  readonly workspace: Workspace;
  readonly onView: (view: MapView | null) => void;
}): JSX.Element {
  const workspace = props.workspace;
  const { reference, session, derived, t } = workspace;
  const [unsupported, setUnsupported] = createSignal(false);
  const [view, setView] = createSignal<MapView | null>(null);
  const theme = createMapTheme(session);
  let container: HTMLDivElement | undefined;

  const words = (): MapWords => ({
    mapTitle: t('map.label'),
    zoomIn: t('map.zoomIn'),
    zoomOut: t('map.zoomOut'),
    resetNorth: t('map.north'),
  });
  const start = async (element: HTMLDivElement): Promise<void> => {
    // Loaded apart: panels and tables are there while the map library is still on its way.
    const { createMapView } = await import('../map/map-view.ts');
    const made = await createMapView(element, {
      theme: theme(),
      words: words(),
      bounds: mapBounds(reference),
      attribution: mapSources(reference),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      events: mapEvents(workspace),
    });
    if (!made.ok) {
      setUnsupported(true);
      return;
    }
    made.value.setDivisions([...reference.divisions.values()]);
    showFirstBasemap(workspace, made.value);
    setView(made.value);
    props.onView(made.value);
    // The first corner someone clicks must not wait for the drawing library: it comes once the map stands.
    void made.value.drawingTool();
    fetchLaterParts();
    void loadLanguage('en');
  };
  onMount(() => {
    if (container !== undefined) void start(container);
  });
  onCleanup(() => {
    props.onView(null);
    view()?.destroy();
  });

  createEffect(
    on(
      createGround(reference),
      (ground) => {
        view()?.setDivisions(ground);
        view()?.setAttribution(mapSources(reference));
      },
      { defer: true },
    ),
  );
  createEffect(() => view()?.show(derived.scene()));
  // Half the width shows the same ground, one step of zoom further out for each halving.
  const twoMaps = createMemo(() => showsTwoMaps(session.state));
  let widthBefore = 0;
  createComputed(on(twoMaps, () => (widthBefore = container?.clientWidth ?? 0), { defer: true }));
  createEffect(
    on(
      twoMaps,
      () => {
        const live = view();
        const width = container?.clientWidth ?? 0;
        if (live === null || width === 0 || widthBefore === 0) return;
        const camera = live.camera();
        live.setCamera({ ...camera, zoom: camera.zoom + Math.log2(width / widthBefore) });
      },
      { defer: true },
    ),
  );
  createEffect(() => view()?.setTheme(theme()));
  createEffect(() => view()?.setWords(words()));
  createEffect(() => view()?.setPointerMode(pointerMode()));
  createEffect(
    // A place asked for before the map was there is shown once it is.
    on([() => session.state.camera, view], ([request, live]) => {
      if (request === null || live === null) return;
      if (request.target.kind === 'box') live.fitBounds(request.target.box, mapCovers(session, container));
      else live.goTo(request.target.position, 14);
    }),
  );
  createEffect(() => {
    const live = view();
    if (live !== null) connectDrawing(workspace, live);
  });

  function pointerMode(): PointerMode {
    const tool = session.state.tool;
    switch (tool.kind) {
      case 'browse':
        return 'browse';
      case 'choose-areas':
        return 'choose-areas';
      case 'draw':
      case 'reshape':
        return 'none';
    }
  }

  return (
    <>
      <Show
        when={!unsupported()}
        fallback={
          <Suspense>
            <PaperMap workspace={workspace} />
          </Suspense>
        }
      >
        <div class="map-area__map" ref={container} data-map={view() === null ? 'starting' : 'ready'} />
      </Show>
      <Show when={twoMaps()}>
        <Suspense>
          <SecondMap workspace={workspace} leader={view()} unsupported={unsupported()} />
        </Suspense>
      </Show>
    </>
  );
}
