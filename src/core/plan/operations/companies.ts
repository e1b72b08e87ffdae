import type { CompanyId, HoldingId, ZoneId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import { colourOfTurn } from '../field-values.ts';
import type { Company, Holding } from '../holdings.ts';
import { orderKeyAfter } from '../order-key.ts';
import type { FieldChange, FieldValue, PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges, findZone } from './changes.ts';
import { replaceZones } from './replace-zones.ts';

/** A new company last in the list. Problem: `title-empty`. */
export function addCompany(
  plan: Plan,
  company: Pick<Company, 'id' | 'name' | 'contactRole' | 'keeping'>,
): Result<PlanPatch> {
  const name = company.name.trim();
  if (name === '') return fail(problem('title-empty'));
  const { id, contactRole, keeping } = company;
  const colour = colourOfTurn(plan.companies.length);
  const fields = { name, colour, contactRole, keeping, orderKey: orderKeyAfter(plan.companies) };
  return succeed({ changes: fieldChanges('companies', id, fields) });
}

/** Problems: `title-empty`, `entry-unknown`. */
export function setCompany(
  plan: Plan,
  id: CompanyId,
  change: Partial<Pick<Company, 'name' | 'colour' | 'contactRole' | 'keeping'>>,
): Result<PlanPatch> {
  if (!plan.companies.some((company) => company.id === id)) return fail(problem('entry-unknown', { entry: id }));
  const name = change.name?.trim();
  if (name === '') return fail(problem('title-empty'));
  return succeed({ changes: fieldChanges('companies', id, { ...change, ...(name === undefined ? {} : { name }) }) });
}

/** A company and its holdings. What was answered stays: it is what was said. */
export function removeCompany(plan: Plan, id: CompanyId, now: string): Result<PlanPatch> {
  if (!plan.companies.some((company) => company.id === id)) return fail(problem('entry-unknown', { entry: id }));
  const own = plan.holdings.filter(({ company }) => company === id);
  return succeed({
    changes: [
      ...fieldChanges('companies', id, { [DELETED_FIELD]: now }),
      ...own.flatMap((holding) => fieldChanges('holdings', holding.id, { [DELETED_FIELD]: now })),
    ],
  });
}

/**
 * Puts holdings in the plan. Those with an id that is there already are brought up to date, the rest of the company's
 * stay: a list that is read again changes nothing.
 */
export function putHoldings(holdings: readonly Holding[]): PlanPatch {
  return { changes: holdings.flatMap(holdingChanges) };
}

function holdingChanges({ id, ...fields }: Holding): readonly FieldChange[] {
  const values = fields as unknown as Readonly<Record<string, FieldValue>>;
  return fieldChanges('holdings', id, { ...values, [DELETED_FIELD]: null });
}

export function removeHoldings(ids: readonly HoldingId[], now: string): PlanPatch {
  return { changes: ids.flatMap((id) => fieldChanges('holdings', id, { [DELETED_FIELD]: now })) };
}

/** A shape drawn as a zone becomes a company's holding instead: one step. Problem: `zone-unknown`. */
export function makeHoldingOfZone(plan: Plan, zone: ZoneId, holding: Holding, now: string): Result<PlanPatch> {
  const found = findZone(plan, zone);
  if (!found.ok) return found;
  const removed = replaceZones(plan, { remove: [zone], now });
  if (!removed.ok) return removed;
  return succeed({ changes: [...removed.value.changes, ...putHoldings([holding]).changes] });
}
