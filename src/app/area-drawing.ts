import type { LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import { boxOfPolygons } from '../core/geometry/measure.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import { classText, noDataText } from '../i18n/legend-text.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import { MAP_SIGNS } from '../paper/map-signs.ts';
import type { PaperOptions } from '../paper/paper-types.ts';
import { renderSvg } from '../paper/render-svg-dom.ts';
import { sceneSvg } from '../paper/scene-svg.ts';
import { sceneChoices } from '../store/derived-values.ts';
import { areaLabel } from '../ui/areas/area-label.ts';
import type { AreaDrawing } from '../ui/map-actions.ts';
import type { Workspace } from '../ui/workspace.ts';

const WIDTH = 640;
const HEIGHT = 380;

let drawings = 0;

/** One area among its neighbours, as SVG: light whatever the screen's theme is, since it is meant for paper. */
export function drawArea(workspace: Workspace, { division, code, around }: AreaDrawing): SVGElement {
  const { reference, session, store, derived, need, format, t } = workspace;
  const data = reference.divisions.get(division);
  const area = data?.areas[data.positionOfCode.get(code) ?? -1];
  if (data === undefined || area === undefined) throw new Error(`area drawing: no area ${code} on ${division}`);
  const language = session.state.language;
  const computed = need.shown();
  const choices = { ...sceneChoices(reference, session.state), computed, division, selectedAreas: new Set([code]) };
  const scene = buildScene(store().plan(), { ...choices, hoveredArea: null, draft: null, draftOf: null }, reference);
  const drawn = reference.divisions.get(scene.division) ?? data;
  const parent = drawn.division.parentDivision;
  const indicator = derived.indicator();
  const { legend } = scene;
  const heading = t('areaPage.mapHeading', { indicator: indicator.name[language], year: legend.year });
  drawings += 1;
  const seen = new Set([code, ...around]);
  const polygons = data.areas
    .filter((each) => seen.has(each.code))
    .flatMap((each): LonLatMultiPolygon => each.polygons);
  const options: PaperOptions = {
    width: WIDTH,
    height: HEIGHT,
    theme: MAP_THEMES.light,
    words: {
      title: t('areaPage.mapTitle', { area: areaLabel(area, data, reference) }),
      description: t('areaPage.mapDescription', { indicator: indicator.name[language] }),
      legend: {
        heading,
        classes: legend.classes.map((each) => classText(each, legend, language, format())),
        noData: noDataText(legend, t),
      },
      ...MAP_SIGNS,
      source: `${indicator.source} · ${data.division.source}`,
    },
    extent: boxOfPolygons(polygons),
    division: drawn,
    parentDivision: parent === null ? null : (reference.divisions.get(parent) ?? null),
    idPrefix: `area-drawing-${drawings}`,
  };
  return renderSvg(sceneSvg(scene, options));
}
