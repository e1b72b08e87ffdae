import { isDeleted } from './entity-fields.ts';
import type { Ordered } from './order-key.ts';
import { compareOrder } from './order-key.ts';
import type { PlanConflict } from './plan.ts';

export type Fields = ReadonlyMap<string, unknown>;
export type Entities = ReadonlyMap<string, Fields>;

type Entry = readonly [id: string, fields: Fields];

/** Entities that are there: with any field, and not removed. */
export function isPresent([, fields]: Entry): boolean {
  return fields.size > 0 && !isDeleted(fields);
}

/** In id order, whatever order a merge left them in. */
export function compareIds([a]: Entry, [b]: Entry): number {
  return a < b ? -1 : 1;
}

/** What one entity says; null where it is nothing that a list can hold. */
export interface ItemReading<Item> {
  readonly item: Item | null;
  readonly conflicts: readonly PlanConflict[];
}

export interface ListReading<Item> {
  readonly items: readonly Item[];
  readonly conflicts: readonly PlanConflict[];
}

type ReadItem<Item> = (fields: Fields, id: string) => ItemReading<Item>;

/**
 * Reads entities to a list in its order, and follows it edit by edit: items that say something else where they stand are
 * put in place of what they were. What it gives is what reading anew gives.
 * @param read answers with the same reading for the same field map; another function where it would not
 */
export function makeListReader<Item extends Ordered>(): (
  entities: Entities,
  read: ReadItem<Item>,
) => ListReading<Item> {
  let last: { readonly entities: Entities; readonly read: ReadItem<Item>; readonly list: ListReading<Item> } | null =
    null;
  return (entities, read) => {
    const followed = last?.read === read ? follow(last.entities, entities, last.list, read) : null;
    const list = followed ?? readAnew(entities, read);
    last = { entities, read, list };
    return list;
  };
}

function readAnew<Item extends Ordered>(entities: Entities, read: ReadItem<Item>): ListReading<Item> {
  const readings = [...entities]
    .filter(isPresent)
    .sort(compareIds)
    .map(([id, fields]) => read(fields, id));
  return {
    items: readings.flatMap(({ item }) => (item === null ? [] : [item])).sort(compareOrder),
    conflicts: readings.flatMap(({ conflicts }) => conflicts),
  };
}

/** Null where an entity came, went, moved, or something is to be told: that takes the whole list. */
function follow<Item extends Ordered>(
  before: Entities,
  now: Entities,
  list: ListReading<Item>,
  read: ReadItem<Item>,
): ListReading<Item> | null {
  if (before.size !== now.size || list.conflicts.length > 0) return null;
  const items = [...list.items];
  for (const [id, fields] of now) {
    if (before.get(id) === fields) continue;
    const place = items.findIndex((item) => item.id === id);
    const { item, conflicts } = read(fields, id);
    const isFollowed = isPresent([id, fields]) && conflicts.length === 0;
    if (!isFollowed || item === null || items[place]?.orderKey !== item.orderKey) return null;
    items[place] = item;
  }
  return { items, conflicts: [] };
}
