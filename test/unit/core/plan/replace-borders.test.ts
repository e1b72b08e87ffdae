import { describe, expect, it } from 'vitest';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { replaceBorders, restoreBorders } from '../../../../src/core/plan/operations/replace-borders.ts';
import type { PlanBorders } from '../../../../src/core/plan/plan-borders.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import { writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';
import { followedBy, NEW_DOCUMENT, problemCodeOf } from './plan-steps.ts';

const DESO = 'deso' as DivisionId;
const FIRST: PlanBorders = {
  id: DESO,
  fingerprint: 'a'.repeat(64),
  name: 'DeSO_2025.gpkg',
  source: 'SCB, WFS 2025',
  accuracyM: 2.5,
};
const withFirst = followedBy(NEW_DOCUMENT, () => replaceBorders(FIRST));

describe('the borders of a plan', () => {
  it('are none until they are replaced, and the last said after that', () => {
    expect(readPlan(NEW_DOCUMENT).plan.borders).toEqual([]);
    expect(readPlan(withFirst).plan.borders).toEqual([FIRST]);
    const second = { ...FIRST, fingerprint: 'b'.repeat(64), name: 'ny.zip' };
    expect(readPlan(followedBy(withFirst, () => replaceBorders(second))).plan.borders).toEqual([second]);
  });

  it('are given up and taken again', () => {
    const back = followedBy(withFirst, (plan) => restoreBorders(plan, { id: DESO, now: '2026-01-01T00:00:00Z' }));
    expect(readPlan(back).plan.borders).toEqual([]);
    expect(readPlan(followedBy(back, () => replaceBorders(FIRST))).plan.borders).toEqual([FIRST]);
    expect(problemCodeOf(restoreBorders(readPlan(back).plan, { id: DESO, now: '' }))).toBe('entry-unknown');
  });

  it('go along in the file, which says nothing where there are none', () => {
    expect(writePlanFile(readPlan(NEW_DOCUMENT).plan)).not.toContain('borders');
    const parsed = parsePlanFile(writePlanFile(readPlan(withFirst).plan));
    expect(parsed).toMatchObject({ ok: true, value: { ignoredFields: [] } });
    if (parsed.ok) expect(readPlan(parsed.value.document).plan.borders).toEqual([FIRST]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'DeSO'],
    ['no fingerprint', { ...FIRST, fingerprint: '' }],
    ['an accuracy of nothing', { ...FIRST, accuracyM: 0 }],
    ['an accuracy without end', { ...FIRST, accuracyM: 1e9 }],
  ])('that are %s are told as a conflict and not used', (_, file) => {
    const change = { collection: 'borders', id: DESO, field: 'file', value: file } as const;
    const { plan, conflicts } = readPlan(applyPatch(NEW_DOCUMENT, { changes: [change] }));
    expect(plan.borders).toEqual([]);
    expect(conflicts).toMatchObject([{ collection: 'borders', id: DESO, field: 'file' }]);
  });
});
