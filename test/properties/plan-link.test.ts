import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderKeysAfter } from '../../src/core/plan/order-key.ts';
import type { PlainDocument } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import type { PlanView } from '../../src/core/share/plan-view.ts';
import { readPlanView } from '../../src/core/share/plan-view.ts';
import { sharedPlan } from '../../src/core/share/shared-plan.ts';
import { crc32 } from '../../src/io/durable-log/checksum.ts';
import { fromBase64Url, toBase64Url } from '../../src/io/plan-link/base64url.ts';
import {
  MAXIMUM_LINK_CHARACTERS,
  PLAN_FRAGMENT,
  readPlanFragment,
  writePlanFragment,
} from '../../src/io/plan-link/plan-link.ts';
import { mutate, seededNumbers } from '../helpers/mutate-bytes.ts';
import { validDocument } from './plan-arbitraries.ts';

const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '**Örebro**', '</script>', '\ud800'));

const scenes = fc
  .array(
    fc.record({
      title: words,
      text: words,
      notes: words,
      indicator: fc.option(fc.constantFrom('pop_2025', 'gone')),
      division: fc.option(fc.constant('deso')),
      year: fc.option(fc.integer({ min: 2018, max: 2027 })),
      view: fc.option(fc.constant({ west: 15.1, south: 59.2, east: 15.3, north: 59.35 })),
      zones: fc.option(fc.array(fc.constantFrom('z1', 'z2'))),
      figure: fc.option(
        fc.constantFrom(
          { kind: 'money', measure: 'left', year: null },
          { kind: 'indicator', indicator: 'pop_2025', of: 'zone', zone: 'z1' },
        ),
      ),
    }),
    { maxLength: 3 },
  )
  .map((list) => {
    const keys = orderKeysAfter([], list.length);
    return new Map(list.map((one, turn) => [`s${turn}`, new Map(Object.entries({ ...one, orderKey: keys[turn] }))]));
  });

const plan: fc.Arbitrary<Plan> = fc
  .tuple(validDocument, scenes)
  .map(([document, story]) => readPlan(new Map([...document, ['scenes', story]]) as PlainDocument).plan);

const view: fc.Arbitrary<PlanView> = fc
  .record({
    task: fc.constantFrom('zones', 'reach', 'unheard-of', null),
    indicator: fc.option(fc.constant('pop_2025')),
    division: fc.option(fc.constant('deso')),
    year: fc.option(fc.integer({ min: 2018, max: 2027 })),
    box: fc.option(fc.constant([15.1, 59.2, 15.30001, 59.35])),
    need: fc.option(
      fc.constant({
        preset: 'x',
        method: 'mean',
        missingRule: 'available',
        components: [{ indicator: 'a', weight: 3 }],
      }),
    ),
  })
  .map(readPlanView);

/** A few links, each damaged in many ways: making one costs more than reading it. */
const fragments = fc.constantFrom(
  ...fc.sample(plan, { seed: 8, numRuns: 12 }).map((whole) => writePlanFragment(sharedPlan(whole), readPlanView(null))),
);

describe('a link', () => {
  it('carries any plan that fits, and what was looked at, to the last digit', () => {
    fc.assert(
      fc.property(plan, view, (whole, looked) => {
        const shared = sharedPlan(whole);
        const fragment = writePlanFragment(shared, looked);
        fc.pre(fragment.length <= MAXIMUM_LINK_CHARACTERS);
        const read = readPlanFragment(fragment);
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        expect(readPlan(read.value.document).plan).toEqual(shared.plan);
        expect(read.value.view).toEqual(looked);
        expect(read.value.ignoredFields).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('never carries what is another’s or for the speaker alone', () => {
    fc.assert(
      fc.property(plan, (whole) => {
        const { plan: shared } = sharedPlan(whole);
        expect([shared.companies, shared.holdings, shared.reviewAnswers, shared.reviewedShapes].flat()).toEqual([]);
        expect(shared.importedIndicators).toEqual([]);
        expect(shared.scenes.every(({ notes }) => notes === '')).toBe(true);
      }),
    );
  });

  it('that is damaged anywhere opens no other plan and throws nothing', () => {
    fc.assert(
      fc.property(fragments, fc.nat(), (fragment, seed) => {
        const damaged = new TextDecoder().decode(mutate(new TextEncoder().encode(fragment), seededNumbers(seed)));
        const read = readPlanFragment(damaged);
        if (read.ok) expect(bytesOf(damaged)).toEqual(bytesOf(fragment));
        else expect(read.problem.code).toMatch(/^link-/);
      }),
      { numRuns: 500 },
    );
  });

  it('that was made to look whole is read as strictly as a file', () => {
    fc.assert(
      fc.property(fragments, fc.nat(), (fragment, seed) => {
        const packed = mutate(bytesOf(fragment).subarray(5), seededNumbers(seed));
        const forged = new Uint8Array(5 + packed.length);
        forged[0] = 1;
        new DataView(forged.buffer).setUint32(1, crc32(packed));
        forged.set(packed, 5);
        const read = readPlanFragment(`${PLAN_FRAGMENT}${toBase64Url(forged)}`);
        if (read.ok) expect(readPlan(read.value.document).plan.title).toEqual(expect.any(String));
        else expect(read.problem.code).toMatch(/^link-/);
      }),
      { numRuns: 500 },
    );
  });
});

function bytesOf(fragment: string): Uint8Array {
  return fromBase64Url(fragment.slice(PLAN_FRAGMENT.length)) ?? new Uint8Array();
}
