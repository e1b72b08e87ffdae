import type { ScenarioId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import { COLLECTION_FIELDS, isPlausibleYear } from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import { readAmountSek, readOneOf, readOrderKey, readText } from './field-values.ts';
import { FIRST_ORDER_KEY } from './order-key.ts';
import type { PlanConflict } from './plan.ts';
import type { Scenario, ThoughtFrame } from './scenario.ts';
import { CO_FINANCINGS, FALL_ORDERS, isFrameField, LAST_LINES, NO_WHAT_IF, parseFrameField } from './scenario.ts';

function readFrames(entity: EntityFields, fields: ReadonlyMap<string, unknown>): readonly ThoughtFrame[] {
  const frames: ThoughtFrame[] = [];
  for (const field of [...fields.keys()].filter(isFrameField).sort()) {
    const year = parseFrameField(field);
    if (year === null || !isPlausibleYear(year)) {
      entity.tell('invalid-field', field);
      continue;
    }
    const amountSek = entity.optional(field, readAmountSek, null);
    if (amountSek !== null) frames.push({ year, amountSek });
  }
  return frames;
}

export function readScenario(
  id: string,
  fields: ReadonlyMap<string, unknown>,
): { readonly scenario: Scenario; readonly conflicts: readonly PlanConflict[] } {
  const entity = new EntityFields('scenarios', id, fields);
  const scenario: Scenario = {
    id: asId<ScenarioId>(id),
    name: entity.required('name', readText, ''),
    note: entity.optional('note', readText, ''),
    frames: readFrames(entity, fields),
    fallOrder: entity.optional('fallOrder', readOneOf(FALL_ORDERS), NO_WHAT_IF.fallOrder),
    lastLine: entity.optional('lastLine', readOneOf(LAST_LINES), NO_WHAT_IF.lastLine),
    coFinancing: entity.optional('coFinancing', readOneOf(CO_FINANCINGS), NO_WHAT_IF.coFinancing),
    orderKey: entity.optional('orderKey', readOrderKey, FIRST_ORDER_KEY),
  };
  entity.tellUnknown(COLLECTION_FIELDS.scenarios, isFrameField);
  return { scenario, conflicts: entity.conflicts };
}
