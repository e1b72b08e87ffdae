import { DELETED_FIELD } from './document-schema.ts';
import type { FieldReader } from './field-values.ts';
import type { PlanConflict } from './plan.ts';

type Fields = ReadonlyMap<string, unknown>;

/** Reads the fields of one entity and notes what broke a rule. Null and absent both mean "not said". */
export class EntityFields {
  readonly conflicts: PlanConflict[] = [];
  readonly collection: string;
  readonly id: string;
  private readonly fields: Fields;

  constructor(collection: string, id: string, fields: Fields) {
    this.collection = collection;
    this.id = id;
    this.fields = fields;
  }

  /** The value, or the fallback where it is not said or (told) not valid. */
  optional<Value, Fallback>(field: string, read: FieldReader<Value>, fallback: Fallback): Value | Fallback {
    const raw = this.fields.get(field);
    if (raw === undefined || raw === null) return fallback;
    const value = read(raw);
    if (value !== undefined) return value;
    this.tell('invalid-field', field);
    return fallback;
  }

  /** As `optional`, but not saying it is told too. */
  required<Value, Fallback>(field: string, read: FieldReader<Value>, fallback: Fallback): Value | Fallback {
    const raw = this.fields.get(field);
    if (raw === undefined || raw === null) this.tell('missing-field', field);
    return this.optional(field, read, fallback);
  }

  /** Tells fields that this version of the format does not know; they stay in the document. */
  tellUnknown(known: readonly string[], alsoKnown: (field: string) => boolean = () => false): void {
    for (const [field, value] of this.fields) {
      if (field === DELETED_FIELD) {
        if (value !== null && value !== undefined && typeof value !== 'string') this.tell('invalid-field', field);
      } else if (!known.includes(field) && !alsoKnown(field)) {
        this.tell('unknown-field', field);
      }
    }
  }

  tell(code: PlanConflict['code'], field: string): void {
    this.conflicts.push({ code, collection: this.collection, id: this.id, field });
  }
}

/** Whether an entity was removed. */
export function isDeleted(fields: Fields): boolean {
  const mark = fields.get(DELETED_FIELD);
  return typeof mark === 'string' && mark !== '';
}
