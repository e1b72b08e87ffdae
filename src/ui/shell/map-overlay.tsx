import type { JSX } from 'solid-js';
import { Show, Suspense } from 'solid-js';
import type { TextKey } from '../../i18n/translator.ts';
import { useWorkspace } from '../workspace.ts';
import { AreaCard } from './later-parts.ts';
import { Legend } from './legend.tsx';

/** What lies over the map: the legend always, and one line of help while the pointer does something special. */
export function MapOverlay(): JSX.Element {
  return (
    <>
      <ToolHint />
      <Suspense>
        <AreaCard />
      </Suspense>
      <Legend />
    </>
  );
}

function ToolHint(): JSX.Element {
  const { session, map, t } = useWorkspace();
  const hint = (): TextKey | null => {
    const tool = session.state.tool;
    switch (tool.kind) {
      case 'browse':
        return null;
      case 'draw':
        return `map.drawHint.${tool.mode}`;
      case 'choose-areas':
        return 'map.chooseHint';
      case 'reshape':
        return 'map.reshapeHint';
    }
  };
  const makesZoneOfAreas = () => session.state.tool.kind === 'choose-areas' && session.state.selectedAreas.length > 0;
  return (
    <Show when={hint()}>
      {(key) => (
        <div class="tool-hint map-card" role="status">
          <p>{t(key())}</p>
          <Show when={makesZoneOfAreas()}>
            <button
              type="button"
              class="button button--main"
              onClick={() => map.makeZoneOfAreas(session.state.selectedAreas)}
            >
              {t(session.state.selectedAreas.length === 1 ? 'zones.makeOfAreas.one' : 'zones.makeOfAreas.other', {
                count: session.state.selectedAreas.length,
              })}
            </button>
          </Show>
          <button type="button" class="button" onClick={() => map.stop()}>
            {session.state.tool.kind === 'reshape' ? t('map.done') : t('map.cancel')}
          </button>
        </div>
      )}
    </Show>
  );
}
