import type { Indicator, LocalizedText } from '../../core/catalog/catalog.ts';

export interface SharedCaveat {
  readonly caveat: LocalizedText;
  readonly indicators: readonly Indicator[];
}

/** Caveats that at least `least` indicators have, in the order they are first met: said once, not in every place. */
export function sharedCaveats(indicators: readonly Indicator[], least: number): readonly SharedCaveat[] {
  const found = new Map<string, { caveat: LocalizedText; indicators: Indicator[] }>();
  for (const indicator of indicators) {
    for (const caveat of indicator.caveats) {
      const entry = found.get(caveat.sv);
      if (entry === undefined) found.set(caveat.sv, { caveat, indicators: [indicator] });
      else entry.indicators.push(indicator);
    }
  }
  return [...found.values()].filter((entry) => entry.indicators.length >= least);
}
