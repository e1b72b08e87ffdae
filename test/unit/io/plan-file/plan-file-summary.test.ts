import { describe, expect, it } from 'vitest';
import type { PlainDocument } from '../../../../src/core/plan/patch.ts';
import { planFileChanges } from '../../../../src/io/plan-file/plan-file-changes.ts';
import { planFileSummary } from '../../../../src/io/plan-file/plan-file-summary.ts';
import { documentOf, square } from '../../core/plan/plan-steps.ts';

const META = { plan: { title: 'T' } };
const zone = { name: 'Z', shape: square() };

function summary(current: PlainDocument, incoming: PlainDocument) {
  const result = planFileSummary(current, incoming, planFileChanges(current, incoming));
  return Object.fromEntries(Object.entries(result).map(([name, counts]) => [name, Object.fromEntries(counts)]));
}

describe('what a merge with a file comes to', () => {
  it('counts the things that only one of the two has', () => {
    const current = documentOf({ meta: META, zones: { z1: zone, z2: zone }, purposes: { p1: { name: 'P' } } });
    const incoming = documentOf({
      meta: META,
      zones: { z1: zone, z3: zone, z4: zone },
      budgetLines: { l1: { title: 'L', note: 'x' } },
    });
    expect(summary(current, incoming)).toEqual({
      added: { zones: 2, budgetLines: 1 },
      filledIn: {},
      kept: { zones: 1, purposes: 1 },
      keptWithin: {},
    });
  });

  it('counts a thing once where one of the two says more of it', () => {
    const line = { title: 'L', purpose: null, note: '' };
    const years = { 'amount/2020/state-grant/unallocated/budget': 5, 'amount/2021/state-grant/unallocated/budget': 5 };
    const plain = documentOf({ meta: META, budgetLines: { l1: line, l2: line } });
    const filled = documentOf({ meta: META, budgetLines: { l1: { ...line, ...years }, l2: line } });
    expect(summary(plain, filled)).toMatchObject({ filledIn: { budgetLines: 1 }, keptWithin: {}, added: {} });
    expect(summary(filled, plain)).toMatchObject({ filledIn: {}, keptWithin: { budgetLines: 1 }, kept: {} });
  });

  it('says nothing of what was removed here, nor of where things stand in their lists', () => {
    const gone = { ...zone, deletedAt: '2026-01-01T00:00:00Z' };
    const current = documentOf({ meta: META, zones: { z1: gone, z2: { ...zone, orderKey: 'a1' } } });
    const incoming = documentOf({ meta: META, zones: { z2: zone } });
    expect(summary(current, incoming)).toEqual({ added: {}, filledIn: {}, kept: {}, keptWithin: {} });
  });
});
