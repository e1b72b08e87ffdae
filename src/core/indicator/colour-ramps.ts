import { CLASS_COUNT_MAX } from './classify.ts';
import type { ColourScheme } from './colour-brewer.ts';
import { BLUES, ORANGES, PURPLE_ORANGE, YELLOW_GREEN_BLUE } from './colour-brewer.ts';

/** Colour as #rrggbb. */
export type HexColour = string;

/** ColorBrewer ramps (C. Brewer, colorbrewer2.org) that stay apart for colour-blind eyes. */
export type RampName = 'yellow-green-blue' | 'blues' | 'oranges' | 'purple-orange';

export const SEQUENTIAL_RAMPS = ['yellow-green-blue', 'blues', 'oranges'] as const satisfies readonly RampName[];

const SCHEMES: Readonly<Record<RampName, ColourScheme>> = {
  'yellow-green-blue': YELLOW_GREEN_BLUE,
  blues: BLUES,
  oranges: ORANGES,
  'purple-orange': PURPLE_ORANGE,
};

/** The smallest ramp ColorBrewer gives. */
const SMALLEST_SCHEME = 3;

/**
 * Colours of a sequential ramp, light to dark, 1–9 classes. `reversed` for indicators where low is worse, so that
 * dark always means more need.
 */
export function sequentialColours(ramp: RampName, classCount: number, reversed = false): readonly HexColour[] {
  const colours = schemeColours(ramp, classCount);
  return reversed ? [...colours].reverse() : colours;
}

/**
 * Colours either side of a stated midpoint: of the full diverging ramp those that match how many classes lie below
 * and above it, so that the pale middle stands at the midpoint and nowhere else.
 *
 * @param breaks class limits; a class belongs to the side where its middle lies
 */
export function divergingColours(breaks: readonly number[], midpoint: number): readonly HexColour[] {
  const middles = breaks.slice(0, -1).map((limit, i) => (limit + (breaks[i + 1] ?? limit)) / 2);
  const below = middles.filter((middle) => middle < midpoint).length;
  const above = middles.length - below;
  const side = Math.max(below, above);
  if (side === 0) return [];
  const full = interpolatedScheme('purple-orange', 2 * side);
  return full.slice(side - below, side + above);
}

/** Colours of ordered categories such as area type 1–5: first darkest where the first is the greatest challenge. */
export function categoryColours(categoryCount: number, firstIsWorst: boolean): readonly HexColour[] {
  return sequentialColours('yellow-green-blue', categoryCount, firstIsWorst);
}

function schemeColours(ramp: RampName, classCount: number): readonly HexColour[] {
  if (!Number.isInteger(classCount) || classCount < 0 || classCount > CLASS_COUNT_MAX) {
    throw new RangeError(`a ramp has 0–${CLASS_COUNT_MAX} classes, not ${classCount}`);
  }
  const scheme = SCHEMES[ramp][Math.max(classCount, SMALLEST_SCHEME)] ?? [];
  // One or two classes: the middle, or the two ends, of the ramp of three.
  if (classCount === 1) return scheme.slice(1, 2);
  if (classCount === 2) return [scheme[0], scheme[2]].filter((colour) => colour !== undefined);
  return scheme.slice(0, classCount);
}

/** The scheme of 11 at evenly spread places: diverging ramps are asked for up to 2 × 9 classes. */
function interpolatedScheme(ramp: RampName, count: number): readonly HexColour[] {
  const scheme = SCHEMES[ramp][11] ?? [];
  return Array.from({ length: count }, (_, i) => {
    const place = count === 1 ? 5 : (i * (scheme.length - 1)) / (count - 1);
    return mix(scheme[Math.floor(place)] ?? '', scheme[Math.ceil(place)] ?? '', place - Math.floor(place));
  });
}

function mix(from: HexColour, to: HexColour, part: number): HexColour {
  const start = channels(from);
  const end = channels(to);
  return `#${start
    .map((channel, i) => Math.round(channel + ((end[i] ?? channel) - channel) * part))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** One colour laid over another as two printing inks are: channel by channel, white changes nothing. */
export function multiplyColours(one: HexColour, other: HexColour): HexColour {
  const second = channels(other);
  return `#${channels(one)
    .map((channel, i) => Math.round((channel * (second[i] ?? 255)) / 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Black or white, whichever stands out more against the colour (WCAG 2.1 contrast). */
export function textColourOn(background: HexColour): '#000000' | '#ffffff' {
  return contrastRatio(background, '#000000') >= contrastRatio(background, '#ffffff') ? '#000000' : '#ffffff';
}

/** WCAG 2.1 contrast ratio, 1–21. */
export function contrastRatio(one: HexColour, other: HexColour): number {
  const [lighter, darker] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** WCAG 2.1 relative luminance, 0–1. */
function relativeLuminance(colour: HexColour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: HexColour): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new TypeError(`not a colour as #rrggbb: ${colour}`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
