import { describe, expect, it } from 'vitest';
import { runKillBench } from '../../bench/kill-bench.ts';

describe('an edit that was called saved', () => {
  it('is there after the browser was killed and after the tab was closed amid edits', async () => {
    const report = await runKillBench({ kills: 2, closes: 2 });
    expect(report.lostEdits).toEqual([]);
    expect(report.loadProblems).toEqual([]);
    expect(report.pageErrors).toEqual([]);
    expect(report.savedEditCount).toBeGreaterThanOrEqual(4 * 3);
  });
});
