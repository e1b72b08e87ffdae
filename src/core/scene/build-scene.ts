import type { Indicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import { labelPosition } from '../geometry/label-position.ts';
import type { DivisionId, ZoneId } from '../identifiers.ts';
import { studentAreas } from '../indicator/area-traps.ts';
import { areaValues, isComputed } from '../indicator/area-values.ts';
import type { ClassChoice } from '../indicator/classify.ts';
import { indicatorOfYear, valuesOfAllYears } from '../indicator/indicator-years.ts';
import { zonePolygons } from '../indicator/zone-shape.ts';
import type { Plan } from '../plan/plan.ts';
import { rememberEach } from '../remember.ts';
import { classifyAreas } from './build-legend.ts';
import { classifyPoints } from './classify-points.ts';
import type { Scene, SceneLabel, SceneZone } from './scene.ts';
import type { SceneChoices } from './scene-choices.ts';

/**
 * The drawing of a plan's zones over the chosen indicator. Pure and synchronous: the same arguments give the same
 * drawing, on the live map and on paper.
 * @throws where the choices name an indicator that the catalogue does not have
 */
export function buildScene(plan: Pick<Plan, 'zones'>, choices: SceneChoices, reference: ReferenceData): Scene {
  const chosen = choices.computed ?? reference.catalog.indicators.find(({ id }) => id === choices.indicator);
  if (chosen === undefined) throw new Error(`the catalogue has no indicator ${choices.indicator}`);
  const indicator = indicatorOfYear(chosen, choices.year ?? chosen.year);
  const values = areaValues(indicator, choices.division, reference);
  const areas = reference.divisions.get(values.shownOn)?.areas ?? [];
  const { legend, areaClasses } = classifyAreas(
    indicator,
    values,
    areas,
    classChoice(chosen, choices),
    valuesOfAllYears(chosen, choices.division, reference),
  );
  return {
    division: values.shownOn,
    areaClasses,
    legend: isComputed(indicator) ? { ...legend, caption: indicator.caption } : legend,
    selectedAreas: choices.selectedAreas,
    hoveredArea: choices.hoveredArea,
    ...sceneZones(plan, choices, reference),
    draft: choices.draft,
    labels: areaLabels(reference, values.shownOn),
    ...scenePoints(choices, reference),
  };
}

/** The person's classes, but for what has its own. */
function classChoice(indicator: Indicator, { classes }: SceneChoices): ClassChoice {
  const breaks = isComputed(indicator) ? indicator.breaks : null;
  return breaks === null ? classes : { ...classes, method: 'manual', manualBreaks: breaks };
}

function sceneZones(
  plan: Pick<Plan, 'zones'>,
  choices: SceneChoices,
  reference: ReferenceData,
): { readonly zones: readonly SceneZone[]; readonly undrawableZones: readonly ZoneId[] } {
  const zones: SceneZone[] = [];
  const undrawableZones: ZoneId[] = [];
  for (const zone of plan.zones) {
    // While a zone is dragged its draft is drawn in its place.
    if (choices.draft !== null && choices.draftOf === zone.id) continue;
    const polygons = zonePolygons(zone.shape, reference);
    if (!polygons.ok) {
      undrawableZones.push(zone.id);
      continue;
    }
    zones.push({
      id: zone.id,
      name: zone.name,
      polygons: polygons.value,
      colour: zone.colour,
      status: zone.status,
      selected: choices.selectedZones.has(zone.id),
      hovered: choices.hoveredZone === zone.id,
      labelPosition: positionOfLabel(polygons.value),
    });
  }
  return { zones, undrawableZones };
}

const positionOfLabel = rememberEach(labelPosition);

/** Behind the name of an area of many students; legend and tables say what it means. */
export const STUDENT_MARK = '*';

const labelsOfReference = new WeakMap<ReferenceData['divisions'], Map<DivisionId | null, readonly SceneLabel[]>>();

/** A division of the plan's own is named while it is shown, and then it alone: its areas lie over the others'. */
function areaLabels(reference: ReferenceData, shownOn: DivisionId): readonly SceneLabel[] {
  const own = reference.divisions.get(shownOn)?.division.ofPlan === true ? shownOn : null;
  const ofReference = labelsOfReference.get(reference.divisions) ?? new Map<DivisionId | null, readonly SceneLabel[]>();
  labelsOfReference.set(reference.divisions, ofReference);
  const cached = ofReference.get(own);
  if (cached !== undefined) return cached;
  const labels = [...reference.divisions.values()]
    .filter(({ division }) => division.labelled && (own === null ? division.ofPlan !== true : division.id === own))
    .flatMap((data) => labelsOf(data, reference));
  ofReference.set(own, labels);
  return labels;
}

function labelsOf({ division, areas }: DivisionData, reference: ReferenceData): readonly SceneLabel[] {
  const students = studentAreas(division.id, reference);
  return areas.flatMap((area) => {
    const name = area.name ?? (division.ofPlan === true ? area.code : null);
    const position = name === null ? null : positionOfLabel(area.polygons);
    if (name === null || position === null) return [];
    return [{ code: area.code, text: students.has(area.code) ? `${name} ${STUDENT_MARK}` : name, position }];
  });
}

const NO_POINTS: Pick<Scene, 'points' | 'pointLegends'> = { points: [], pointLegends: [] };

function scenePoints(choices: SceneChoices, reference: ReferenceData): Pick<Scene, 'points' | 'pointLegends'> {
  const shown = reference.pointLayers.filter((layer) => choices.pointLayers.has(layer.reference.id));
  const [first, ...others] = shown.map((layer) => classifyPoints(layer, choices.pointMeasure ?? null));
  if (first === undefined) return NO_POINTS;
  return {
    // The same list as before where there is one layer: a map compares it by identity.
    points: others.length === 0 ? first.points : [first, ...others].flatMap(({ points }) => points),
    pointLegends: [first, ...others].flatMap(({ legend }) => legend ?? []),
  };
}
