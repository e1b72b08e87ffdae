import type { Indicator } from '../../core/catalog/catalog.ts';
import type { AreaTrap } from '../../core/indicator/area-traps.ts';
import type { Workspace } from '../workspace.ts';

/** A trap as a sentence. */
export function trapText(trap: AreaTrap, indicator: Indicator, workspace: Workspace): string {
  const { t, format, session, reference } = workspace;
  const language = session.state.language;
  switch (trap.kind) {
    case 'students': {
      const rule = reference.catalog.studentAreas?.indicator;
      const name = reference.catalog.indicators.find(({ id }) => id === rule)?.name[language] ?? '';
      return t('traps.students', { indicator: name, share: format().percentOfFraction(trap.sharePercent / 100, 1) });
    }
    case 'few-people':
      return t('traps.fewPeople', { people: format().number(trap.people), all: format().number(trap.ofPeople) });
    case 'plausibility': {
      const check = indicator.kind === 'rate' ? indicator.plausibility : undefined;
      const name = check?.name[language] ?? '';
      if (check === undefined || typeof trap.ratio !== 'number') return t('traps.noRatio', { name });
      return t(trap.covers ? 'traps.plausible' : 'traps.implausible', {
        name,
        ratio: format().number(trap.ratio, 2),
        low: format().number(check.low, 2),
        high: format().number(check.high, 2),
      });
    }
  }
}
