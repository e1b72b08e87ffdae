import { beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorId, StorySceneId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import type { StorySceneContent } from '../../../../src/core/plan/operations/story-scenes.ts';
import {
  addStoryScenes,
  duplicateStoryScene,
  moveStoryScene,
  removeStoryScene,
  setStoryScene,
} from '../../../../src/core/plan/operations/story-scenes.ts';
import type { PlainDocument, PlanPatch } from '../../../../src/core/plan/patch.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import { parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import { writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';
import { samplePlanDocument } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const id = (text: string): StorySceneId => asId<StorySceneId>(text);

const CONTENT: StorySceneContent = {
  title: 'Behov',
  text: 'Här är det **störst**.',
  notes: 'Vänta in frågor.',
  indicator: null,
  division: null,
  year: 2026,
  view: { west: 15, south: 59, east: 15.5, north: 59.5 },
  zones: [asId<ZoneId>('sample-zone-1')],
  figure: { kind: 'money', measure: 'planned', year: 2026 },
};

let sample: PlainDocument;
beforeAll(async () => {
  sample = samplePlanDocument(await shippedReference());
});

function changed(document: PlainDocument, make: (plan: ReturnType<typeof readPlan>['plan']) => Result<PlanPatch>) {
  const patch = make(readPlan(document).plan);
  if (!patch.ok) throw new Error(JSON.stringify(patch.problem));
  return applyPatch(document, patch.value);
}

const titles = (document: PlainDocument): string[] => readPlan(document).plan.scenes.map(({ title }) => title);

function story(): PlainDocument {
  const scenes = ['A', 'B', 'C', 'D'].map((title) => ({ ...CONTENT, id: id(title), title }));
  return changed(sample, (plan) => addStoryScenes(plan, scenes));
}

describe('scenes', () => {
  it('are added in order, changed field by field, copied, moved and removed', () => {
    let document = story();
    expect(titles(document)).toEqual(['A', 'B', 'C', 'D']);
    document = changed(document, (plan) => moveStoryScene(plan, { id: id('D'), position: 1 }));
    expect(titles(document)).toEqual(['A', 'D', 'B', 'C']);
    document = changed(document, (plan) => moveStoryScene(plan, { id: id('A'), position: 99 }));
    expect(titles(document)).toEqual(['D', 'B', 'C', 'A']);
    document = changed(document, (plan) => duplicateStoryScene(plan, { id: id('B'), newId: id('E'), title: 'B2' }));
    expect(titles(document)).toEqual(['D', 'B', 'B2', 'C', 'A']);
    document = changed(document, (plan) => setStoryScene(plan, { id: id('C'), title: ' C2 ', view: null }));
    document = changed(document, (plan) => removeStoryScene(plan, { id: id('D'), now: '2026-11-23T12:00:00Z' }));
    expect(titles(document)).toEqual(['B', 'B2', 'C2', 'A']);
    const scene = readPlan(document).plan.scenes[2];
    expect(scene).toMatchObject({ ...CONTENT, title: 'C2', view: null });
  });

  it('go through a plan file unchanged', () => {
    const { plan } = readPlan(story());
    const read = parsePlanFile(writePlanFile(plan));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.ignoredFields).toEqual([]);
    expect(readPlan(read.value.document).plan.scenes).toEqual(plan.scenes);
  });

  it('keep which year of the figure, and which need index, the map shows', () => {
    const need = {
      preset: 'state-criteria',
      method: 'percentile-rank',
      missingRule: 'available',
      components: [{ indicator: asId<IndicatorId>('x'), weight: 30 }],
    } as const;
    const document = changed(story(), (plan) => setStoryScene(plan, { id: id('A'), need, indicatorYear: 2019 }));
    const { plan, conflicts } = readPlan(document);
    expect(conflicts).toEqual([]);
    expect(plan.scenes[0]).toMatchObject({ need, indicatorYear: 2019 });
    expect(plan.scenes[1]).toMatchObject({ need: null, indicatorYear: null });
    const read = parsePlanFile(writePlanFile(plan));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.ignoredFields).toEqual([]);
    expect(readPlan(read.value.document).plan.scenes).toEqual(plan.scenes);
    const copied = changed(document, (now) => duplicateStoryScene(now, { id: id('A'), newId: id('F'), title: 'A2' }));
    expect(readPlan(copied).plan.scenes[1]).toMatchObject({ title: 'A2', need, indicatorYear: 2019 });
    const damaged = changed(document, () => ({
      ok: true,
      value: { changes: [{ collection: 'scenes', id: 'A', field: 'need', value: { method: 'luck' } }] },
    }));
    expect(readPlan(damaged).conflicts.map(({ field }) => field)).toEqual(['need']);
  });

  it('keep what is valid of a damaged scene, and tell the rest', () => {
    const damaged = applyPatch(story(), {
      changes: [
        { collection: 'scenes', id: 'A', field: 'view', value: { west: 20, south: 59, east: 10, north: 60 } },
        { collection: 'scenes', id: 'A', field: 'figure', value: { kind: 'indicator', indicator: 'x', of: 'zone' } },
      ],
    });
    const { plan, conflicts } = readPlan(damaged);
    expect(plan.scenes[0]).toMatchObject({ title: 'A', view: null, figure: null });
    expect(conflicts.map(({ field }) => field)).toEqual(['view', 'figure']);
  });

  it('that are gone cannot be changed', () => {
    const answer = setStoryScene(readPlan(sample).plan, { id: id('no'), title: 'x' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'scene-unknown' } });
  });
});
