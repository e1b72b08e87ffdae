import { describe, expect, it } from 'vitest';
import type { StorySceneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { sharedPlan } from '../../../../src/core/share/shared-plan.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const scene = {
  id: asId<StorySceneId>('s1'),
  title: 'Behov',
  text: 'Här.',
  notes: 'Fråga Karin om siffran.',
  indicator: null,
  division: null,
  year: null,
  view: null,
  zones: null,
  figure: null,
  orderKey: 'a0',
};

describe('the plan of a link', () => {
  it('is the whole plan where nothing has to stay behind', async () => {
    const plan = samplePlan(await shippedReference());
    const shared = sharedPlan(plan);
    expect(shared.plan).toEqual(plan);
    expect([...shared.leftOut]).toEqual([]);
  });

  it('leaves the officer’s name and what only the speaker sees behind, and says so', async () => {
    const sample = samplePlan(await shippedReference());
    const matter = { caseNumber: 'Ks 1/2026', officer: 'Anna Andersson', date: '2026-11-24' };
    const plan: Plan = { ...sample, matter, scenes: [scene, { ...scene, id: asId<StorySceneId>('s2'), notes: '' }] };
    const shared = sharedPlan(plan);
    expect(shared.plan.matter).toEqual({ ...matter, officer: '' });
    expect(shared.plan.scenes.map(({ title, notes }) => [title, notes])).toEqual([
      ['Behov', ''],
      ['Behov', ''],
    ]);
    expect([...shared.leftOut]).toEqual([
      ['speakerNotes', 1],
      ['officer', 1],
    ]);
    expect(JSON.stringify(shared.plan)).not.toMatch(/Karin|Andersson/);
  });
});
