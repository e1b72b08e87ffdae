import type { AllocationEventId, BudgetLineId, TransferId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import { COLLECTION_FIELDS } from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import {
  readAllocationState,
  readAmountSek,
  readCostType,
  readDecisionYears,
  readFinancier,
  readIsoDate,
  readNonEmptyText,
  readText,
  readYear,
} from './field-values.ts';
import type { AllocationEvent, BudgetTransfer, PlanConflict } from './plan.ts';

type Fields = ReadonlyMap<string, unknown>;

/** Events as they were entered, ties by id. */
export function compareEntered(
  a: { readonly id: string; readonly recordedAt: string },
  b: { readonly id: string; readonly recordedAt: string },
): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** An event without year, state or amount says nothing: it is told and left out. */
export function readAllocationEvent(id: string, fields: Fields, conflicts: PlanConflict[]): AllocationEvent | null {
  const entity = new EntityFields('allocationEvents', id, fields);
  const year = entity.required('year', readYear, null);
  const state = entity.required('state', readAllocationState, null);
  const amountSek = entity.required('amountSek', readAmountSek, null);
  const rest = {
    source: entity.optional('source', readText, ''),
    date: entity.optional('date', readIsoDate, ''),
    note: entity.optional('note', readText, ''),
    decisionReference: entity.optional('decisionReference', readText, ''),
    decisionYears: entity.optional('decisionYears', readDecisionYears, null),
    carryOverSek: entity.optional('carryOverSek', readAmountSek, null),
    recordedAt: entity.optional('recordedAt', readText, ''),
    struckAt: entity.optional('struckAt', readNonEmptyText, null),
  };
  entity.tellUnknown(COLLECTION_FIELDS.allocationEvents);
  conflicts.push(...entity.conflicts);
  if (year === null || state === null || amountSek === null) return null;
  return { id: asId<AllocationEventId>(id), year, state, amountSek, ...rest };
}

/** A transfer that does not say from where, to where, when or how much moves nothing: it is told and left out. */
export function readTransfer(id: string, fields: Fields, conflicts: PlanConflict[]): BudgetTransfer | null {
  const entity = new EntityFields('transfers', id, fields);
  const from = entity.required('from', readNonEmptyText, null);
  const to = entity.required('to', readNonEmptyText, null);
  const year = entity.required('year', readYear, null);
  const amountSek = entity.required('amountSek', readAmountSek, null);
  const rest = {
    financier: entity.optional('financier', readFinancier, 'state-grant' as const),
    costType: entity.optional('costType', readCostType, 'unallocated' as const),
    reason: entity.optional('reason', readText, ''),
    decision: entity.optional('decision', readText, ''),
    recordedAt: entity.optional('recordedAt', readText, ''),
    struckAt: entity.optional('struckAt', readNonEmptyText, null),
  };
  entity.tellUnknown(COLLECTION_FIELDS.transfers);
  conflicts.push(...entity.conflicts);
  if (from === null || to === null || year === null || amountSek === null) return null;
  const ends = { from: asId<BudgetLineId>(from), to: asId<BudgetLineId>(to) };
  return { id: asId<TransferId>(id), ...ends, year, amountSek, ...rest, counted: rest.struckAt === null };
}

/** A transfer that a merge left with too little to move is told: its amount is what does not fit. */
export function tellUncounted(transfers: readonly BudgetTransfer[], conflicts: PlanConflict[]): void {
  for (const { id, struckAt, counted } of transfers) {
    if (struckAt !== null || counted) continue;
    conflicts.push({ code: 'invalid-field', collection: 'transfers', id, field: 'amountSek' });
  }
}
