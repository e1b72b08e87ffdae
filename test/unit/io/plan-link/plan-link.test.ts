import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { readPlanView } from '../../../../src/core/share/plan-view.ts';
import { sharedPlan } from '../../../../src/core/share/shared-plan.ts';
import { toBase64Url } from '../../../../src/io/plan-link/base64url.ts';
import {
  MAXIMUM_LINK_CHARACTERS,
  PLAN_FRAGMENT,
  readPlanFragment,
  writePlanFragment,
} from '../../../../src/io/plan-link/plan-link.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

/** Made by the first version that made links: what is bookmarked and printed must open for good. */
const FIRST_LINK =
  '#plan=AczOeqMjOdO7Hd4GzLWJCjmHl-Rlg0OSUBlgaGEBij1EOQBNILhKAiMTwiVBFSgEoXkoLLMM6NtEHFmJYL4BOc_Z0NTcgPTcgy2LAxutsLCtMkI4MiQf3K7HWmzhLaDAhZKRObSEghRXqDwLpNILKEV68YXNG8ASAFRHYisCckBhj0gOS3KA_ZQkSNVDtfIAT34DRz0iayFyHDi4EVkRPc-B0iA8zxGXXYApMdrQCJzjdMC-sATnOlAQ06K1gVwZF-QXgFoPoJRKZOsBkhh0gCxjcD1mGltbCwA';

function problemOf(fragment: string) {
  const read = readPlanFragment(fragment);
  return read.ok ? null : read.problem;
}

describe('the fragment of a link', () => {
  it('of the first version opens as it did', () => {
    const read = readPlanFragment(FIRST_LINK);
    if (!read.ok) throw new Error(read.problem.code);
    const { plan } = readPlan(read.value.document);
    expect(plan.title).toBe('Första länken');
    expect(plan.zones.map(({ name, shape }) => [name, shape.kind])).toEqual([
      ['Vivalla', 'areas'],
      ['Torget', 'drawn'],
    ]);
    expect(plan.budgetLines[0]?.amounts.map(({ year, amountSek }) => [year, amountSek])).toEqual([
      [2024, 1_250_000],
      [2026, 900_000],
    ]);
    expect(read.value.view).toEqual({
      task: 'zones',
      indicator: 'pop_2025',
      division: 'deso',
      year: 2026,
      box: { west: 15.1, south: 59.2, east: 15.3, north: 59.35 },
      need: null,
    });
    expect(writePlanFragment(sharedPlan(plan), read.value.view)).toBe(FIRST_LINK);
  });

  it('says that it comes from a newer version', () => {
    const newer = `${PLAN_FRAGMENT}${toBase64Url(Uint8Array.of(2, 0, 0, 0, 0, 7))}`;
    expect(problemOf(newer)).toEqual({ code: 'link-from-newer-version', details: { version: 2, supported: 1 } });
  });

  it('says that it is too long, before it is read', () => {
    const long = `${PLAN_FRAGMENT}${'A'.repeat(MAXIMUM_LINK_CHARACTERS)}`;
    expect(problemOf(long)).toEqual({
      code: 'link-too-long',
      details: { length: long.length, limit: MAXIMUM_LINK_CHARACTERS },
    });
  });

  it('that lost its end, or a letter in the middle, says that it is damaged', () => {
    const middle = FIRST_LINK.length >> 1;
    const other = FIRST_LINK[middle] === 'A' ? 'B' : 'A';
    const damaged = [
      FIRST_LINK.slice(0, -1),
      FIRST_LINK.slice(0, middle),
      `${FIRST_LINK.slice(0, middle)}${other}${FIRST_LINK.slice(middle + 1)}`,
      `${FIRST_LINK} `,
      `${FIRST_LINK}%20`,
      PLAN_FRAGMENT,
      `${PLAN_FRAGMENT}AA`,
      `${PLAN_FRAGMENT}A`,
      '#plan',
      '#panel',
      '',
    ];
    for (const fragment of damaged) expect(problemOf(fragment)?.code, fragment).toBe('link-damaged');
  });

  it('of the sample plan is short enough for a code on paper', async () => {
    const fragment = writePlanFragment(sharedPlan(samplePlan(await shippedReference())), readPlanView(null));
    expect(fragment.length).toBeLessThan(1000);
    expect(fragment).toMatch(/^#plan=[\w-]+$/);
  });
});
