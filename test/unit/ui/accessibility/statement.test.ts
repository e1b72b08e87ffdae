import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibilityEn } from '../../../../src/i18n/en/accessibility.ts';
import { ASSESSMENT } from '../../../../src/ui/accessibility/assessment.ts';

interface Check {
  readonly done: string | null;
  readonly text: string;
}

/** The checks of the README: `- [x] 2026-11-23: text`, or `- [ ] text` for what nobody has done yet. */
function checksOfReadme(): readonly Check[] {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  const section = /### By hand, before a release\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/^- \[([ x])\] (?:(\d{4}-\d{2}-\d{2}): )?(.*(?:\n {2}.*)*)/gm)].map(
    ([line, tick, date, text = '']) => {
      if ((tick === 'x') !== (date !== undefined))
        throw new Error(`README: a check has a tick or a date alone: ${line}`);
      return { done: date ?? null, text: plain(text) };
    },
  );
}

/** Without the marks of emphasis and quotation, on one line. */
function plain(text: string): string {
  return text
    .replaceAll(/[_“”"*]/g, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('the accessibility statement', () => {
  it('lists the checks of the README, in its order, with its dates', () => {
    const stated = ASSESSMENT.manualChecks.map(({ id, done }) => ({
      done,
      text: plain(accessibilityEn[`accessibility.check.${id}`]),
    }));
    expect(stated.length).toBeGreaterThan(0);
    expect(stated).toEqual(checksOfReadme());
  });

  it('is not older than any check that it rests on', () => {
    const dates = checksOfReadme().flatMap(({ done }) => (done === null ? [] : [done]));
    for (const date of dates) expect(date <= ASSESSMENT.assessed, `${date} is after the assessment`).toBe(true);
    expect(ASSESSMENT.updated >= ASSESSMENT.assessed).toBe(true);
    for (const date of [ASSESSMENT.assessed, ASSESSMENT.updated]) expect(date).toMatch(/^20\d{2}-[01]\d-[0-3]\d$/);
  });

  it('names as a shortcoming what the README says nobody has tried with a screen reader', () => {
    const isTried = ASSESSMENT.manualChecks.some(({ id, done }) => id === 'screen-reader' && done !== null);
    expect(ASSESSMENT.knownGaps.some((gap) => gap === 'screen-readers')).toBe(!isTried);
  });
});
