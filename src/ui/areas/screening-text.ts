import type { Indicator } from '../../core/catalog/catalog.ts';
import type { AreaCode } from '../../core/identifiers.ts';
import type { ScreenedCondition } from '../../core/need/screening.ts';
import type { Workspace } from '../workspace.ts';
import { areaLabel } from './area-label.ts';
import { categoryText } from './category-text.ts';

const MOST_NAMES = 6;

/** A value of the condition's indicator in words: a class by its name. */
export function conditionValueText(value: number, indicator: Indicator, { session, format }: Workspace): string {
  const category = categoryText(value, indicator, session.state.language);
  return category ?? format().withUnit(value, indicator.unit, indicator.decimals);
}

/** What a value is held against: "≥ 21,3 %", or the classes. */
export function limitText(
  { condition, indicator, limit, highIsWorse }: ScreenedCondition,
  workspace: Workspace,
): string {
  const { test } = condition;
  const shown = limit === null ? '–' : conditionValueText(limit, indicator, workspace);
  switch (test.kind) {
    case 'at-least':
      return `≥ ${shown}`;
    case 'at-most':
      return `≤ ${shown}`;
    case 'worst-share':
      return `${highIsWorse ? '≥' : '≤'} ${shown}`;
    case 'categories':
      return test.values.join(', ');
  }
}

/** The condition as a sentence, for a zone's note and for headings. */
export function conditionText(screened: ScreenedCondition, workspace: Workspace): string {
  const { session, format, t } = workspace;
  const { condition, indicator } = screened;
  const name = indicator.name[session.state.language];
  const { test } = condition;
  switch (test.kind) {
    case 'at-least':
    case 'at-most':
      return t(`screening.text.${test.kind}`, {
        indicator: name,
        limit: conditionValueText(test.limit, indicator, workspace),
      });
    case 'worst-share': {
      const kind = indicator.direction === 'neutral' ? 'highest-share' : 'worst-share';
      const percent = `${format().percentOfFraction(test.percent / 100)} (${limitText(screened, workspace)})`;
      return t(`screening.text.${kind}`, { indicator: name, percent });
    }
    case 'categories':
      return t('screening.text.categories', {
        indicator: name,
        classes: test.values.map((value) => conditionValueText(value, indicator, workspace)).join(', '),
      });
  }
}

/** Names of the areas, the first few of them. */
export function areaNames(codes: readonly AreaCode[], division: string, { reference, t }: Workspace): string {
  const data = [...reference.divisions.values()].find((each) => each.division.id === division);
  const names = codes.flatMap((code) => {
    const area = data?.areas[data.positionOfCode.get(code) ?? -1];
    return data === undefined || area === undefined ? [] : [areaLabel(area, data, reference)];
  });
  const first = names.slice(0, MOST_NAMES).join(', ');
  return names.length <= MOST_NAMES ? first : t('screening.more', { areas: first, count: names.length - MOST_NAMES });
}
