import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import type { LonLatBox } from '../../core/geometry/lon-lat.ts';
import { boxOfPolygons } from '../../core/geometry/measure.ts';
import type { DivisionId, StorySceneId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { zonePolygons } from '../../core/indicator/zone-shape.ts';
import type { NeedDefinition } from '../../core/need/need-definition.ts';
import { firstNeedDefinition } from '../../core/need/need-definition.ts';
import { needValues } from '../../core/need/need-values.ts';
import type { StorySceneContent } from '../../core/plan/operations/story-scenes.ts';
import type { SceneFigure } from '../../core/plan/story-scene.ts';
import type { Workspace } from '../workspace.ts';

const CHAPTERS = ['need', 'zones', 'money', 'reach', 'whatIf', 'proposal'] as const;

/** Of the ranked areas, those that the first scene is about. */
const MOST_EXPOSED_PART = 0.1;

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
  const greatestNeed = indexed === null ? null : boxOfGreatestNeed(indexed, start.division, reference);
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
    view: chapter === 'need' ? greatestNeed : around,
    zones: chapter === 'need' ? [] : null,
    figure: figures[chapter],
  }));
}

/**
 * Around the areas with the greatest need. A municipality is mostly countryside, and where people live is then too small to be
 * seen from the back row. Null where nothing is ranked.
 */
function boxOfGreatestNeed(
  definition: NeedDefinition,
  division: DivisionId,
  reference: ReferenceData,
): LonLatBox | null {
  const { ranks, rankedCount } = needValues(definition, division, reference).result;
  const areas = reference.divisions.get(division)?.areas ?? [];
  return boxOfPolygons(
    areas.flatMap(({ polygons }, position) => {
      const rank = ranks[position] ?? 0;
      return rank > 0 && rank <= Math.ceil(rankedCount * MOST_EXPOSED_PART) ? polygons : [];
    }),
  );
}
