import type { Catalog, CatalogPreset, Indicator, LocalizedText } from '../catalog/catalog.ts';
import type { IndicatorId } from '../identifiers.ts';

/** How components of different kinds are made comparable before they are weighed together. */
export type NeedMethod = 'mean' | 'z-score' | 'percentile-rank' | 'exponential';
export const NEED_METHODS: readonly NeedMethod[] = ['z-score', 'percentile-rank', 'exponential', 'mean'];

/**
 * What becomes of an area that lacks a component: `complete` ranks only areas that have them all; `available` ranks
 * every area that has at least one, over those it has, with their weights scaled up to one.
 */
export type MissingRule = 'complete' | 'available';

export interface NeedComponent {
  readonly indicator: IndicatorId;
  /** Above 0, and only in proportion to the others: 1, 1 and 2 say the same as 25, 25 and 50. */
  readonly weight: number;
}

/** What a need index is made of. A component of weight 0 is no component: nobody is left out for lacking it. */
export interface NeedDefinition {
  /** Id of the catalogue's preset, or null for one's own. */
  readonly preset: string | null;
  readonly method: NeedMethod;
  readonly missingRule: MissingRule;
  readonly components: readonly NeedComponent[];
}

export const MOST_WEIGHT = 100;
const EQUAL_WEIGHT = 10;

/** Whether the indicator says which end is worse, and is a quantity: classes have no mean and no distance. */
export function canBeNeedComponent(indicator: Indicator): boolean {
  return indicator.direction !== 'neutral' && indicator.unit !== 'class';
}

/** Presets that the catalogue offers as an index, in its order. */
export function needPresets(catalog: Catalog): readonly CatalogPreset[] {
  return catalog.presets.filter(
    (preset) => preset.isNeedIndex === true && componentsOfPreset(preset, catalog).length > 0,
  );
}

/** The preset as an index with equal weights; indicators of it that say nothing about need are left out. */
export function definitionOfPreset(preset: CatalogPreset, catalog: Catalog): NeedDefinition {
  const components = componentsOfPreset(preset, catalog);
  return { preset: preset.id, method: 'z-score', missingRule: 'complete', components };
}

function componentsOfPreset(preset: CatalogPreset, catalog: Catalog): readonly NeedComponent[] {
  return preset.indicators
    .filter((id) => catalog.indicators.some((indicator) => indicator.id === id && canBeNeedComponent(indicator)))
    .map((indicator) => ({ indicator, weight: EQUAL_WEIGHT }));
}

/** The index that a person first meets: the one the catalogue starts with, its first one, or its first indicator alone. */
export function firstNeedDefinition(catalog: Catalog): NeedDefinition {
  const presets = needPresets(catalog);
  const preset = presets.find(({ id }) => id === catalog.start.preset) ?? presets[0];
  if (preset !== undefined) return definitionOfPreset(preset, catalog);
  const indicator = catalog.indicators.find(canBeNeedComponent);
  const components = indicator === undefined ? [] : [{ indicator: indicator.id, weight: EQUAL_WEIGHT }];
  return { preset: null, method: 'z-score', missingRule: 'complete', components };
}

/** The definition with one component's weight set, whole and 0–100; it is one's own from then on. */
export function withWeight(definition: NeedDefinition, indicator: IndicatorId, weight: number): NeedDefinition {
  const kept = Math.min(Math.max(Math.round(weight), 0), MOST_WEIGHT);
  const others = definition.components.some((component) => component.indicator === indicator)
    ? definition.components.map((component) =>
        component.indicator === indicator ? { indicator, weight: kept } : component,
      )
    : [...definition.components, { indicator, weight: kept }];
  return { ...definition, preset: null, components: others };
}

export function withComponent(definition: NeedDefinition, indicator: IndicatorId): NeedDefinition {
  return withWeight(definition, indicator, EQUAL_WEIGHT);
}

export function withoutComponent(definition: NeedDefinition, indicator: IndicatorId): NeedDefinition {
  const components = definition.components.filter((component) => component.indicator !== indicator);
  return { ...definition, preset: null, components };
}

/** Components that count. */
export function activeComponents({ components }: NeedDefinition): readonly NeedComponent[] {
  return components.filter(({ weight }) => weight > 0);
}

/** What the index is called: the preset's name, or that it is one's own. */
export function nameOfNeed(definition: NeedDefinition, catalog: Catalog): LocalizedText {
  const preset = catalog.presets.find(({ id }) => id === definition.preset);
  return preset?.name ?? { sv: 'Eget index', en: 'Own index' };
}
