import type { IndicatorDirection, IndicatorUnit } from '../catalog/catalog.ts';
import type { Cell } from '../catalog/reference-data.ts';
import type { AreaCode, ColumnId, DivisionId, ImportedIndicatorId } from '../identifiers.ts';
import { COLLECTION_FIELDS } from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import type { FieldReader } from './field-values.ts';
import { isRecord, readNonEmptyText, readOneOf, readOrderKey, readText, readYear } from './field-values.ts';
import { FIRST_ORDER_KEY } from './order-key.ts';
import type { PlanConflict } from './plan.ts';

/**
 * An indicator that came with a file. It is kept in the plan: the plan's figures rest on it, so it goes with the plan to
 * other browsers and into the plan's file, and taking it in is one step that undo takes back.
 */
export interface ImportedIndicator {
  readonly id: ImportedIndicatorId;
  readonly name: string;
  readonly kind: ImportedKind;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly division: DivisionId;
  /** Version of the division that the figures were placed on. */
  readonly version: string;
  readonly year: number;
  readonly direction: IndicatorDirection;
  /** What a rate or mean is per; null: residents stand in for it. */
  readonly denominator: ImportedDenominator | null;
  readonly source: string;
  readonly tableId: string | null;
  readonly note: string;
  /** One value: figures of a file belong together. */
  readonly values: ImportedValues;
  readonly orderKey: string;
}

export type ImportedKind = 'count' | 'rate' | 'mean' | 'not-aggregable';

export interface ImportedDenominator {
  readonly column: ColumnId;
  /** True where it stands in for the right one. */
  readonly approximate: boolean;
}

/** `cells[i]` belongs to `codes[i]`; areas that are not named have no data. */
export interface ImportedValues {
  readonly codes: readonly AreaCode[];
  readonly cells: readonly Cell[];
}

export const IMPORTED_KINDS: readonly ImportedKind[] = ['count', 'rate', 'mean', 'not-aggregable'];
export const IMPORTED_UNITS: readonly IndicatorUnit[] = [
  'number',
  'residents',
  'households',
  'dwellings',
  'percent',
  'thousand-sek',
  'class',
];
export const IMPORTED_DIRECTIONS: readonly IndicatorDirection[] = ['high-is-worse', 'low-is-worse', 'neutral'];

const readImportedKind = readOneOf(IMPORTED_KINDS);
const readUnit = readOneOf(IMPORTED_UNITS);
const readDirection = readOneOf(IMPORTED_DIRECTIONS);
const readMissing = readOneOf(['missing', 'suppressed', 'not-applicable'] as const);

const readDecimals: FieldReader<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6 ? value : undefined;

const readDenominator: FieldReader<ImportedDenominator> = (value) =>
  isRecord(value) && readNonEmptyText(value['column']) !== undefined && typeof value['approximate'] === 'boolean'
    ? (value as unknown as ImportedDenominator)
    : undefined;

/** As many codes as cells, each code once, each cell a number or why there is none; the value itself, uncopied. */
export const readImportedValues: FieldReader<ImportedValues> = (value) => {
  if (!isRecord(value)) return undefined;
  const { codes, cells }: Readonly<{ codes?: unknown; cells?: unknown }> = value;
  const valid =
    Array.isArray(codes) &&
    Array.isArray(cells) &&
    codes.length === cells.length &&
    new Set(codes).size === codes.length &&
    codes.every((code) => readNonEmptyText(code) !== undefined) &&
    cells.every((cell) => Number.isFinite(cell) || readMissing(cell) !== undefined);
  return valid ? (value as unknown as ImportedValues) : undefined;
};

export interface ImportedIndicatorReading {
  /** Null where what makes it one is missing or not valid: then it is told. */
  readonly indicator: ImportedIndicator | null;
  readonly conflicts: readonly PlanConflict[];
}

export function readImportedIndicator(id: string, fields: ReadonlyMap<string, unknown>): ImportedIndicatorReading {
  const entity = new EntityFields('importedIndicators', id, fields);
  const kind = entity.required('kind', readImportedKind, null);
  const division = entity.required('division', readNonEmptyText, null);
  const year = entity.required('year', readYear, null);
  const values = entity.required('values', readImportedValues, null);
  const rest = {
    name: entity.required('name', readText, ''),
    unit: entity.optional('unit', readUnit, 'number' as const),
    decimals: entity.optional('decimals', readDecimals, 0),
    version: entity.optional('version', readText, ''),
    direction: entity.optional('direction', readDirection, 'neutral' as const),
    denominator: entity.optional('denominator', readDenominator, null),
    source: entity.optional('source', readText, ''),
    tableId: entity.optional('tableId', readNonEmptyText, null),
    note: entity.optional('note', readText, ''),
    orderKey: entity.optional('orderKey', readOrderKey, FIRST_ORDER_KEY),
  };
  entity.tellUnknown(COLLECTION_FIELDS.importedIndicators);
  const { conflicts } = entity;
  if (kind === null || division === null || year === null || values === null) return { indicator: null, conflicts };
  const own = { id: id as ImportedIndicatorId, kind, division: division as DivisionId, year, values };
  return { indicator: { ...own, ...rest }, conflicts };
}
