import * as v from 'valibot';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import type { Cell } from './reference-data.ts';
import { idSchema } from './schema-parts.ts';

/** One division's figures as a file: `columns[id][i]` belongs to `codes[i]`. */
export interface ColumnTable {
  readonly division: DivisionId;
  readonly codes: readonly AreaCode[];
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

const cell: v.GenericSchema<unknown, Cell> = v.union([
  v.pipe(v.number(), v.finite()),
  v.picklist(['missing', 'suppressed', 'not-applicable']),
]);

export const columnTableSchema: v.GenericSchema<unknown, ColumnTable> = v.strictObject({
  division: idSchema<DivisionId>(),
  codes: v.array(idSchema<AreaCode>()),
  columns: v.record(v.pipe(v.string(), v.nonEmpty()), v.array(cell)),
});
