import type { Indicator } from '../../core/catalog/catalog.ts';
import { missingComponents } from '../../core/need/need-matrix.ts';
import type { NeedValues } from '../../core/need/need-values.ts';
import type { Workspace } from '../workspace.ts';

/** "Arbetslöshet och Valdeltagande", in the language of the moment. */
export function namesOf(indicators: readonly Indicator[], { session }: Workspace): string {
  const names = indicators.map(({ name }) => name[session.state.language]);
  const locale = session.state.language === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** What an area lacks of the index. */
export function lackedBy(need: NeedValues, area: number): readonly Indicator[] {
  return missingComponents(need.matrix, area).flatMap((component) => need.indicators[component] ?? []);
}
