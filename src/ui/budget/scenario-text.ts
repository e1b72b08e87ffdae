import type { WhatIf } from '../../core/plan/scenario.ts';

/** The what-if alone, as plain data: without a scenario's name, and without what a session store wraps it in. */
export function whatIfOf({ frames, fallOrder, lastLine, coFinancing }: WhatIf): WhatIf {
  return {
    frames: frames.map(({ year, amountSek }) => ({ year, amountSek })),
    fallOrder,
    lastLine,
    coFinancing,
  };
}

export function isSameWhatIf(a: WhatIf, b: WhatIf): boolean {
  return JSON.stringify(whatIfOf(a)) === JSON.stringify(whatIfOf(b));
}
