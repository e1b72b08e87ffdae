import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../src/core/catalog/reference-data.ts';
import type { IndicatorId, StorySceneId } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import type { StoryScene } from '../../../src/core/plan/story-scene.ts';
import { buildScene } from '../../../src/core/scene/build-scene.ts';
import { NOTHING_CHOSEN } from '../../../src/core/scene/scene-choices.ts';
import { annexMap } from '../../../src/paper/annex/annex-map.ts';
import { frozenScenes } from '../../../src/paper/frozen/frozen-scenes.ts';
import { textOfNode } from '../../../src/paper/page-node.ts';
import { pictureWords } from '../../../src/paper/picture/picture-words.ts';
import { annexInputOf, samplePlan } from '../../helpers/sample-decision.ts';
import { shippedReference } from '../../helpers/shipped-reference.ts';

/** Areas outside the police's list have no class: nobody lacks one. */
const POLICE = asId<IndicatorId>('police_area_class_2025');
const INCOME = asId<IndicatorId>('net_income_mean_ksek_2024');

let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

function input(indicator: IndicatorId) {
  const plan = samplePlan(reference);
  const base = annexInputOf(plan, reference);
  const scene: StoryScene = {
    ...{ id: asId<StorySceneId>('one'), title: 'Läget', text: '', notes: '', orderKey: 'a0' },
    ...{
      indicator,
      indicatorYear: null,
      need: null,
      division: null,
      year: null,
      view: null,
      zones: null,
      figure: null,
    },
  };
  return { ...base, plan: { ...plan, scenes: [scene] }, view: { ...base.view, indicator } };
}

function wordsOfPicture(indicator: IndicatorId) {
  const { view, t, language, format } = input(indicator);
  const scene = buildScene({ zones: [] }, { ...NOTHING_CHOSEN, ...view }, reference);
  const subject = { title: '', number: null, text: [], planTitle: '', isSample: false, date: '' };
  return { scene, ...pictureWords(scene, subject, { reference, language, t, format }) };
}

describe('a legend on paper', () => {
  it('says of areas that a question does not concern that it is not applicable, and of others that the figure is missing', () => {
    const { scene, legend } = wordsOfPicture(POLICE);
    expect(scene.legend.noDataKind).toBe('not-applicable');
    const sheet = { id: 'karta', title: '', zones: [], positions: [], widthMm: 170, heightMm: 120 };
    const texts = [
      legend.noData.label,
      textOfNode(annexMap(input(POLICE), sheet)),
      frozenScenes(input(POLICE)).map(textOfNode).join(),
    ];
    for (const text of texts) {
      expect(text).toContain('ej tillämpligt');
      expect(text).not.toContain('uppgift saknas');
    }
  });

  it('names classes of the source’s own with their numbers, and a unit under the title, as the screen does', () => {
    const police = wordsOfPicture(POLICE);
    expect(police.legend.classes.map(({ label }) => label)).toEqual(
      police.scene.legend.classes.map(({ from, name }) => `${from} ${name?.sv}`),
    );
    expect(wordsOfPicture(INCOME).legend.caption).toBe('DeSO · 2024 · tkr');
  });
});
