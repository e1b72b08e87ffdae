import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { overlapOfPartsM2 } from '../../core/geometry/overlapping-parts.ts';
import { findSelfCrossings } from '../../core/geometry/validity.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** A border that needs mending counts all the same: how is said in words, and it is mended on request. */
export function MendOffer(props: { readonly zone: Zone }): JSX.Element {
  return (
    <>
      <Crossings zone={props.zone} />
      <OverlappingParts zone={props.zone} />
    </>
  );
}

/** Where the border crosses itself the even-odd rule says what is inside. */
function Crossings(props: { readonly zone: Zone }): JSX.Element {
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

/** Parts that lie over each other count as their union. */
function OverlappingParts(props: { readonly zone: Zone }): JSX.Element {
  const { map, format, t } = useWorkspace();
  const overlapM2 = createMemo(() =>
    props.zone.shape.kind === 'drawn' ? overlapOfPartsM2(props.zone.shape.polygons) : 0,
  );
  return (
    <Show when={overlapM2() > 0}>
      <div class="remark remark--caution">
        <p>
          <Icon name="warning" /> {t('parts.overlap', { area: format().squareKilometres(overlapM2()) })}
        </p>
        <div class="button-row">
          <button type="button" class="button button--main" onClick={() => map.mend(props.zone.id)}>
            {t('parts.unite')}
          </button>
        </div>
      </div>
    </Show>
  );
}
