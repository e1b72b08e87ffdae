import type { Indicator } from '../../core/catalog/catalog.ts';
import { commonDivision } from '../../core/compare/area-measure.ts';
import type { Workspace } from '../workspace.ts';

/** The other figure: the one chosen, else the first need criterion that can stand beside the one on the map. */
export function secondIndicator({ session, reference, derived, need }: Workspace): Indicator | null {
  const { indicators, presets } = reference.catalog;
  const first = derived.indicator();
  const others = indicators.filter(({ id }) => id !== first.id);
  const index = need.index();
  if (session.state.compare.second === index.id && first.id !== index.id) return index;
  const chosen = others.find(({ id }) => id === session.state.compare.second);
  if (chosen !== undefined) return chosen;
  const asked = new Set(presets.flatMap((preset) => preset.indicators));
  const candidates = [...others.filter(({ id }) => asked.has(id)), ...others];
  const fits = (indicator: Indicator): boolean =>
    indicator.direction !== 'neutral' &&
    indicator.unit !== 'class' &&
    commonDivision(first, indicator, session.state.division, reference) === session.state.division;
  return candidates.find(fits) ?? candidates[0] ?? null;
}
