import type { Accessor } from 'solid-js';
import { createMemo, untrack } from 'solid-js';
import { unwrap } from 'solid-js/store';
import type { LedgerYear } from '../core/budget/ledger.ts';
import { ledger } from '../core/budget/ledger.ts';
import type { ZoneYearMoney } from '../core/budget/zone-money.ts';
import { makeZoneMoney } from '../core/budget/zone-money.ts';
import type { Indicator, LocalizedText } from '../core/catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../core/catalog/reference-data.ts';
import type { BodyId, IndicatorId, PurposeId, ZoneId } from '../core/identifiers.ts';
import type { AreaValues, ComputedIndicator } from '../core/indicator/area-values.ts';
import { areaValues } from '../core/indicator/area-values.ts';
import { countingDivisionOf } from '../core/indicator/counting-division.ts';
import type { Figure, ZoneFigures } from '../core/indicator/figure.ts';
import { indicatorOfYear } from '../core/indicator/indicator-years.ts';
import type { LiveFigures } from '../core/indicator/live-figures.ts';
import { municipalityFigures } from '../core/indicator/municipality-figures.ts';
import { computeZoneFigures } from '../core/indicator/zone-figures.ts';
import { overlapsOfZones, zoneReach } from '../core/overlap/zone-reach.ts';
import type { EffectiveEntry } from '../core/plan/effective-lists.ts';
import { effectiveBodies, effectivePurposes } from '../core/plan/effective-lists.ts';
import type { Plan, Zone, ZoneShape } from '../core/plan/plan.ts';
import type { Result } from '../core/result.ts';
import { withAreaLayer } from '../core/scene/area-layer.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import type { Scene } from '../core/scene/scene.ts';
import type { SceneChoices } from '../core/scene/scene-choices.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';
import { liveDivision } from './effective-reference.ts';
import { reuseItems } from './reuse-items.ts';
import type { Session, SessionStore } from './session-store.ts';
import { shownZones } from './shown-zones.ts';
import { timed } from './timed.ts';

/** Everything computed from plan, session and reference data: never stored, recomputed when what it reads changes. */
export interface DerivedValues {
  readonly indicator: Accessor<Indicator>;
  readonly areaValues: Accessor<AreaValues>;
  readonly scene: Accessor<Scene>;
  readonly municipalityFigures: Accessor<ReadonlyMap<IndicatorId, Figure>>;
  /** The count indicator of residents on the division people are counted in. */
  readonly residentsIndicator: Accessor<IndicatorId>;
  readonly countingDivision: Accessor<DivisionData>;
  /** What one zone holds; the shape under the hand stands in for the zone being reshaped. */
  figuresOfZone(zone: Zone): Result<ZoneFigures>;
  /** What the chosen zones hold together, residents once; null when none is chosen and none is being drawn. */
  readonly selectionFigures: Accessor<Result<ZoneFigures> | null>;
  /** What the chosen areas hold together. */
  readonly selectedAreaFigures: Accessor<Result<ZoneFigures> | null>;
  readonly ledger: Accessor<readonly LedgerYear[]>;
  readonly zoneMoney: Accessor<ReadonlyMap<ZoneId, readonly ZoneYearMoney[]>>;
  readonly purposes: Accessor<readonly EffectiveEntry<PurposeId>[]>;
  readonly bodies: Accessor<readonly EffectiveEntry<BodyId>[]>;
  /** Counts the shape under the hand from now on; null counts it in full again. */
  followHand(figures: LiveFigures | null): void;
  entryName(entry: { readonly name: LocalizedText | string }): string;
}

export function createDerivedValues(
  reference: ReferenceData,
  plan: Accessor<Plan>,
  session: SessionStore,
  weights: Accessor<PlacedWeights | null>,
  computed: Accessor<ComputedIndicator | null> = () => null,
): DerivedValues {
  const state = session.state;
  // An amount edited leaves the zones the same list: nothing about their ground is worked out again.
  const zones = createMemo(() => plan().zones);
  // One object per pointer move, so that list, table and money share one computation.
  const draftShape = createMemo<ZoneShape | null>(() =>
    // Not the store's view of it, which would watch every corner for a change that never comes.
    state.draft === null ? null : { kind: 'drawn', polygons: unwrap(state.draft.polygons) },
  );
  let live: LiveFigures | null = null;
  const ofShapeUnderHand = (shape: ZoneShape): Result<ZoneFigures> | null =>
    live !== null && shape.kind === 'drawn' && shape === untrack(draftShape) ? live(shape.polygons) : null;
  // A copy of what is so now: another import gives another cache.
  const cached = createMemo(() => cachedByShape({ ...reference }, weights(), ofShapeUnderHand));
  const figuresOfShape = (shapes: readonly ZoneShape[]): Result<ZoneFigures> => cached()(shapes);
  const counting = countingDivisionOf(reference);
  const countingNow = liveDivision(() => reference.divisions.get(counting.data.division.id) ?? counting.data);
  const indicator = createMemo(() => {
    const own = computed();
    if (own !== null) return own;
    const latest = indicatorById(reference, state.indicator);
    return indicatorOfYear(latest, state.compare.year ?? latest.year);
  });
  const values = createMemo(() => areaValues(indicator(), state.division, reference));
  const shapeNow = (zone: Zone): ZoneShape => (state.draft?.zone === zone.id ? draftShape() : null) ?? zone.shape;
  const figuresOfZone = (zone: Zone): Result<ZoneFigures> => figuresOfShape([shapeNow(zone)]);
  const selectionFigures = createMemo(() => {
    const drawn = state.draft?.zone === null ? draftShape() : null;
    if (drawn !== null) return figuresOfShape([drawn]);
    const ids = new Set(state.selectedZones);
    const chosen = zones().filter(({ id }) => ids.has(id));
    return chosen.length === 0 ? null : figuresOfShape(chosen.map(shapeNow));
  });
  const selectedAreaFigures = createMemo(() => {
    const data = reference.divisions.get(values().shownOn);
    const codes = state.selectedAreas.filter((code) => data?.positionOfCode.has(code) === true);
    if (data === undefined || codes.length === 0) return null;
    const { id, version } = data.division;
    return figuresOfShape([{ kind: 'areas', division: id, version, codes }]);
  });
  const residentsOf = (zone: Zone): number | null => {
    const figures = figuresOfZone(zone);
    return figures.ok ? (figures.value.figures.get(counting.residents)?.value ?? null) : null;
  };
  const overlaps = createMemo(() => overlapsOfZones(zones(), reference));
  const reach = createMemo(() => zoneReach(zones(), overlaps(), residentsOf));
  const zoneMoney = makeZoneMoney();
  const purposes = createMemo(() => effectivePurposes(reference.catalog, plan()));
  const bodies = createMemo(() => effectiveBodies(reference.catalog, plan()));
  return {
    indicator,
    areaValues: values,
    scene: createMemo(() => {
      const choices = { ...sceneChoices(reference, state), computed: computed() };
      const scene = timed('zonplan: scene', () =>
        buildScene({ zones: shownZones(zones(), state.presentation) }, choices, reference),
      );
      return withAreaLayer(withMarker(scene, state.marker), state.areaLayer);
    }),
    municipalityFigures: () => municipalityFigures(reference),
    residentsIndicator: () => counting.residents,
    countingDivision: () => countingNow,
    figuresOfZone,
    selectionFigures,
    selectedAreaFigures,
    // A year that an edit left alone keeps its object, and its bar is not drawn again.
    ledger: createMemo<readonly LedgerYear[]>((before) => reuseItems(before, ledger(plan(), reference.catalog)), []),
    zoneMoney: createMemo(() => timed('zonplan: money', () => zoneMoney(plan(), reach()))),
    purposes,
    bodies,
    followHand: (figures) => {
      live = figures;
    },
    entryName: ({ name }) => (typeof name === 'string' ? name : name[state.language]),
  };
}

function withMarker(scene: Scene, marker: Session['marker']): Scene {
  return marker === null ? scene : { ...scene, points: [...scene.points, marker] };
}

export function sceneChoices(reference: ReferenceData, state: Session): SceneChoices {
  return {
    indicator: indicatorById(reference, state.indicator).id,
    year: state.compare.year,
    division: state.division,
    classes: { method: state.classMethod, classCount: state.classCount, manualBreaks: state.manualBreaks },
    selectedAreas: new Set(state.selectedAreas),
    hoveredArea: state.hoveredArea,
    selectedZones: new Set(state.selectedZones),
    hoveredZone: null,
    draft: state.draft === null ? null : unwrap(state.draft.polygons),
    draftOf: state.draft?.zone ?? null,
    pointMeasure: state.pointMeasure,
    pointLayers: new Set(state.showPoints ? reference.catalog.pointLayers.map(({ id }) => id) : []),
  };
}

/** An imported one may be gone by undo, or with another plan: then what the page started with. */
function indicatorById({ catalog }: ReferenceData, id: IndicatorId): Indicator {
  const found =
    catalog.indicators.find((candidate) => candidate.id === id) ??
    catalog.indicators.find((candidate) => candidate.id === catalog.start.indicator);
  if (found === undefined) throw new Error(`derived values: no indicator "${id}" in the catalogue`);
  return found;
}

/** Shapes are immutable values: one computed result per shape object, gone with it. Several shapes are computed anew. */
function cachedByShape(
  reference: ReferenceData,
  weights: PlacedWeights | null,
  ofShapeUnderHand: (shape: ZoneShape) => Result<ZoneFigures> | null,
): (shapes: readonly ZoneShape[]) => Result<ZoneFigures> {
  const cache = new WeakMap<ZoneShape, Result<ZoneFigures>>();
  return (shapes) => {
    const only = shapes.length === 1 ? shapes[0] : undefined;
    const known = only === undefined ? undefined : cache.get(only);
    if (known !== undefined) return known;
    // Where people live inside an area is counted from the whole border.
    const isFollowed = only !== undefined && weights === null;
    const computed = timed(
      'zonplan: figures',
      () => (isFollowed ? ofShapeUnderHand(only) : null) ?? computeZoneFigures(shapes, reference, weights),
    );
    if (only !== undefined) cache.set(only, computed);
    return computed;
  };
}
