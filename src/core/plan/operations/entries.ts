import type { Catalog } from '../../catalog/catalog.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { effectiveBodies, effectivePurposes } from '../effective-lists.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

/** What purposes and responsible bodies share: the plan's changes to a list of the catalogue. */
type Collection = 'purposes' | 'bodies';

function checkKnown(plan: Plan, collection: Collection, id: string, catalog: Catalog): Result<null> {
  const entries = collection === 'purposes' ? effectivePurposes(catalog, plan) : effectiveBodies(catalog, plan);
  return entries.some((entry) => entry.id === id) ? succeed(null) : fail(problem('entry-unknown', { entry: id }));
}

export function addEntry(
  _plan: Plan,
  collection: Collection,
  options: { readonly id: string; readonly name: string },
): Result<PlanPatch> {
  const name = options.name.trim();
  if (name === '') return fail(problem('title-empty'));
  return succeed({ changes: fieldChanges(collection, options.id, { name, removed: false }) });
}

export function renameEntry(
  plan: Plan,
  collection: Collection,
  options: { readonly id: string; readonly name: string; readonly catalog: Catalog },
): Result<PlanPatch> {
  const known = checkKnown(plan, collection, options.id, options.catalog);
  if (!known.ok) return known;
  return addEntry(plan, collection, options);
}

/** Zones and lines keep the id they had: it is shown by its last name, and can be put back. */
export function removeEntry(
  plan: Plan,
  collection: Collection,
  options: { readonly id: string; readonly catalog: Catalog },
): Result<PlanPatch> {
  const known = checkKnown(plan, collection, options.id, options.catalog);
  if (!known.ok) return known;
  return succeed({ changes: fieldChanges(collection, options.id, { removed: true }) });
}
