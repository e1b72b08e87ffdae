import type { Catalog, LocalizedText } from '../catalog/catalog.ts';
import type { BodyId, PurposeId } from '../identifiers.ts';
import type { Plan, PlanEntry } from './plan.ts';

/** A purpose or body as a list shows it: the catalogue's name in both languages, or the plan's own in one. */
export interface EffectiveEntry<Id> {
  readonly id: Id;
  readonly name: LocalizedText | string;
}

/** The catalogue's entries in its order, renamed and removed by the plan; then the plan's own by id. */
function overlay<Id extends string>(
  catalogEntries: readonly { readonly id: Id; readonly name: LocalizedText }[],
  planEntries: readonly PlanEntry<Id>[],
  includeRemoved: boolean,
): readonly EffectiveEntry<Id>[] {
  const planEntryOfId = new Map(planEntries.map((entry) => [entry.id, entry]));
  const catalogIds = new Set(catalogEntries.map(({ id }) => id));
  const fromCatalog = catalogEntries
    .filter(({ id }) => includeRemoved || planEntryOfId.get(id)?.removed !== true)
    .map(({ id, name }) => {
      const own = planEntryOfId.get(id)?.name ?? '';
      return { id, name: own === '' ? name : own };
    });
  const own = planEntries
    .filter(({ id, removed }) => !catalogIds.has(id) && (includeRemoved || !removed))
    .map(({ id, name }) => ({ id, name: name === '' ? id : name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...fromCatalog, ...own];
}

export function effectivePurposes(catalog: Catalog, plan: Plan): readonly EffectiveEntry<PurposeId>[] {
  return overlay(catalog.purposes, plan.purposes, false);
}

export function effectiveBodies(catalog: Catalog, plan: Plan): readonly EffectiveEntry<BodyId>[] {
  return overlay(catalog.bodies, plan.bodies, false);
}

/** The name of a purpose, also one that was removed from the list since; null for an id nobody knows. */
export function purposeName(catalog: Catalog, plan: Plan, id: PurposeId): LocalizedText | string | null {
  return overlay(catalog.purposes, plan.purposes, true).find((entry) => entry.id === id)?.name ?? null;
}

export function bodyName(catalog: Catalog, plan: Plan, id: BodyId): LocalizedText | string | null {
  return overlay(catalog.bodies, plan.bodies, true).find((entry) => entry.id === id)?.name ?? null;
}
