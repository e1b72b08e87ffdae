import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import { computePlanFigures } from '../../core/decision/plan-figures.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { StoryScene } from '../../core/plan/story-scene.ts';
import type { SceneSource } from '../../i18n/scene-content.ts';
import { FIRST_COMPARE_CHOICES } from '../../store/compare-choices.ts';
import type { Workspace } from '../workspace.ts';

/** What scenes are worded from: the figures that the panels show, worked out once for all of them. */
export function createSceneSource(workspace: Workspace, plan: Accessor<Plan>): Accessor<SceneSource> {
  const { reference, weights, session, t, format } = workspace;
  const figures = createMemo(() => computePlanFigures(plan(), reference, weights.inUse()));
  return () => ({
    plan: plan(),
    reference,
    figures: figures(),
    language: session.state.language,
    t,
    format: format(),
  });
}

/** Shows on the map what the scene says. What it names and the data do not have stays as it is. */
export function showScene({ session, reference, map }: Workspace, scene: StoryScene): void {
  const indicator = reference.catalog.indicators.find(({ id }) => id === scene.indicator);
  const division = scene.division !== null && reference.divisions.has(scene.division) ? scene.division : null;
  session.set({
    ...(indicator === undefined ? {} : { indicator: indicator.id }),
    ...(division === null ? {} : { division }),
    ...(scene.year === null ? {} : { year: scene.year }),
    ...(scene.need === null ? { areasView: 'indicator' } : { areasView: 'need', need: scene.need, needMap: 'index' }),
    // One map, one figure: what the desk compares is no part of a scene.
    compare: { ...FIRST_COMPARE_CHOICES, year: scene.indicatorYear },
    areaLayer: null,
    selectedAreas: [],
    selectedZones: [],
    marker: null,
    tool: { kind: 'browse' },
    draft: null,
  });
  if (scene.view === null) map.zoomToAll();
  else session.showOnMap({ kind: 'box', box: { ...scene.view } });
}
