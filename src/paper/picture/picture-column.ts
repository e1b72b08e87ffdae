import { SWATCH, textNode, wrapText } from '../paper-furniture.ts';
import { dashes } from '../paper-shapes.ts';
import type { PaperRectangle, PaperTheme } from '../paper-types.ts';
import type { SvgNode } from '../svg-node.ts';
import { coordinate, svgNode } from '../svg-node.ts';
import type { PictureClass, PictureGridWords } from './picture-types.ts';

/** Rough widths of a letter as parts of the type size, on the generous side: lines are broken by it. */
const LETTER_WIDTH = { 400: 0.54, 600: 0.58 } as const;
const ROW = 22;
const SIZE = 12;
const LINE_HEIGHT = 1.32;
/** A column that is too tall is drawn smaller, in steps of this. */
const SHRINK = 0.94;
const CELL = { width: 58, height: 24 };
/** Room for the limits beside the rows of a grid. */
const LIMITS_WIDTH = 80;

/** What stands in the column beside the map, from top to bottom. */
export type ColumnItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: number;
      readonly weight: 400 | 600;
      readonly quiet?: boolean;
    }
  | { readonly kind: 'class'; readonly words: PictureClass; readonly fill: string; readonly look: 'area' | 'point' }
  | { readonly kind: 'line'; readonly name: string; readonly status: Parameters<typeof dashes>[0] }
  | {
      readonly kind: 'grid';
      readonly words: PictureGridWords;
      /** Row by row, both axes ascending. */
      readonly cells: readonly { readonly colour: string; readonly textColour: string; readonly text: string }[];
    }
  | { readonly kind: 'gap'; readonly height: number };

/** The items below one another within the frame, smaller where they would not fit. */
export function columnNodes(
  items: readonly ColumnItem[],
  frame: PaperRectangle,
  theme: PaperTheme,
): readonly SvgNode[] {
  let scale = theme.scale;
  const heightAt = (tried: number): number =>
    items.reduce((sum, item) => sum + itemHeight(item, frame.width, tried), 0);
  while (heightAt(scale) > frame.height && scale > theme.scale / 4) scale *= SHRINK;
  const own = { ...theme, scale };
  let y = frame.y;
  return items.flatMap((item) => {
    const top = y;
    y += itemHeight(item, frame.width, scale);
    return itemNodes(item, { ...frame, y: top }, own);
  });
}

/** Lines of a text set in a size, in a width. */
export function linesOf(text: string, width: number, size: number, weight: 400 | 600): readonly string[] {
  return wrapText(text, Math.max(1, Math.floor(width / (size * LETTER_WIDTH[weight]))));
}

function itemHeight(item: ColumnItem, width: number, scale: number): number {
  switch (item.kind) {
    case 'text': {
      const size = item.size * scale;
      return linesOf(item.text, width, size, item.weight).length * size * LINE_HEIGHT;
    }
    case 'class':
      return Math.max(1, classLines(item.words, width, scale).length) * ROW * scale;
    case 'line':
      return ROW * scale;
    case 'grid':
      return (item.words.yLimits.length * CELL.height + 3.4 * ROW) * scale;
    case 'gap':
      return item.height * scale;
  }
}

function labelWidth(width: number, scale: number): number {
  return width - (SWATCH.width + 8) * scale;
}

function classLines({ label, count }: PictureClass, width: number, scale: number): readonly string[] {
  const text = count === '' ? label : `${label} (${count})`;
  return linesOf(text, labelWidth(width, scale), SIZE * scale, 400);
}

function itemNodes(item: ColumnItem, { x, y, width }: PaperRectangle, theme: PaperTheme): readonly SvgNode[] {
  const { scale } = theme;
  switch (item.kind) {
    case 'text': {
      const size = item.size * scale;
      return linesOf(item.text, width, size, item.weight).map((line, position) =>
        textNode(line, x, y + size * (1 + position * LINE_HEIGHT), coordinateSize(size), theme, {
          'font-weight': item.weight,
          ...(item.quiet === true ? { 'fill-opacity': 0.8 } : {}),
        }),
      );
    }
    case 'class':
      return [
        item.look === 'area' ? swatch(item.fill, x, y, theme) : pointSample(item.fill, x, y, theme),
        ...classLines(item.words, width, scale).map((line, position) => rowText(line, x, y + position * ROW * scale)),
      ];
    case 'line':
      return [lineSample(item.status, x, y, theme), rowText(item.name, x, y)];
    case 'grid':
      return gridNodes(item, x, y, theme);
    case 'gap':
      return [];
  }

  function rowText(text: string, left: number, top: number): SvgNode {
    const size = SIZE * scale;
    return textNode(text, left + (SWATCH.width + 8) * scale, top + size + scale, coordinateSize(size), theme);
  }
}

/** A size of type is written with as many digits as a coordinate. */
function coordinateSize(size: number): number {
  return Number(coordinate(size));
}

function swatch(fill: string, x: number, y: number, theme: PaperTheme): SvgNode {
  return svgNode('rect', {
    x: coordinate(x),
    y: coordinate(y),
    width: coordinate(SWATCH.width * theme.scale),
    height: coordinate(SWATCH.height * theme.scale),
    fill,
    stroke: theme.areaBorder,
    'stroke-width': coordinate(0.8 * theme.scale),
  });
}

function pointSample(fill: string, x: number, y: number, theme: PaperTheme): SvgNode {
  return svgNode('circle', {
    cx: coordinate(x + (SWATCH.width / 2) * theme.scale),
    cy: coordinate(y + (SWATCH.height / 2) * theme.scale),
    r: coordinate(5 * theme.scale),
    fill,
    stroke: theme.point,
    'stroke-width': coordinate(1.2 * theme.scale),
  });
}

function lineSample(status: Parameters<typeof dashes>[0], x: number, y: number, theme: PaperTheme): SvgNode {
  const width = 2.2 * theme.scale;
  const middle = coordinate(y + (SWATCH.height / 2) * theme.scale);
  const ends = { x1: coordinate(x), x2: coordinate(x + SWATCH.width * theme.scale), y1: middle, y2: middle };
  return svgNode('line', {
    ...ends,
    stroke: theme.labelText,
    'stroke-width': coordinate(width),
    ...dashes(status, width),
  });
}

/** Two figures at once: rows from high to low as a graph reads, limits along both sides. */
function gridNodes(
  { words, cells }: Extract<ColumnItem, { kind: 'grid' }>,
  x: number,
  y: number,
  theme: PaperTheme,
): readonly SvgNode[] {
  const { scale } = theme;
  const size = coordinateSize(10.5 * scale);
  const [width, height] = [CELL.width * scale, CELL.height * scale];
  const columns = words.xLimits.length;
  const left = x + LIMITS_WIDTH * scale;
  const top = y + ROW * scale;
  const rows = words.yLimits.toReversed();
  const bottom = top + rows.length * height;
  return [
    textNode(`↑ ${words.y}`, x, y + 12 * scale, size, theme),
    ...rows.flatMap((limits, place) => {
      const row = rows.length - 1 - place;
      const rowTop = top + place * height;
      return [
        textNode(limits, left - 6 * scale, rowTop + 0.65 * height, size, theme, { 'text-anchor': 'end' }),
        ...cells.slice(row * columns, (row + 1) * columns).flatMap((cell, column) => [
          svgNode('rect', {
            x: coordinate(left + column * width),
            y: coordinate(rowTop),
            width: coordinate(width),
            height: coordinate(height),
            fill: cell.colour,
          }),
          textNode(cell.text, left + (column + 0.5) * width, rowTop + 0.65 * height, size, theme, {
            fill: cell.textColour,
            'text-anchor': 'middle',
          }),
        ]),
      ];
    }),
    ...words.xLimits.map((limits, column) =>
      textNode(limits, left + (column + 0.5) * width, bottom + 13 * scale, size, theme, { 'text-anchor': 'middle' }),
    ),
    textNode(`${words.x} →`, x, bottom + 31 * scale, size, theme),
  ];
}
