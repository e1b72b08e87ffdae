import { describe, expect, it } from 'vitest';
import { bordersNamed } from '../../../../src/core/borders/borders-named.ts';
import type { DivisionId } from '../../../../src/core/identifiers.ts';
import type { PlanBorders } from '../../../../src/core/plan/plan-borders.ts';

const said = (fingerprint: string, name: string): PlanBorders => ({
  ...{ id: 'deso' as DivisionId, fingerprint, name, source: 'SCB', accuracyM: 1 },
});

describe('kept borders', () => {
  const first = { title: 'Plan 1', borders: [said('a', 'deso.zip'), said('b', 'regso.zip')] };
  const second = { title: 'Plan 2', borders: [said('a', 'annan.zip')] };

  it('are said to be of every plan that asks for them, as the first says', () => {
    expect(bordersNamed('a', [first, second])).toEqual({
      said: said('a', 'deso.zip'),
      plans: ['Plan 1', 'Plan 2'],
      isUnneeded: false,
    });
  });

  it('are unneeded where no plan asks for them', () => {
    expect(bordersNamed('c', [first, second])).toEqual({ said: null, plans: [], isUnneeded: true });
    expect(bordersNamed('c', [])).toEqual({ said: null, plans: [], isUnneeded: true });
  });

  it('are not called unneeded while a plan cannot be read', () => {
    expect(bordersNamed('c', [first, { title: 'Skadad', borders: null }]).isUnneeded).toBe(false);
  });
});
