/** Pixels as MapLibre and ImageData take them: red, green, blue, alpha by rows from the top. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * A seamless tile of diagonal lines: the sign for missing data, told apart without colour.
 * @param ground colour between the lines, #rrggbb
 * @param line colour of the lines, #rrggbb
 * @param sidePixels side of the tile, in device pixels
 * @param lineShare how much of the tile the line covers, 0–1
 */
export function hatchPattern(ground: string, line: string, sidePixels: number, lineShare: number): PatternImage {
  const data = new Uint8Array(sidePixels * sidePixels * 4);
  const from = channelsOf(ground);
  const to = channelsOf(line);
  for (let y = 0; y < sidePixels; y += 1) {
    for (let x = 0; x < sidePixels; x += 1) {
      const ink = inkAt(x + y, sidePixels, sidePixels * lineShare);
      const offset = (y * sidePixels + x) * 4;
      for (const channel of [0, 1, 2] as const) {
        data[offset + channel] = Math.round(from[channel] + (to[channel] - from[channel]) * ink);
      }
      data[offset + 3] = 255;
    }
  }
  return { width: sidePixels, height: sidePixels, data };
}

/** How much of the pixel the line covers, 0–1: a soft edge one pixel wide, the same across the seam. */
function inkAt(diagonal: number, period: number, lineWidth: number): number {
  const phase = (diagonal + 0.5) % period;
  const fromCentre = Math.min(phase, period - phase);
  return Math.min(1, Math.max(0, lineWidth / 2 - fromCentre + 0.5));
}

function channelsOf(colour: string): readonly [red: number, green: number, blue: number] {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : null;
  if (value === null) throw new Error(`hatchPattern: not a #rrggbb colour: ${colour}`);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
