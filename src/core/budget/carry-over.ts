import type { Catalog } from '../catalog/catalog.ts';
import { EARLIEST_YEAR } from '../plan/document-schema.ts';
import type { Plan } from '../plan/plan.ts';
import { allocationInForce } from './allocation.ts';

/** What is received for a year: what was paid, and until that is known what was decided; null where neither is. */
export function receivedSek(plan: Plan, catalog: Catalog, year: number): number | null {
  const statement = allocationInForce(plan, catalog, year, 'paid') ?? allocationInForce(plan, catalog, year, 'decided');
  return statement?.amountSek ?? null;
}

/**
 * What is carried over into a year: what the year before left unused, as far as its decision lets it be carried over.
 * Nothing until it is said what that year spent; nothing where no decision says so.
 */
export function carriedInto(plan: Plan, catalog: Catalog, year: number): number {
  const before = year - 1;
  if (before < EARLIEST_YEAR) return 0;
  const allowedSek = allocationInForce(plan, catalog, before, 'decided')?.carryOverSek ?? 0;
  const spentSek = allocationInForce(plan, catalog, before, 'spent')?.amountSek ?? null;
  const received = receivedSek(plan, catalog, before);
  if (allowedSek === 0 || spentSek === null || received === null) return 0;
  const unusedSek = received + carriedInto(plan, catalog, before) - spentSek;
  return Math.max(0, Math.min(allowedSek, unusedSek));
}
