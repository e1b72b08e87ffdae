import type { PurposeId, ZoneId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import { COLLECTION_FIELDS } from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import {
  readNonEmptyText,
  readOrderKey,
  readText,
  readZoneColour,
  readZoneShape,
  readZoneStatus,
} from './field-values.ts';
import type { Fields, ItemReading } from './list-reader.ts';
import { FIRST_ORDER_KEY } from './order-key.ts';
import type { Zone, ZoneColour } from './plan.ts';

/** A zone before it has a colour where the document says none: that follows from its place in the order. */
export type UncolouredZone = Omit<Zone, 'colour'> & { readonly colour: ZoneColour | null };

/** No zone where it has no valid shape: it cannot be drawn, and is told. */
export function readZone(id: string, fields: Fields): ItemReading<UncolouredZone> {
  const entity = new EntityFields('zones', id, fields);
  const name = entity.required('name', readText, '');
  const shape = entity.required('shape', readZoneShape, null);
  const rest = {
    colour: entity.optional('colour', readZoneColour, null),
    purpose: entity.optional('purpose', readNonEmptyText, null) as PurposeId | null,
    note: entity.optional('note', readText, ''),
    status: entity.optional('status', readZoneStatus, 'draft' as const),
    orderKey: entity.optional('orderKey', readOrderKey, FIRST_ORDER_KEY),
  };
  entity.tellUnknown(COLLECTION_FIELDS.zones);
  const item = shape === null ? null : { id: asId<ZoneId>(id), name, shape, ...rest };
  return { item, conflicts: entity.conflicts };
}
