import type { JSX } from 'solid-js';
import { createEffect, createUniqueId, Show } from 'solid-js';
import type { AreaCode, DivisionId, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import type { Scene } from '../core/scene/scene.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import { MAP_SIGNS } from '../paper/map-signs.ts';
import type { PaperOptions } from '../paper/paper-types.ts';
import { renderSvg } from '../paper/render-svg-dom.ts';
import { sceneSvg } from '../paper/scene-svg.ts';
import type { Workspace } from '../ui/workspace.ts';
import { mapEvents } from './map-events.ts';

const WIDTH = 900;
const HEIGHT = 760;

/** The same scene as a drawing, for a browser without WebGL2: areas and zones answer clicks, tables do the rest. */
export function PaperMap(props: {
  readonly workspace: Workspace;
  /** Another scene than the one of the session, and its indicator's name. */
  readonly scene?: Scene;
}): JSX.Element {
  const { reference, session, derived, t } = props.workspace;
  const events = mapEvents(props.workspace);
  let holder: HTMLDivElement | undefined;
  const scene = (): Scene => props.scene ?? derived.scene();
  const idPrefix = createUniqueId();
  const options = (): PaperOptions => {
    const language = session.state.language;
    const division = dataOf(scene().division);
    const parent = division.division.parentDivision;
    return {
      width: WIDTH,
      height: HEIGHT,
      theme: MAP_THEMES[session.state.theme],
      words: {
        title: t('map.paperTitle', {
          indicator: scene().legend.title[language],
          division: division.division.name[language],
        }),
        description: t('map.paperDescription'),
        legend: null,
        ...MAP_SIGNS,
        source: `${scene().legend.source} · ${division.division.source}`,
      },
      extent: null,
      division,
      parentDivision: parent === null ? null : dataOf(parent),
      idPrefix: `paper-map-${idPrefix}`,
    };
  };
  function dataOf(id: DivisionId) {
    const data = reference.divisions.get(id);
    if (data === undefined) throw new Error(`paper map: no division "${id}"`);
    return data;
  }
  createEffect(() => holder?.replaceChildren(renderSvg(sceneSvg(scene(), options()))));
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
      <Show when={props.scene === undefined}>
        <p class="remark remark--caution" role="status">
          {t('map.unsupported')}
        </p>
      </Show>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the drawing repeats the table beside it, where keys choose the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has no role of its own, for the table is what is worked with */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are at work in the table */}
      <div ref={holder} class="paper-map__drawing" onClick={onClick} />
    </div>
  );
}
