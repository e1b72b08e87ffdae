import '../styles/second-map.css';
import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import { isComputed } from '../core/indicator/area-values.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import type { Scene } from '../core/scene/scene.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import type { MapView } from '../map/map-types.ts';
import { createMapView } from '../map/map-view.ts';
import { sceneChoices } from '../store/derived-values.ts';
import { createGround } from '../store/effective-reference.ts';
import { secondIndicator } from '../ui/compare/second-indicator.ts';
import { Legend } from '../ui/shell/legend.tsx';
import type { Workspace } from '../ui/workspace.ts';
import { mapBounds } from './map-bounds.ts';
import { mapEvents } from './map-events.ts';
import { PaperMap } from './paper-map.tsx';

/** The other figure on a map of its own, beside the first: the same places, the same selection, one camera. */
export function SecondMap(props: {
  readonly workspace: Workspace;
  /** The first map, whose camera it shares; null until it runs, and where maps cannot. */
  readonly leader: MapView | null;
  readonly unsupported: boolean;
}): JSX.Element {
  const { workspace } = props;
  const { reference, session, store, t } = workspace;
  const [view, setView] = createSignal<MapView | null>(null);
  let container: HTMLDivElement | undefined;
  let left = false;
  const indicator = createMemo(() => secondIndicator(workspace));
  const scene = createMemo((): Scene | null => {
    const shown = indicator();
    if (shown === null) return null;
    const choices = { ...sceneChoices(reference, session.state), year: null };
    const second = isComputed(shown) ? { computed: shown } : { computed: null, indicator: shown.id };
    return buildScene(store().plan(), { ...choices, ...second }, reference);
  });
  const words = () => ({
    mapTitle: t('compare.secondMap', { indicator: indicator()?.name[session.state.language] ?? '' }),
    zoomIn: t('map.zoomIn'),
    zoomOut: t('map.zoomOut'),
    resetNorth: t('map.north'),
  });
  const start = async (element: HTMLDivElement): Promise<void> => {
    const made = await createMapView(element, {
      theme: MAP_THEMES[session.state.theme],
      words: words(),
      bounds: mapBounds(reference),
      attribution: [],
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      events: mapEvents(workspace),
    });
    if (!made.ok) return;
    if (left) {
      made.value.destroy();
      return;
    }
    made.value.setDivisions([...reference.divisions.values()]);
    setView(made.value);
  };
  onMount(() => {
    if (container !== undefined) void start(container);
  });
  onCleanup(() => {
    left = true;
    view()?.destroy();
  });
  createEffect(() => {
    const now = scene();
    if (now !== null) view()?.show(now);
  });
  createEffect(on(createGround(reference), (ground) => view()?.setDivisions(ground), { defer: true }));
  createEffect(() => view()?.setTheme(MAP_THEMES[session.state.theme]));
  createEffect(() => view()?.setWords(words()));
  createEffect(() => view()?.setPointerMode(session.state.tool.kind === 'browse' ? 'browse' : 'none'));
  createEffect(
    on([() => props.leader, view], ([leader, follower]) => {
      if (leader === null || follower === null) return;
      onCleanup(shareCamera(leader, follower));
    }),
  );
  return (
    <div class="second-map">
      <Show
        when={!props.unsupported}
        fallback={<Show when={scene()}>{(drawn) => <PaperMap workspace={workspace} scene={drawn()} />}</Show>}
      >
        <div class="second-map__map" ref={container} data-second-map={view() === null ? 'starting' : 'ready'} />
      </Show>
      <Show when={scene()}>{(drawn) => <Legend scene={drawn()} />}</Show>
    </div>
  );
}

/** Each follows the other, step by step; what one does because of the other moves nothing back. */
function shareCamera(leader: MapView, follower: MapView): () => void {
  let following = false;
  const follow = (one: MapView, other: MapView) =>
    one.onCamera((camera) => {
      if (following) return;
      following = true;
      other.setCamera(camera);
      following = false;
    });
  follower.setCamera(leader.camera());
  const stops = [follow(leader, follower), follow(follower, leader)];
  return () => {
    for (const stop of stops) stop();
  };
}
