import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../src/core/catalog/reference-data.ts';
import { computePlanFigures } from '../../../src/core/decision/plan-figures.ts';
import type { IndicatorId, StorySceneId, ZoneId } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import { firstNeedDefinition } from '../../../src/core/need/need-definition.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { SceneFigure, StoryScene } from '../../../src/core/plan/story-scene.ts';
import { english } from '../../../src/i18n/en/english.ts';
import { fixedTranslate } from '../../../src/i18n/fixed-translate.ts';
import { numberFormat } from '../../../src/i18n/number-format.ts';
import type { SceneSource } from '../../../src/i18n/scene-content.ts';
import { sceneInWords } from '../../../src/i18n/scene-content.ts';
import { swedish } from '../../../src/i18n/sv/swedish.ts';
import { samplePlan } from '../../helpers/sample-decision.ts';
import { shippedReference } from '../../helpers/shipped-reference.ts';

const LOW_STANDARD = asId<IndicatorId>('low_econ_std_pct_2024');
const SCENE: StoryScene = {
  id: asId<StorySceneId>('one'),
  title: 'Pengarna',
  text: '- **Första** raden\n- Andra raden.',
  notes: '',
  indicator: LOW_STANDARD,
  indicatorYear: null,
  need: null,
  division: null,
  year: 2026,
  view: null,
  zones: null,
  figure: { kind: 'money', measure: 'planned', year: 2026 },
  orderKey: 'a0',
};

let reference: ReferenceData;
let plan: Plan;
beforeAll(async () => {
  reference = await shippedReference();
  plan = { ...samplePlan(reference), scenes: [SCENE] };
});

function sourceOf(language: 'sv' | 'en'): SceneSource {
  const t = fixedTranslate(language === 'sv' ? swedish : english);
  return { plan, reference, figures: computePlanFigures(plan, reference), language, t, format: numberFormat(language) };
}

function words(change: Partial<StoryScene>, language: 'sv' | 'en' = 'sv'): string {
  return sceneInWords(sourceOf(language), { ...SCENE, ...change }, 0).replaceAll('\u00A0', ' ');
}

describe('a scene in words', () => {
  it('says where in the story, what the map shows, which zones, the number beside what it is of, and its text', () => {
    expect(words({})).toMatch(
      /^Scen 1 av 1: Pengarna\. Kartan visar låg ekonomisk standard 2024\. Insatszoner på kartan: Vivalla, Varberga-Oxhagen, Markbacken-Västra Mark\. Planerat av statsbidraget 2026: [\d,]+ mnkr \(av [\d,]+ mnkr tilldelat\)\. Första raden\. Andra raden\.$/,
    );
    expect(words({}, 'en')).toMatch(
      /The map shows low economic standard, 2024\. .*Planned from the state grant in 2026: [\d.]+ SEK m \(of [\d.]+ SEK m allocated\)\./,
    );
  });

  it('names the need index that the map shows, and an earlier year of a figure', () => {
    expect(words({ need: firstNeedDefinition(reference.catalog) })).toContain('Kartan visar behovsindex: ');
    const own = reference.catalog.indicators.find(({ kind }) => kind === 'count');
    if (own?.kind !== 'count') throw new Error('the catalogue counts nothing');
    const counted = { ...own, otherYears: [{ year: 2019, valueColumn: own.valueColumn }] };
    const earlier = { ...reference, catalog: { ...reference.catalog, indicators: [counted] } };
    const scene = { ...SCENE, indicator: own.id, indicatorYear: 2019, figure: null };
    expect(sceneInWords({ ...sourceOf('sv'), reference: earlier }, scene, 0)).toContain('Kartan visar invånare 2019.');
  });

  it('says the year and the subject of every number, in both languages', () => {
    const zone = asId<ZoneId>('sample-zone-1');
    const labelled: readonly (readonly [SceneFigure, string, string])[] = [
      [
        { kind: 'indicator', indicator: LOW_STANDARD, of: 'zones', zone: null },
        'Låg ekonomisk standard 2024, insatszonerna tillsammans: ',
        'Low economic standard 2024, the intervention zones together: ',
      ],
      [{ kind: 'per-resident', zone }, 'Per invånare i Vivalla, alla år: ', 'Per resident of Vivalla, all years: '],
      [
        { kind: 'money', measure: 'left', year: null },
        'Kvar att planera alla år tillsammans: ',
        'Left to plan over all years: ',
      ],
      [{ kind: 'money', measure: 'allocated', year: 2026 }, 'Tilldelat 2026: ', 'Allocated in 2026: '],
    ];
    for (const [figure, inSwedish, inEnglish] of labelled) {
      expect(words({ figure })).toContain(inSwedish);
      expect(words({ figure }, 'en')).toContain(inEnglish);
    }
  });

  it('ends a heading that asks as it is, and leaves out what is not there', () => {
    const bare = { title: 'Vad når pengarna?', indicator: null, zones: [], figure: null, text: '' };
    expect(words(bare)).toBe('Scen 1 av 1: Vad når pengarna?');
  });
});
