import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import { useWorkspace } from '../workspace.ts';
import { piecePaths } from './piece-paths.ts';

/** The overlap as it was when it was answered about and as it is, on the same ground at the same scale. */
export function ChangeMaps(props: {
  readonly before: LonLatMultiPolygon;
  readonly now: LonLatMultiPolygon;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const drawn = createMemo(() => piecePaths([props.before, props.now]));
  const maps = () => [
    { title: t('overlaps.then'), own: drawn().paths[0] ?? '', other: '' },
    { title: t('overlaps.now'), own: drawn().paths[1] ?? '', other: drawn().paths[0] ?? '' },
  ];
  const scale = (): string => format().number(Math.round(Number(drawn().viewBox.split(' ')[2] ?? 0)));
  return (
    <div class="change-maps">
      <For each={maps()}>
        {({ title, own, other }) => (
          <figure class="change-map">
            <svg viewBox={drawn().viewBox} role="img" aria-label={t('overlaps.mapOf', { when: title })}>
              <Show when={other !== ''}>
                <path class="change-map__before" d={other} />
              </Show>
              <path class="change-map__piece" d={own} />
            </svg>
            <figcaption>{own === '' ? t('overlaps.mapGone', { when: title }) : title}</figcaption>
          </figure>
        )}
      </For>
      <p class="quiet small">{t('overlaps.mapScale', { metres: scale() })}</p>
    </div>
  );
}
