import type { DivisionData } from '../../core/catalog/reference-data.ts';
import type { LonLatBox } from '../../core/geometry/lon-lat.ts';
import type { Scene } from '../../core/scene/scene.ts';
import { northArrowNode, scaleBarNode, textNode } from '../paper-furniture.ts';
import { labelNodes } from '../paper-labels.ts';
import { boxOutline, fitProjection } from '../paper-projection.ts';
import { areaNodes, hatchNode, parentNodes, pointNodes, zoneNodes } from '../paper-shapes.ts';
import type { PaperOptions, PaperRectangle, PaperTheme } from '../paper-types.ts';
import type { SvgNode } from '../svg-node.ts';
import { coordinate, svgNode } from '../svg-node.ts';
import type { ColumnItem } from './picture-column.ts';
import { columnNodes, linesOf } from './picture-column.ts';
import type { PictureWords } from './picture-types.ts';

/** A drawing this wide has type of the theme's own size; one twice as wide has it twice as large. */
const PLAIN_WIDTH = 1000;
const MARGIN = 20;
const TITLE = 23;
const SOURCE = 9.5;
const COLUMN_SHARE = 0.27;
const PAPER = '#ffffff';

export interface MapPictureOptions {
  /** The drawing's own units; in pixels it is `pixelsPerUnit` as large. */
  readonly width: number;
  readonly height: number;
  readonly pixelsPerUnit: number;
  readonly theme: PaperTheme;
  readonly words: PictureWords;
  /** What must be seen; null for the whole division. */
  readonly extent: LonLatBox | null;
  readonly division: DivisionData;
  readonly parentDivision: DivisionData | null;
  readonly idPrefix: string;
}

/**
 * A picture that stands alone, for a slide or a page of text: title, map in SWEREF 99 TM, legend, scale bar, north arrow
 * and sources. Zones have no fill, so that the colours under them stay those of the legend.
 */
export function mapPictureSvg(scene: Scene, options: MapPictureOptions): SvgNode {
  const { width, height, words, idPrefix, pixelsPerUnit, division, extent } = options;
  const scale = (options.theme.scale * width) / PLAIN_WIDTH;
  const theme: PaperTheme = { ...options.theme, scale, zoneFillOpacity: 0 };
  const margin = MARGIN * scale;
  const titles = titleNodes(words.title, margin, width - 2 * margin, theme);
  const sources = sourceNodes(words.sources, margin, height, width - 2 * margin, theme);
  const columnWidth = width * COLUMN_SHARE;
  const top = titles.height + margin;
  const bottom = height - sources.height - margin;
  const map: PaperRectangle = {
    x: margin + columnWidth + margin,
    y: top,
    width: width - columnWidth - 3 * margin,
    height: bottom - top,
  };
  const positions = extent === null ? division.areas.flatMap(({ polygons }) => polygons.flat(2)) : boxOutline(extent);
  const projection = fitProjection(positions, inset(map, extent === null ? margin / 2 : 0));
  const [hatch, clip] = [`${idPrefix}-hatch`, `${idPrefix}-frame`];
  const paper: PaperOptions = { ...options, theme, words: { ...words, legend: null, source: '' } };
  const frame = { x: coordinate(map.x), y: coordinate(map.y), width: coordinate(map.width) };
  const box = { ...frame, height: coordinate(map.height) };
  const column = { x: margin, y: top, width: columnWidth, height: map.height };
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: width * pixelsPerUnit,
      height: height * pixelsPerUnit,
      role: 'img',
      'aria-label': `${words.title}. ${words.description}`,
    },
    [
      svgNode('defs', {}, [hatchNode(hatch, theme), svgNode('clipPath', { id: clip }, [svgNode('rect', box)])]),
      svgNode('rect', { width, height, fill: PAPER }),
      svgNode('rect', { ...box, fill: theme.background }),
      svgNode('g', { 'clip-path': `url(#${clip})` }, [
        svgNode('g', { 'data-part': 'areas' }, areaNodes(scene, paper, projection, hatch)),
        svgNode('g', { 'data-part': 'parent-borders' }, parentNodes(paper, projection)),
        svgNode('g', { 'data-part': 'zones' }, zoneNodes(scene, projection, theme)),
        svgNode('g', { 'data-part': 'points' }, pointNodes(scene, projection, theme)),
      ]),
      svgNode('g', { 'data-part': 'labels' }, labelNodes(scene, projection, map, theme, furnitureBoxes(map, scale))),
      svgNode('rect', { ...box, fill: 'none', stroke: theme.parentBorder, 'stroke-width': coordinate(scale) }),
      scaleBarNode(projection.metresPerUnit, map, words, theme),
      northArrowNode(map, words.north, theme),
      svgNode('g', { 'data-part': 'title' }, titles.nodes),
      svgNode('g', { 'data-part': 'legend' }, columnNodes(columnItems(scene, words, hatch), column, theme)),
      svgNode('g', { 'data-part': 'source' }, sources.nodes),
    ],
  );
}

/** Where the north arrow and the longest scale bar stand: no name of an area goes there. */
function furnitureBoxes({ x, y, width, height }: PaperRectangle, scale: number): readonly PaperRectangle[] {
  const [arrow, bar] = [
    { width: 44 * scale, height: 52 * scale },
    { width: width / 4 + 16 * scale, height: 40 * scale },
  ];
  return [
    { x: x + width - arrow.width, y, ...arrow },
    { x: x + width - bar.width, y: y + height - bar.height, ...bar },
  ];
}

interface Part {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
}

function titleNodes(title: string, margin: number, width: number, theme: PaperTheme): Part {
  const size = TITLE * theme.scale;
  const lines = linesOf(title, width, size, 600);
  return {
    nodes: lines.map((line, place) =>
      textNode(line, margin, margin + size * (0.9 + place * 1.2), Number(coordinate(size)), theme, {
        'font-weight': 600,
      }),
    ),
    height: margin + size * 1.2 * lines.length - margin / 2,
  };
}

function sourceNodes(sources: readonly string[], x: number, height: number, width: number, theme: PaperTheme): Part {
  const size = SOURCE * theme.scale;
  const lines = sources.flatMap((source) => linesOf(source, width, size, 400));
  const step = size * 1.3;
  const first = height - x * 0.7 - (lines.length - 1) * step;
  return {
    nodes: lines.map((line, place) => textNode(line, x, first + place * step, Number(coordinate(size)), theme)),
    height: lines.length * step,
  };
}

function columnItems(scene: Scene, words: PictureWords, hatch: string): readonly ColumnItem[] {
  const { number, text, legend } = words;
  return [
    ...(number === null
      ? []
      : ([
          { kind: 'text', text: number.value, size: 34, weight: 600 },
          { kind: 'text', text: number.label, size: 13, weight: 600 },
          ...(number.beside === '' ? [] : [{ kind: 'text', text: number.beside, size: 12, weight: 400 } as const]),
          { kind: 'gap', height: 12 },
        ] as const)),
    ...text.flatMap((paragraph): readonly ColumnItem[] => [
      { kind: 'text', text: paragraph, size: 13, weight: 400 },
      { kind: 'gap', height: 6 },
    ]),
    ...(text.length === 0 ? [] : [{ kind: 'gap', height: 10 } as const]),
    { kind: 'text', text: legend.heading, size: 13, weight: 600 },
    ...(legend.caption === ''
      ? []
      : [{ kind: 'text', text: legend.caption, size: 11, weight: 400, quiet: true } as const]),
    { kind: 'gap', height: 6 },
    ...classItems(scene, legend, hatch),
    ...pointItems(scene, words),
    ...(words.zoneKinds.length === 0 ? [] : [{ kind: 'gap', height: 10 } as const]),
    ...words.zoneKinds.map(({ status, name }) => ({ kind: 'line', status, name }) as const),
    ...words.notes.flatMap((note): readonly ColumnItem[] => [
      { kind: 'gap', height: 6 },
      { kind: 'text', text: note, size: 10, weight: 400, quiet: true },
    ]),
  ];
}

/** From high to low, as a thermometer reads, and what is missing last. */
function classItems({ legend }: Scene, words: PictureWords['legend'], hatch: string): readonly ColumnItem[] {
  const missing: readonly ColumnItem[] =
    legend.noDataCount > 0 ? [{ kind: 'class', words: words.noData, fill: `url(#${hatch})`, look: 'area' }] : [];
  if (words.grid !== null) {
    const cells = legend.classes.map(({ colour, textColour, areaCount }) => ({
      colour,
      textColour,
      text: String(areaCount),
    }));
    return [{ kind: 'grid', words: words.grid, cells }, ...missing];
  }
  const classes = legend.classes.map((each, place): ColumnItem => {
    const own = words.classes[place];
    if (own === undefined) throw new Error(`mapPictureSvg: no words for class ${place} of ${legend.indicator}`);
    return { kind: 'class', words: own, fill: each.colour, look: 'area' };
  });
  return [...classes.toReversed(), ...missing];
}

function pointItems(scene: Scene, words: PictureWords): readonly ColumnItem[] {
  if (scene.points.length === 0) return [];
  if (words.points !== null && scene.pointLegends.length === 0) {
    const own = { label: words.points, count: '' };
    return [
      { kind: 'gap', height: 10 },
      { kind: 'class', words: own, fill: '#17212b', look: 'point' },
    ];
  }
  return scene.pointLegends.flatMap((legend, place): readonly ColumnItem[] => {
    const own = words.pointLegends[place];
    if (own === undefined) return [];
    const classes = legend.classes.map((each, position): ColumnItem => {
      const label = own.classes[position] ?? { label: '', count: '' };
      return { kind: 'class', words: label, fill: each.colour, look: 'point' };
    });
    return [
      { kind: 'gap', height: 10 },
      { kind: 'text', text: own.heading, size: 12, weight: 600 },
      { kind: 'gap', height: 4 },
      ...classes.toReversed(),
      ...(legend.noDataCount > 0 ? [{ kind: 'class', words: own.noData, fill: PAPER, look: 'point' } as const] : []),
    ];
  });
}

function inset({ x, y, width, height }: PaperRectangle, by: number): PaperRectangle {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
