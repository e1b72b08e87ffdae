import type { LonLat } from '../core/geometry/lon-lat.ts';
import type { Scene } from '../core/scene/scene.ts';
import { northArrowNode, ROW_HEIGHT, SWATCH, scaleBarNode, textNode, wrapText } from './paper-furniture.ts';
import { labelNodes } from './paper-labels.ts';
import { fitProjection } from './paper-projection.ts';
import { areaNodes, dashes, hatchNode, parentNodes, pointNodes, zoneNodes } from './paper-shapes.ts';
import type { PaperOptions, PaperRectangle, PaperTheme } from './paper-types.ts';
import type { SvgNode } from './svg-node.ts';
import { coordinate, svgNode } from './svg-node.ts';
import { roundMetresPerUnit, scaleDenominator } from './true-scale.ts';

const MARGIN = 40;
const LINE = 9.5;

/** What a map sheet says beside the map. */
export interface MapSheetWords {
  readonly title: string;
  readonly description: string;
  readonly legend: { readonly heading: string; readonly classes: readonly string[]; readonly noData: string };
  /** The kinds of zones on the map, each with its line; empty where there are none. */
  readonly zoneKinds: readonly { readonly status: 'draft' | 'proposed' | 'decided'; readonly name: string }[];
  readonly points: string | null;
  readonly north: string;
  readonly metres: string;
  readonly kilometres: string;
  /** "Skala 1:75 000 …" */
  readonly scale: (denominator: number) => string;
  /** Lines of sources under the map. */
  readonly sources: readonly string[];
}

export interface MapSheetOptions extends Pick<PaperOptions, 'division' | 'parentDivision' | 'idPrefix' | 'theme'> {
  /** Millimetres on paper. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** What must be seen. */
  readonly positions: readonly LonLat[];
  readonly words: MapSheetWords;
}

/**
 * A map for print in SWEREF 99 TM, in tenths of a millimetre, at a round scale that it states; beneath it the legend, the
 * bar, the arrow and the sources. Its size is said in millimetres, so that print at 100 % is true to scale.
 */
export function mapSheetSvg(scene: Scene, options: MapSheetOptions): SvgNode {
  const { theme, words, idPrefix } = options;
  const [width, height] = [options.widthMm * 10, options.heightMm * 10];
  const strip = stripHeight(scene, options);
  const map: PaperRectangle = { x: 0, y: 0, width, height: height - strip };
  const frame = { x: MARGIN, y: MARGIN, width: map.width - 2 * MARGIN, height: map.height - 2 * MARGIN };
  const projection = fitProjection(options.positions, frame, roundMetresPerUnit);
  const [hatch, clip] = [`${idPrefix}-hatch`, `${idPrefix}-frame`];
  const paper: PaperOptions = { ...options, width, height, extent: null, words: { ...words, source: '' } };
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: `${options.widthMm}mm`,
      height: `${options.heightMm}mm`,
      role: 'img',
      'aria-label': `${words.title}. ${words.description}`,
      'data-scale': scaleDenominator(projection.metresPerUnit),
    },
    [
      svgNode('defs', {}, [hatchNode(hatch, theme), svgNode('clipPath', { id: clip }, [svgNode('rect', { ...map })])]),
      svgNode('g', { 'clip-path': `url(#${clip})` }, [
        svgNode('g', { 'data-part': 'areas' }, areaNodes(scene, paper, projection, hatch)),
        svgNode('g', { 'data-part': 'parent-borders' }, parentNodes(paper, projection)),
        svgNode('g', { 'data-part': 'zones' }, zoneNodes(scene, projection, theme)),
        svgNode('g', { 'data-part': 'points' }, pointNodes(scene, projection, theme)),
      ]),
      svgNode('g', { 'data-part': 'labels' }, labelNodes(scene, projection, map, theme)),
      svgNode('rect', { ...map, fill: 'none', stroke: theme.parentBorder, 'stroke-width': 3 }),
      northArrowNode(map, words.north, theme),
      ...stripNodes(scene, options, projection.metresPerUnit, map, hatch),
    ],
  );
}

function legendRows(scene: Scene, { words }: MapSheetOptions): number {
  const own = wrapText(words.legend.heading, 44).length + scene.legend.classes.length;
  return own + (scene.legend.noDataCount > 0 ? 1 : 0);
}

function stripHeight(scene: Scene, options: MapSheetOptions): number {
  const { theme, words } = options;
  const besides = words.zoneKinds.length + (words.points === null ? 0 : 1) + 3;
  const rows = Math.max(legendRows(scene, options), besides);
  return rows * ROW_HEIGHT * theme.scale + words.sources.length * (LINE + 4) * theme.scale + 2 * MARGIN;
}

function stripNodes(
  scene: Scene,
  options: MapSheetOptions,
  metresPerUnit: number,
  map: PaperRectangle,
  hatch: string,
): readonly SvgNode[] {
  const { theme, words } = options;
  const row = ROW_HEIGHT * theme.scale;
  const size = 11 * theme.scale;
  const top = map.height + MARGIN;
  const height = options.heightMm * 10;
  const right = { x: map.width / 2, y: top, width: Math.min(map.width / 2, 900), height: 2.4 * row };
  const zoneKinds = words.zoneKinds.map(({ status, name }, position) =>
    lineSample(status, name, right.x, top + (position + 3) * row, theme),
  );
  const points =
    words.points === null ? [] : [pointSample(words.points, right.x, top + (zoneKinds.length + 3) * row, theme)];
  const sourceTop = height - words.sources.length * (LINE + 4) * theme.scale;
  return [
    svgNode('g', { 'data-part': 'legend' }, legendNodes(scene, options, top, hatch)),
    scaleBarNode(metresPerUnit, right, words, theme, 0.7),
    textNode(words.scale(scaleDenominator(metresPerUnit)), right.x, top + size, size, theme, {
      'data-part': 'scale-text',
      'font-weight': 600,
    }),
    ...zoneKinds,
    ...points,
    ...words.sources.map((line, position) =>
      textNode(line, 0, sourceTop + (position + 1) * (LINE + 4) * theme.scale - 6, LINE * theme.scale, theme, {
        'data-part': 'source',
      }),
    ),
  ];
}

function legendNodes(scene: Scene, { theme, words }: MapSheetOptions, top: number, hatch: string): readonly SvgNode[] {
  const row = ROW_HEIGHT * theme.scale;
  const size = 11 * theme.scale;
  const heading = wrapText(words.legend.heading, 44);
  const classes = scene.legend.classes.map(({ colour }, index) => ({
    fill: colour,
    label: words.legend.classes[index] ?? '',
  }));
  const missing = scene.legend.noDataCount > 0 ? [{ fill: `url(#${hatch})`, label: words.legend.noData }] : [];
  return [
    ...heading.map((line, index) => textNode(line, 0, top + size + index * row, size, theme, { 'font-weight': 600 })),
    ...[...classes.toReversed(), ...missing].flatMap(({ fill, label }, index) => {
      const y = top + (index + heading.length) * row;
      const box = { width: SWATCH.width * theme.scale, height: SWATCH.height * theme.scale, fill };
      return [
        svgNode('rect', { x: 1, y: coordinate(y), ...box, stroke: theme.parentBorder, 'stroke-width': 2 }),
        textNode(label, (SWATCH.width + 8) * theme.scale, y + size, size, theme),
      ];
    }),
  ];
}

function lineSample(
  status: 'draft' | 'proposed' | 'decided',
  name: string,
  x: number,
  y: number,
  theme: PaperTheme,
): SvgNode {
  const width = 2.2 * theme.scale;
  const middle = coordinate(y + 7 * theme.scale);
  const line = { x1: coordinate(x), x2: coordinate(x + 36 * theme.scale), y1: middle, y2: middle };
  return svgNode('g', {}, [
    svgNode('line', { ...line, stroke: theme.labelText, 'stroke-width': coordinate(width), ...dashes(status, width) }),
    textNode(name, x + 44 * theme.scale, y + 11 * theme.scale, 11 * theme.scale, theme),
  ]);
}

function pointSample(name: string, x: number, y: number, theme: PaperTheme): SvgNode {
  const place = { cx: coordinate(x + 18 * theme.scale), cy: coordinate(y + 7 * theme.scale), r: 3.5 * theme.scale };
  return svgNode('g', {}, [
    svgNode('circle', { ...place, fill: theme.point }),
    textNode(name, x + 44 * theme.scale, y + 11 * theme.scale, 11 * theme.scale, theme),
  ]);
}
