import type { LonLat } from '../core/geometry/lon-lat.ts';
import type { Scene } from '../core/scene/scene.ts';
import { legendHeight, legendNode, northArrowNode, scaleBarNode, textNode } from './paper-furniture.ts';
import { labelNodes } from './paper-labels.ts';
import { boxOutline, fitProjection } from './paper-projection.ts';
import { areaNodes, hatchNode, parentNodes, pointNodes, selectionNodes, zoneNodes } from './paper-shapes.ts';
import type { PaperOptions, PaperRectangle } from './paper-types.ts';
import type { SvgNode } from './svg-node.ts';
import { svgNode } from './svg-node.ts';

const MARGIN = 12;
const LEGEND_WIDTH = 230;
/** Narrower drawings have the legend beneath the map. */
const WIDE_ENOUGH_FOR_LEGEND_BESIDE = 620;

/**
 * The scene as a drawing on paper: areas by class, missing ones hatched, zones, names, legend, scale bar, north arrow and
 * source line, in SWEREF 99 TM. Areas and zones carry `data-area-code` and `data-zone-id`, so that a page can answer a click.
 * @throws RangeError where the extent spans nothing
 */
export function sceneSvg(scene: Scene, options: PaperOptions): SvgNode {
  const { width, height, theme, words, idPrefix } = options;
  const layout = layOut(scene, options);
  const projection = fitProjection(visiblePositions(options), inset(layout.map, MARGIN));
  const hatch = `${idPrefix}-hatch`;
  const clip = `${idPrefix}-frame`;
  const untouched = { 'pointer-events': 'none' };
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
    },
    [
      svgNode('title', { id: `${idPrefix}-title` }, [words.title]),
      svgNode('desc', { id: `${idPrefix}-description` }, [words.description]),
      svgNode('defs', {}, [
        hatchNode(hatch, theme),
        svgNode('clipPath', { id: clip }, [svgNode('rect', { ...layout.map })]),
      ]),
      svgNode('rect', { width, height, fill: theme.background }),
      svgNode('g', { 'clip-path': `url(#${clip})` }, [
        svgNode('g', { 'data-part': 'areas' }, areaNodes(scene, options, projection, hatch)),
        svgNode('g', { 'data-part': 'parent-borders', ...untouched }, parentNodes(options, projection)),
        svgNode('g', { 'data-part': 'selection', ...untouched }, selectionNodes(scene, options, projection)),
        svgNode('g', { 'data-part': 'zones' }, zoneNodes(scene, projection, theme)),
        svgNode('g', { 'data-part': 'points', ...untouched }, pointNodes(scene, projection, theme)),
      ]),
      svgNode('g', { 'data-part': 'labels', ...untouched }, labelNodes(scene, projection, layout.map, theme)),
      ...(words.legend === null || layout.legend === null
        ? []
        : [legendNode(scene.legend, words.legend, layout.legend, theme, hatch)]),
      scaleBarNode(projection.metresPerUnit, layout.map, words, theme),
      northArrowNode(layout.map, words.north, theme),
      textNode(words.source, MARGIN, height - MARGIN, 10 * theme.scale, theme, { 'data-part': 'source' }),
    ],
  );
}

interface Layout {
  readonly map: PaperRectangle;
  readonly legend: PaperRectangle | null;
}

function layOut(scene: Scene, { width, height, theme, words }: PaperOptions): Layout {
  const sourceHeight = MARGIN + 16 * theme.scale;
  const full = { x: 0, y: 0, width, height: height - sourceHeight };
  if (words.legend === null) return { map: full, legend: null };
  const legendWidth = LEGEND_WIDTH * theme.scale;
  const tall = legendHeight(scene.legend, words.legend.heading, theme);
  if (width >= WIDE_ENOUGH_FOR_LEGEND_BESIDE * theme.scale) {
    return {
      map: { ...full, x: legendWidth, width: width - legendWidth },
      legend: { x: MARGIN, y: Math.max(MARGIN, full.height - tall - MARGIN), width: legendWidth, height: tall },
    };
  }
  const mapHeight = Math.max(full.height / 2, full.height - tall - MARGIN);
  return {
    map: { ...full, height: mapHeight },
    legend: { x: MARGIN, y: mapHeight + MARGIN / 2, width: width - 2 * MARGIN, height: tall },
  };
}

function visiblePositions({ extent, division }: PaperOptions): readonly LonLat[] {
  return extent === null ? division.areas.flatMap((area) => area.polygons.flat(2)) : boxOutline(extent);
}

function inset({ x, y, width, height }: PaperRectangle, by: number): PaperRectangle {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
