import type { JSX } from 'solid-js';
import { createEffect } from 'solid-js';
import type { AreaCode, DivisionId, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import type { PaperOptions } from '../paper/paper-types.ts';
import { renderSvg } from '../paper/render-svg-dom.ts';
import { sceneSvg } from '../paper/scene-svg.ts';
import type { Workspace } from '../ui/workspace.ts';
import { mapEvents } from './map-events.ts';

const WIDTH = 900;
const HEIGHT = 760;

/** The same scene as a drawing, for a browser without WebGL2: areas and zones answer clicks, tables do the rest. */
export function PaperMap(props: { readonly workspace: Workspace }): JSX.Element {
  const { reference, session, derived, t } = props.workspace;
  const events = mapEvents(props.workspace);
  let holder: HTMLDivElement | undefined;
  const options = (): PaperOptions => {
    const language = session.state.language;
    const division = dataOf(derived.scene().division);
    const parent = division.division.parentDivision;
    return {
      width: WIDTH,
      height: HEIGHT,
      theme: MAP_THEMES[session.state.theme],
      words: {
        title: t('map.paperTitle', {
          indicator: derived.indicator().name[language],
          division: division.division.name[language],
        }),
        description: t('map.paperDescription'),
        legend: null,
        north: 'N',
        metres: 'm',
        kilometres: 'km',
        source: `${derived.indicator().source} · ${division.division.source}`,
      },
      extent: null,
      division,
      parentDivision: parent === null ? null : dataOf(parent),
      idPrefix: 'paper-map',
    };
  };
  function dataOf(id: DivisionId) {
    const data = reference.divisions.get(id);
    if (data === undefined) throw new Error(`paper map: no division "${id}"`);
    return data;
  }
  createEffect(() => holder?.replaceChildren(renderSvg(sceneSvg(derived.scene(), options()))));
  const onClick = (event: MouseEvent): void => {
    const hit = event.target instanceof Element ? event.target.closest('[data-zone-id], [data-area-code]') : null;
    const zone = hit?.getAttribute('data-zone-id') ?? null;
    const area = hit?.getAttribute('data-area-code') ?? null;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    if (zone !== null) events.onZoneClick(asId<ZoneId>(zone), additive, null);
    else if (area !== null) events.onAreaClick(asId<AreaCode>(area), additive);
  };
  return (
    <div class="paper-map" data-map="paper">
      <p class="remark remark--caution" role="status">
        {t('map.unsupported')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the drawing repeats the table beside it, where keys choose the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div ref={holder} class="paper-map__drawing" onClick={onClick} />
    </div>
  );
}
