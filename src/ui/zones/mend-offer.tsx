import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { findSelfCrossings } from '../../core/geometry/validity.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** A border that crosses itself still counts, by the even-odd rule: said in words, shown on the map, mended on request. */
export function MendOffer(props: { readonly zone: Zone }): JSX.Element {
  const { session, map, t } = useWorkspace();
  const crossings = createMemo(() =>
    props.zone.shape.kind === 'drawn' ? findSelfCrossings(props.zone.shape.polygons) : [],
  );
  const show = (): void => {
    const first = crossings()[0];
    if (first !== undefined) session.showOnMap({ kind: 'position', position: first.position });
  };
  return (
    <Show when={crossings().length > 0}>
      <div class="remark remark--caution">
        <p>
          <Icon name="warning" /> {t('zones.crossing', { count: crossings().length })}
        </p>
        <div class="button-row">
          <button type="button" class="button" onClick={show}>
            {t('zones.crossingShow')}
          </button>
          <button type="button" class="button button--main" onClick={() => map.mend(props.zone.id)}>
            {t('zones.mend')}
          </button>
        </div>
      </div>
    </Show>
  );
}
