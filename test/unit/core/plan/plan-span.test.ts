import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { fillSpan } from '../../../../src/core/plan/plan-span.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { documentOf } from './plan-steps.ts';
import { SMALL_CATALOG } from './small-catalog.ts';

/** The years of a document after the catalogue, which covers 2019–2021, has filled in what it does not say. */
function filled(said: Readonly<Record<string, number | null>>) {
  const document = documentOf({ meta: { plan: { title: 'T', ...said } } });
  const { plan, conflicts } = readPlan(applyPatch(document, fillSpan(document, SMALL_CATALOG)));
  const { firstYear, lastYear } = plan.settings;
  return { firstYear, lastYear, conflicts };
}

describe('the years of a plan that does not say them', () => {
  it('are the catalogue’s', () => {
    expect(filled({})).toEqual({ firstYear: 2019, lastYear: 2021, conflicts: [] });
    expect(filled({ firstYear: null, lastYear: null })).toEqual({ firstYear: 2019, lastYear: 2021, conflicts: [] });
  });

  it('are its own where it says them', () => {
    expect(filled({ firstYear: 2030, lastYear: 2031 })).toEqual({ firstYear: 2030, lastYear: 2031, conflicts: [] });
  });

  it('are the catalogue’s at the end that it does not say', () => {
    expect(filled({ firstYear: 2020 })).toEqual({ firstYear: 2020, lastYear: 2021, conflicts: [] });
    expect(filled({ lastYear: 2020 })).toEqual({ firstYear: 2019, lastYear: 2020, conflicts: [] });
  });

  it('never run backwards where it says a year outside the catalogue’s', () => {
    expect(filled({ firstYear: 2030 })).toEqual({ firstYear: 2030, lastYear: 2030, conflicts: [] });
    expect(filled({ lastYear: 2010 })).toEqual({ firstYear: 2010, lastYear: 2010, conflicts: [] });
  });
});
