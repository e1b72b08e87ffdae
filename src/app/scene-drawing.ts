import { boxOfPolygons } from '../core/geometry/measure.ts';
import { zonePolygons } from '../core/indicator/zone-shape.ts';
import { withAreaLayer } from '../core/scene/area-layer.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import { MAP_SIGNS } from '../paper/map-signs.ts';
import { renderSvg } from '../paper/render-svg-dom.ts';
import { sceneSvg } from '../paper/scene-svg.ts';
import { sceneChoices } from '../store/derived-values.ts';
import type { LayerDrawing } from '../ui/paper-actions.ts';
import type { Workspace } from '../ui/workspace.ts';

let drawings = 0;

/** A plan's zones over a layer of areas, as SVG in the theme of the screen: for maps side by side. */
export function drawLayer(
  workspace: Workspace,
  { zones, around, layer, title, width, height }: LayerDrawing,
): SVGElement {
  const { reference, session, t } = workspace;
  const choices = sceneChoices(reference, { ...session.state, selectedZones: [], showPoints: false });
  const chosen = { ...choices, selectedAreas: new Set<never>(), hoveredArea: null, draft: null, draftOf: null };
  const scene = withAreaLayer(buildScene({ zones }, chosen, reference), layer);
  const data = reference.divisions.get(layer.division);
  if (data === undefined) throw new Error(`scene drawing: division ${layer.division} is not loaded`);
  const parent = data.division.parentDivision;
  drawings += 1;
  const polygons = around.flatMap(({ shape }) => {
    const found = zonePolygons(shape, reference);
    return found.ok ? found.value : [];
  });
  return renderSvg(
    sceneSvg(scene, {
      width,
      height,
      // The colours must be those of the legend: zones have no fill of their own.
      theme: { ...MAP_THEMES[session.state.theme], zoneFillOpacity: 0 },
      words: {
        title,
        description: t('map.paperDescription'),
        legend: null,
        ...MAP_SIGNS,
        source: `${data.division.source}, ${data.division.licence}`,
      },
      extent: boxOfPolygons(polygons),
      division: data,
      parentDivision: parent === null ? null : (reference.divisions.get(parent) ?? null),
      idPrefix: `layer-drawing-${drawings}`,
    }),
  );
}
