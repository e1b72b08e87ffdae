import type { Legend } from '../core/scene/scene.ts';
import type { PaperRectangle, PaperTheme, PaperWords } from './paper-types.ts';
import type { SvgNode } from './svg-node.ts';
import { coordinate, svgNode } from './svg-node.ts';

const PAPER_FONT = 'system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif';
export const ROW_HEIGHT = 22;
/** As many as fit over the legend's width in bold. */
const HEADING_LETTERS = 28;
export const SWATCH = { width: 28, height: 16 };

const LINE_WIDTH = 1.5;

/** How high the legend stands: its heading, a row for each class, and one for what is missing. */
export function legendHeight(legend: Legend, heading: string, theme: PaperTheme): number {
  const rows = wrapText(heading, HEADING_LETTERS).length + legend.classes.length + (legend.noDataCount > 0 ? 1 : 0);
  return rows * ROW_HEIGHT * theme.scale;
}

/** Classes from high to low, as a thermometer reads, and the hatch last. */
export function legendNode(
  legend: Legend,
  words: NonNullable<PaperWords['legend']>,
  frame: PaperRectangle,
  theme: PaperTheme,
  hatch: string,
): SvgNode {
  const classes = legend.classes.map(({ colour }, index) => ({ fill: colour, label: words.classes[index] ?? '' }));
  const missing = legend.noDataCount > 0 ? [{ fill: `url(#${hatch})`, label: words.noData }] : [];
  const row = ROW_HEIGHT * theme.scale;
  const size = 12 * theme.scale;
  const heading = wrapText(words.heading, HEADING_LETTERS);
  const rows = [...classes.toReversed(), ...missing].map(({ fill, label }, index) => {
    const top = frame.y + (index + heading.length) * row;
    return svgNode('g', {}, [
      svgNode('rect', {
        x: frame.x,
        y: coordinate(top),
        width: SWATCH.width * theme.scale,
        height: SWATCH.height * theme.scale,
        fill,
        stroke: theme.areaBorder,
        'stroke-width': 1,
      }),
      textNode(label, frame.x + (SWATCH.width + 8) * theme.scale, top + size, size, theme),
    ]);
  });
  return svgNode('g', { 'data-part': 'legend' }, [
    ...heading.map((line, index) =>
      textNode(line, frame.x, frame.y + size + index * row, size, theme, { 'font-weight': 600 }),
    ),
    ...rows,
  ]);
}

/** A bar of a round length, at most a part of the frame's width, in its lower right corner. */
export function scaleBarNode(
  metresPerUnit: number,
  frame: PaperRectangle,
  words: Pick<PaperWords, 'metres' | 'kilometres'>,
  theme: PaperTheme,
  mostOfFrame = 0.25,
): SvgNode {
  const lengthM = roundLengthM(metresPerUnit * frame.width * mostOfFrame);
  const length = lengthM / metresPerUnit;
  const right = frame.x + frame.width - 8 * theme.scale;
  const y = frame.y + frame.height - 8 * theme.scale;
  const label = lengthM >= 1000 ? `${lengthM / 1000} ${words.kilometres}` : `${lengthM} ${words.metres}`;
  const left = right - length;
  const top = y - 6 * theme.scale;
  // The outer edges of the line are as far apart as the bar says.
  const inset = (LINE_WIDTH * theme.scale) / 2;
  const [from, to] = [coordinate(left + inset), coordinate(right - inset)];
  const path = `M${from} ${coordinate(top)}V${coordinate(y)}H${to}V${coordinate(top)}`;
  const halo = { stroke: theme.labelHalo, 'stroke-width': 3 * theme.scale, 'paint-order': 'stroke' };
  return svgNode('g', { 'data-part': 'scale', 'data-length-m': lengthM, 'pointer-events': 'none' }, [
    svgNode('path', { d: path, fill: 'none', stroke: theme.labelHalo, 'stroke-width': 4.5 * theme.scale }),
    svgNode('path', { d: path, fill: 'none', stroke: theme.labelText, 'stroke-width': LINE_WIDTH * theme.scale }),
    textNode(label, (left + right) / 2, y - 8 * theme.scale, 11 * theme.scale, theme, {
      'text-anchor': 'middle',
      ...halo,
    }),
  ]);
}

/** Grid north of SWEREF 99 TM, which is straight up. */
export function northArrowNode(frame: PaperRectangle, north: string, theme: PaperTheme): SvgNode {
  const { scale } = theme;
  const x = frame.x + frame.width - 20 * scale;
  const y = frame.y + 8 * scale;
  const at = (right: number, down: number): string =>
    `${coordinate(x + right * scale)} ${coordinate(y + down * scale)}`;
  const arrow = `M${at(0, 14)}L${at(7, 36)}L${at(0, 31)}L${at(-7, 36)}Z`;
  const halo = { stroke: theme.labelHalo, 'stroke-width': 2.5 * scale, 'paint-order': 'stroke' };
  return svgNode('g', { 'data-part': 'north', 'pointer-events': 'none' }, [
    textNode(north, x, y + 10 * scale, 12 * scale, theme, { 'text-anchor': 'middle', 'font-weight': 600, ...halo }),
    svgNode('path', { d: arrow, fill: theme.labelText, ...halo }),
  ]);
}

/** The longest 1, 2 or 5 × 10ⁿ metres that is no longer than `longestM`. */
export function roundLengthM(longestM: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(longestM));
  return ([5, 2].find((digit) => digit * magnitude <= longestM) ?? 1) * magnitude;
}

/** Lines of at most `letters` letters, broken between words; a longer word has a line of its own. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && joined.length <= letters) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

export function textNode(
  text: string,
  x: number,
  y: number,
  size: number,
  theme: PaperTheme,
  attributes: Readonly<Record<string, string | number>> = {},
): SvgNode {
  const place = { x: coordinate(x), y: coordinate(y), 'font-family': PAPER_FONT, 'font-size': size };
  return svgNode('text', { ...place, fill: theme.labelText, ...attributes }, [text]);
}
