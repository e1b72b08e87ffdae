import { boxOfPolygons } from '../../core/geometry/measure.ts';
import type { StorySceneId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { zonePolygons } from '../../core/indicator/zone-shape.ts';
import { firstNeedDefinition } from '../../core/need/need-definition.ts';
import type { StorySceneContent } from '../../core/plan/operations/story-scenes.ts';
import type { SceneFigure } from '../../core/plan/story-scene.ts';
import type { Workspace } from '../workspace.ts';

const CHAPTERS = ['need', 'zones', 'money', 'reach', 'whatIf', 'proposal'] as const;

/** A story to begin with, from the plan as it is: need, zones, money, reach, what if, proposal. Its texts hold no numbers. */
export function starterStory(workspace: Workspace): readonly (StorySceneContent & { readonly id: StorySceneId })[] {
  const { reference, session, store, t, newId } = workspace;
  const { zones } = store().plan();
  const { residents } = countingDivisionOf(reference);
  const { start } = reference.catalog;
  const { year } = session.state;
  const around = boxOfPolygons(
    zones.flatMap(({ shape }) => {
      const polygons = zonePolygons(shape, reference);
      return polygons.ok ? polygons.value : [];
    }),
  );
  const need = { kind: 'indicator', indicator: start.indicator } as const;
  const figures: Readonly<Record<(typeof CHAPTERS)[number], SceneFigure>> = {
    need: { ...need, of: 'municipality', zone: null },
    zones: { kind: 'indicator', indicator: residents, of: 'zones', zone: null },
    money: { kind: 'money', measure: 'planned', year },
    reach: { kind: 'per-resident', zone: null },
    whatIf: { kind: 'money', measure: 'left', year },
    proposal: { kind: 'money', measure: 'all-financiers', year: null },
  };
  const indexed = start.preset === undefined ? null : firstNeedDefinition(reference.catalog);
  // Without zones there is nothing to say of them.
  const chapters = CHAPTERS.filter((chapter) => zones.length > 0 || (chapter !== 'zones' && chapter !== 'reach'));
  return chapters.map((chapter) => ({
    id: asId<StorySceneId>(newId()),
    title: t(`present.story.${chapter}.title`),
    text: t(`present.story.${chapter}.text`),
    notes: t(`present.story.${chapter}.notes`),
    indicator: start.indicator,
    need: chapter === 'need' || chapter === 'zones' ? indexed : null,
    division: start.division,
    year,
    view: chapter === 'need' ? null : around,
    zones: chapter === 'need' ? [] : null,
    figure: figures[chapter],
  }));
}
