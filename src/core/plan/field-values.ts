import type { AllocationState, PriceIndex } from '../catalog/catalog.ts';
import type { LonLat } from '../geometry/lon-lat.ts';
import {
  ALLOCATION_STATES,
  BUDGET_LINE_STATUSES,
  COMMITMENTS,
  COST_TYPES,
  FINANCIERS,
  isAmountSek,
  isPlausibleYear,
  LINE_PRIORITIES,
  MAXIMUM_DECISION_YEARS,
  ZONE_COLOURS,
  ZONE_STATUSES,
} from './document-schema.ts';
import { isOrderKey } from './order-key.ts';
import type {
  BudgetLineStatus,
  Commitment,
  CostType,
  Financier,
  LinePriority,
  YearSpan,
  ZoneColour,
  ZoneShape,
  ZoneStatus,
} from './plan.ts';

/** Reads one field of the document: the value where it is valid, undefined where it is not. Never throws. */
export type FieldReader<Value> = (value: unknown) => Value | undefined;

export const readText: FieldReader<string> = (value) => (typeof value === 'string' ? value : undefined);
export const readNonEmptyText: FieldReader<string> = (value) =>
  typeof value === 'string' && value !== '' ? value : undefined;
export const readBoolean: FieldReader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
export const readYear: FieldReader<number> = (value) => (isPlausibleYear(value) ? value : undefined);
export const readAmountSek: FieldReader<number> = (value) => (isAmountSek(value) ? value : undefined);
export const readOrderKey: FieldReader<string> = (value) =>
  typeof value === 'string' && isOrderKey(value) ? value : undefined;
/** An ISO date, or empty for a date that is not known. As strict as the plan file: what is read here can be saved. */
export const readIsoDate: FieldReader<string> = (value) =>
  typeof value === 'string' && /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/.test(value) ? value : undefined;

export function readOneOf<Value extends string>(allowed: readonly Value[]): FieldReader<Value> {
  return (value) => allowed.find((name) => name === value);
}

export const readZoneStatus: FieldReader<ZoneStatus> = readOneOf(ZONE_STATUSES);
export const readBudgetLineStatus: FieldReader<BudgetLineStatus> = readOneOf(BUDGET_LINE_STATUSES);
export const readAllocationState: FieldReader<AllocationState> = readOneOf<AllocationState>(ALLOCATION_STATES);

export const readFinancier: FieldReader<Financier> = readOneOf(FINANCIERS);
export const readCostType: FieldReader<CostType> = readOneOf(COST_TYPES);
export const readCommitment: FieldReader<Commitment> = readOneOf(COMMITMENTS);
export const readLinePriority: FieldReader<LinePriority> = (value) => LINE_PRIORITIES.find((each) => each === value);
/** −0 is 0: through JSON it becomes that. */
export const readFiniteNumber: FieldReader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
/** Over 0 and at most 100. */
export const readPercent: FieldReader<number> = (value) =>
  typeof value === 'number' && value > 0 && value <= 100 ? value : undefined;

/** The years of one decision: forwards, and at most three. */
export const readDecisionYears: FieldReader<YearSpan> = (value) => {
  if (!isRecord(value)) return undefined;
  const [firstYear, lastYear] = [readYear(value['firstYear']), readYear(value['lastYear'])];
  if (firstYear === undefined || lastYear === undefined) return undefined;
  const count = lastYear - firstYear + 1;
  return count >= 1 && count <= MAXIMUM_DECISION_YEARS ? { firstYear, lastYear } : undefined;
};

/** A name, a source, and at least one year; each year once, its number positive and finite. */
export const readPriceIndex: FieldReader<PriceIndex> = (value) => {
  if (!isRecord(value)) return undefined;
  const [name, source, written] = [readText(value['name']), readText(value['source']), value['values']];
  if (name === undefined || source === undefined || !Array.isArray(written) || written.length === 0) return undefined;
  const indexOfYear = new Map<number, number>();
  for (const entry of written as readonly unknown[]) {
    const year = isRecord(entry) ? readYear(entry['year']) : undefined;
    const index = isRecord(entry) ? readFiniteNumber(entry['index']) : undefined;
    if (year === undefined || index === undefined || index <= 0 || indexOfYear.has(year)) return undefined;
    indexOfYear.set(year, index);
  }
  const values = [...indexOfYear].map(([year, index]) => ({ year, index })).sort((a, b) => a.year - b.year);
  return { name, source, values };
};

export const readZoneColour: FieldReader<ZoneColour> = (value) => ZONE_COLOURS.find((colour) => colour === value);

/** The colour a zone without one gets: its turn in the palette. */
export function colourOfTurn(turn: number): ZoneColour {
  return ZONE_COLOURS[turn % ZONE_COLOURS.length] ?? 0;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Degrees within ±180 and ±90. */
export function isLonLat(value: unknown): value is LonLat {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [longitude, latitude]: readonly unknown[] = value;
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

function isClosedRing(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isLonLat)) return false;
  const [first, last] = [value[0], value[value.length - 1]];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isPolygon(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isClosedRing);
}

/** A shape with at least one polygon of closed rings, or at least one area code; each value as it stands, uncopied. */
export const readZoneShape: FieldReader<ZoneShape> = (value) => {
  if (!isRecord(value)) return undefined;
  if (value['kind'] === 'drawn') {
    const polygons = value['polygons'];
    const valid = Array.isArray(polygons) && polygons.length > 0 && polygons.every(isPolygon);
    return valid ? (value as ZoneShape) : undefined;
  }
  if (value['kind'] === 'areas') {
    const codes = value['codes'];
    const valid =
      readNonEmptyText(value['division']) !== undefined &&
      readText(value['version']) !== undefined &&
      Array.isArray(codes) &&
      codes.length > 0 &&
      codes.every((code) => readNonEmptyText(code) !== undefined);
    return valid ? (value as ZoneShape) : undefined;
  }
  return undefined;
};
