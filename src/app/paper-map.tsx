import type { JSX } from 'solid-js';
import { createEffect } from 'solid-js';
import { renderSvgInto } from '../paper/render-svg-dom.ts';
import { sceneSvg } from '../paper/scene-svg.ts';
import type { Workspace } from '../ui/workspace.ts';

const SIZE = { widthPx: 960, heightPx: 720 } as const;

/** The same scene as a picture, for a browser without WebGL2. The table beside it does the choosing. */
export function PaperMap(props: { readonly workspace: Workspace }): JSX.Element {
  const { reference, session, derived, t } = props.workspace;
  let holder: HTMLDivElement | undefined;
  createEffect(() => {
    const scene = derived.scene();
    if (holder === undefined) return;
    renderSvgInto(holder, sceneSvg(scene, reference, { ...SIZE, language: session.state.language }));
  });
  return (
    <div class="paper-map" data-map="paper">
      <p class="remark remark--caution" role="status">
        {t('map.unsupported')}
      </p>
      <div
        ref={holder}
        role="img"
        aria-label={t('map.paperTitle', {
          indicator: derived.indicator().name[session.state.language],
          division: derived.areaValues().shownOn,
        })}
      />
    </div>
  );
}
