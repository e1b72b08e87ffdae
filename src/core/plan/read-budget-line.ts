import type { BodyId, BudgetLineId, IndicatorId, PurposeId, ZoneId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import { COLLECTION_FIELDS, isAmountField, parseAmountField } from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import {
  isRecord,
  readAmountSek,
  readBudgetLineStatus,
  readCommitment,
  readFiniteNumber,
  readIsoDate,
  readLinePriority,
  readNonEmptyText,
  readOrderKey,
  readText,
} from './field-values.ts';
import { FIRST_ORDER_KEY } from './order-key.ts';
import type { BudgetAmount, BudgetLine, BudgetLineGoal, BudgetPlace, PlanConflict } from './plan.ts';
import { placeInZones, placeWithoutZones, WITHOUT_PLACE } from './weights.ts';

export interface BudgetLineReading {
  /** Its place may still name zones that are gone: `withKnownZones` takes them out. */
  readonly line: BudgetLine;
  readonly conflicts: readonly PlanConflict[];
}

function isWeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

/** The place with its valid weights. Told: a weight that is not positive and finite, a zone named twice. */
function readPlace(entity: EntityFields, raw: unknown): BudgetPlace {
  if (raw === undefined || raw === null) return WITHOUT_PLACE;
  const { kind, weights: written, unplacedWeight: unplaced = 0 } = isRecord(raw) ? raw : {};
  if (kind === 'municipality-wide') return { kind };
  if (kind !== 'zones' || !Array.isArray(written)) {
    entity.tell('invalid-field', 'place');
    return WITHOUT_PLACE;
  }
  const weightOfZone = new Map<ZoneId, number>();
  for (const entry of written as readonly unknown[]) {
    const zone = isRecord(entry) ? readNonEmptyText(entry['zone']) : undefined;
    const weight = isRecord(entry) ? entry['weight'] : undefined;
    if (zone === undefined || !isWeight(weight) || weightOfZone.has(asId<ZoneId>(zone))) {
      entity.tell('invalid-field', 'place');
    } else weightOfZone.set(asId<ZoneId>(zone), weight);
  }
  if (unplaced !== 0 && !isWeight(unplaced)) entity.tell('invalid-field', 'place');
  const weights = [...weightOfZone].map(([zone, weight]) => ({ zone, weight }));
  return placeInZones(weights, isWeight(unplaced) ? unplaced : 0);
}

function readAmounts(entity: EntityFields, fields: ReadonlyMap<string, unknown>): readonly BudgetAmount[] {
  const amounts: BudgetAmount[] = [];
  const names = [...fields.keys()].filter(isAmountField).sort();
  for (const field of names) {
    const cell = parseAmountField(field);
    if (cell === null) {
      entity.tell('invalid-field', field);
      continue;
    }
    const amountSek = entity.optional(field, readAmountSek, null);
    if (amountSek !== null) amounts.push({ ...cell, amountSek });
  }
  return amounts;
}

function readGoal(entity: EntityFields): BudgetLineGoal {
  return {
    text: entity.optional('goalText', readText, ''),
    indicator: entity.optional('goalIndicator', readNonEmptyText, null) as IndicatorId | null,
    measure: entity.optional('goalMeasure', readText, ''),
    baseline: entity.optional('goalBaseline', readFiniteNumber, null),
    target: entity.optional('goalTarget', readFiniteNumber, null),
  };
}

export function readBudgetLine(id: string, fields: ReadonlyMap<string, unknown>): BudgetLineReading {
  const entity = new EntityFields('budgetLines', id, fields);
  const amounts = readAmounts(entity, fields);
  const line: BudgetLine = {
    id: asId<BudgetLineId>(id),
    title: entity.required('title', readText, ''),
    purpose: entity.optional('purpose', readNonEmptyText, null) as PurposeId | null,
    body: entity.optional('body', readNonEmptyText, null) as BodyId | null,
    status: entity.optional('status', readBudgetLineStatus, 'proposed' as const),
    note: entity.optional('note', readText, ''),
    place: readPlace(entity, fields.get('place')),
    amounts,
    enteredAmounts: amounts,
    priority: entity.optional('priority', readLinePriority, null),
    commitment: entity.optional('commitment', readCommitment, null),
    partners: entity.optional('partners', readText, ''),
    goal: readGoal(entity),
    startDate: entity.optional('startDate', readIsoDate, ''),
    endDate: entity.optional('endDate', readIsoDate, ''),
    decisionReference: entity.optional('decisionReference', readText, ''),
    orderKey: entity.optional('orderKey', readOrderKey, FIRST_ORDER_KEY),
  };
  entity.tellUnknown(COLLECTION_FIELDS.budgetLines, isAmountField);
  return { line, conflicts: entity.conflicts };
}

/**
 * The line with only zones that are there. A zone that is gone (removed by another while this line was pointed at it)
 * is told once, and its share is "without place" as it is when the zone is removed here: the other zones keep theirs.
 */
export function withKnownZones(line: BudgetLine, known: ReadonlySet<ZoneId>): BudgetLineReading {
  if (line.place.kind === 'municipality-wide') return { line, conflicts: [] };
  const gone = line.place.weights.flatMap(({ zone }) => (known.has(zone) ? [] : [zone]));
  if (gone.length === 0) return { line, conflicts: [] };
  const conflict: PlanConflict = {
    code: 'dangling-reference',
    collection: 'budgetLines',
    id: line.id,
    field: 'place',
  };
  return { line: { ...line, place: placeWithoutZones(line.place, new Set(gone)) }, conflicts: [conflict] };
}
