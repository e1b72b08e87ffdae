import type { ZoneId } from '../identifiers.ts';
import { amountFieldName } from './document-schema.ts';
import { isDeleted } from './entity-fields.ts';
import { colourOfTurn } from './field-values.ts';
import { makeFollowingSort } from './following-sort.ts';
import { compareOrder } from './order-key.ts';
import type { BudgetLine, PlanConflict, YearSpan, Zone } from './plan.ts';
import type { BudgetLineReading } from './read-budget-line.ts';
import { readBudgetLine, withKnownZones } from './read-budget-line.ts';
import type { UncolouredZone, ZoneReading } from './read-zone.ts';
import { readZone } from './read-zone.ts';

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

export interface ZonesReading {
  readonly zones: readonly Zone[];
  /** The ids of the zones; the same set for as long as these are the same. */
  readonly known: ReadonlySet<ZoneId>;
  readonly conflicts: readonly PlanConflict[];
}

/** Reads zones, and again only those whose field map is another object than last time. */
export function makeZonesReader(): (entities: Entities) => ZonesReading {
  const readings = new WeakMap<Fields, ZoneReading>();
  const [byId, byOrder] = [makeFollowingSort(compareIds), makeFollowingSort<UncolouredZone>(compareOrder)];
  let last: { readonly entities: Entities; readonly reading: ZonesReading } | null = null;
  return (entities) => {
    if (last?.entities === entities) return last.reading;
    const read = byId([...entities].filter(isPresent)).map(([id, fields]) => {
      const reading = readings.get(fields) ?? readZone(id, fields);
      readings.set(fields, reading);
      return reading;
    });
    const zones = byOrder(read.flatMap(({ zone }) => (zone === null ? [] : [zone]))).map(withColour);
    const before = last?.reading.known;
    const isSame = before?.size === zones.length && zones.every(({ id }) => before.has(id));
    const known = isSame ? before : new Set(zones.map(({ id }) => id));
    const reading = { zones, known, conflicts: read.flatMap(({ conflicts }) => conflicts) };
    last = { entities, reading };
    return reading;
  };
}

/** The same object where the document says the colour, so that an untouched zone stays the same value. */
function withColour(zone: UncolouredZone, turn: number): Zone {
  return hasColour(zone) ? zone : { ...zone, colour: colourOfTurn(turn) };
}

function hasColour(zone: UncolouredZone): zone is Zone {
  return zone.colour !== null;
}

export interface LinesReading {
  readonly lines: readonly BudgetLine[];
  readonly conflicts: readonly PlanConflict[];
}

/** A line as it stands among these zones and years. */
interface PlacedLine extends BudgetLineReading {
  readonly known: ReadonlySet<ZoneId>;
  readonly span: YearSpan;
}

/** Reads budget lines, and again only those whose field map is another object, or all where zones or years are others. */
export function makeLinesReader(): (entities: Entities, known: ReadonlySet<ZoneId>, span: YearSpan) => LinesReading {
  const readings = new WeakMap<Fields, BudgetLineReading>();
  const placed = new WeakMap<Fields, PlacedLine>();
  const [byId, byOrder] = [makeFollowingSort(compareIds), makeFollowingSort<BudgetLine>(compareOrder)];
  const placedLine = (id: string, fields: Fields, known: ReadonlySet<ZoneId>, span: YearSpan): PlacedLine => {
    const before = placed.get(fields);
    const isSame = before?.known === known && before.span.firstYear === span.firstYear;
    if (isSame && before.span.lastYear === span.lastYear) return before;
    const reading = readings.get(fields) ?? readBudgetLine(id, fields);
    readings.set(fields, reading);
    const { line, conflicts } = withKnownZones(reading.line, known);
    const outside = yearsOutside(reading.line, span);
    const now = { line, known, span, conflicts: [...reading.conflicts, ...conflicts, ...outside] };
    placed.set(fields, now);
    return now;
  };
  return (entities, known, span) => {
    const read = byId([...entities].filter(isPresent)).map(([id, fields]) => placedLine(id, fields, known, span));
    return {
      lines: byOrder(read.map(({ line }) => line)),
      conflicts: read.flatMap(({ conflicts }) => conflicts),
    };
  };
}

/** Amounts of years outside the plan's span: kept and counted, and told, since no year bar would show them. */
function yearsOutside({ id, amounts }: BudgetLine, { firstYear, lastYear }: YearSpan): readonly PlanConflict[] {
  return amounts
    .filter(({ year }) => year < firstYear || year > lastYear)
    .map((amount) => ({
      code: 'invalid-field',
      collection: 'budgetLines',
      id,
      field: amountFieldName(amount),
    }));
}
