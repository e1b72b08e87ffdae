import type { Rgb } from './map-theme.ts';

/** Pixels as MapLibre and ImageData take them: red, green, blue, alpha by rows from the top. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * A seamless tile of diagonal lines: the sign for missing data, told apart without colour.
 * @param sidePixels side of the tile, in device pixels
 * @param lineShare how much of the tile the line covers, 0–1
 */
export function hatchPattern(ground: Rgb, line: Rgb, sidePixels: number, lineShare: number): PatternImage {
  const data = new Uint8Array(sidePixels * sidePixels * 4);
  for (let y = 0; y < sidePixels; y += 1) {
    for (let x = 0; x < sidePixels; x += 1) {
      const ink = inkAt(x + y, sidePixels, sidePixels * lineShare);
      const offset = (y * sidePixels + x) * 4;
      for (const channel of [0, 1, 2] as const) {
        data[offset + channel] = Math.round(ground[channel] + (line[channel] - ground[channel]) * ink);
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
