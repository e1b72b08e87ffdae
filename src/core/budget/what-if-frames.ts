import type { ThoughtFrame, WhatIf } from '../plan/scenario.ts';

/** A year with the frame in force. Whole kronor. */
export interface FrameInForce {
  readonly year: number;
  readonly frameSek: number;
}

function withFrames(whatIf: WhatIf, frames: readonly ThoughtFrame[], inForce: readonly FrameInForce[]): WhatIf {
  const touched = new Set(frames.map(({ year }) => year));
  const inForceOf = new Map(inForce.map(({ year, frameSek }) => [year, frameSek]));
  const others = whatIf.frames.filter(({ year }) => !touched.has(year));
  // A year thought to be as it is, is not thought of at all.
  const said = frames.filter(({ year, amountSek }) => amountSek !== inForceOf.get(year));
  return { ...whatIf, frames: [...others, ...said].sort((a, b) => a.year - b.year) };
}

/** The years' frames times a factor, whole kronor; years without a frame stay without. */
export function scaleFrames(whatIf: WhatIf, inForce: readonly FrameInForce[], factor: number): WhatIf {
  const scaled = inForce.map(({ year, frameSek }) => ({ year, amountSek: Math.round(frameSek * factor) }));
  return withFrames(whatIf, scaled, inForce);
}

/** Each of the years gets the same amount. */
export function setFrames(whatIf: WhatIf, inForce: readonly FrameInForce[], amountSek: number): WhatIf {
  return withFrames(
    whatIf,
    inForce.map(({ year }) => ({ year, amountSek })),
    inForce,
  );
}

/** What the years' frames are thought to be, in order of year. */
export function thoughtFrames(whatIf: WhatIf, inForce: readonly FrameInForce[]): readonly ThoughtFrame[] {
  const said = new Map(whatIf.frames.map(({ year, amountSek }) => [year, amountSek]));
  return inForce.map(({ year, frameSek }) => ({ year, amountSek: said.get(year) ?? frameSek }));
}

/** All the years together, thought over in force; null where nothing is in force. */
export function thoughtShare(whatIf: WhatIf, inForce: readonly FrameInForce[]): number | null {
  const total = inForce.reduce((sum, { frameSek }) => sum + frameSek, 0);
  if (total === 0) return null;
  return thoughtFrames(whatIf, inForce).reduce((sum, { amountSek }) => sum + amountSek, 0) / total;
}

/** "50 %", "50%" or "12,5 %" as a factor; null where the text is no percentage from 0 to 1 000. */
export function parseFactor(text: string): number | null {
  const digits = /^\s*(\d{1,4}(?:[.,]\d+)?)\s*%\s*$/.exec(text)?.[1];
  if (digits === undefined) return null;
  const percent = Number(digits.replace(',', '.'));
  return percent <= 1000 ? percent / 100 : null;
}
