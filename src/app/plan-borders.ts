/** Borders that plans ask for, looked up in this browser: fetched with the first plan that asks for any. */
import type { Setter } from 'solid-js';
import { bordersMissing, withBorders } from '../core/borders/division-borders.ts';
import type { DivisionBorders, KeptBorders } from '../core/borders/kept-borders.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { PlanBorders } from '../core/plan/plan-borders.ts';
import { loadLaterTexts } from '../i18n/translator.ts';
import { keptBorders } from '../io/borders/borders-shelf.ts';
import type { BordersHere } from './borders-here.ts';

let kept: KeptBorders = new Map();

function show(setHere: Setter<BordersHere | null>): void {
  const now = kept;
  setHere({
    place: (own, said) => withBorders(own, said, now),
    missing: (own, said) => bordersMissing(own, said, now),
  });
}

/** Borders just read in, or found here, are there for every plan of the page. */
export function haveBorders(borders: readonly DivisionBorders[], setHere: Setter<BordersHere | null>): void {
  kept = new Map([...kept, ...borders.map((each) => [each.fingerprint, each] as const)]);
  show(setHere);
}

/** Borders taken out of the browser are there for no plan of the page either. */
export function forgetBorders(fingerprint: string, setHere: Setter<BordersHere | null>): void {
  kept = new Map([...kept].filter(([known]) => known !== fingerprint));
  show(setHere);
}

/** What has been found here so far. */
export function bordersFound(): KeptBorders {
  return kept;
}

/** Looks for what a plan asks for; what is not here is told once the person can be told. */
export async function lookForBorders(
  own: ReferenceData,
  said: readonly PlanBorders[],
  setHere: Setter<BordersHere | null>,
  tellMissing: () => void,
): Promise<void> {
  const unknown = said.filter(({ fingerprint }) => !kept.has(fingerprint));
  const found = await Promise.all(unknown.map(({ fingerprint }) => keptBorders(fingerprint)));
  haveBorders(
    // Storage that cannot be read is told where the plans are opened.
    found.flatMap((result) => (result.ok && result.value !== null ? [result.value] : [])),
    setHere,
  );
  if (bordersMissing(own, said, kept).length === 0) return;
  await loadLaterTexts();
  tellMissing();
}
