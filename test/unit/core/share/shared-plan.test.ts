import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import type { StoryScene } from '../../../../src/core/plan/story-scene.ts';
import { readStoryScene } from '../../../../src/core/plan/story-scene.ts';
import { sharedPlan, withoutScenes } from '../../../../src/core/share/shared-plan.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

function scene(id: string, notes: string): StoryScene {
  const fields = { title: 'Behov', text: 'Här.', notes };
  return readStoryScene(id, new Map<string, unknown>(Object.entries(fields))).scene;
}

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
    const plan: Plan = { ...sample, matter, scenes: [scene('s1', 'Fråga Karin om siffran.'), scene('s2', '')] };
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

  it('of a code leaves the story of the meeting behind, and says so', async () => {
    const plan: Plan = {
      ...samplePlan(await shippedReference()),
      scenes: [scene('s1', 'Fråga Karin.'), scene('s2', '')],
    };
    const coded = withoutScenes(sharedPlan(plan));
    expect(coded.plan).toEqual({ ...plan, scenes: [] });
    expect([...coded.leftOut]).toEqual([['scenes', 2]]);
    expect(withoutScenes(sharedPlan({ ...plan, scenes: [] })).leftOut.size).toBe(0);
  });
});
