import type { ZoneId } from '../identifiers.ts';
import { rememberEachBy } from '../remember.ts';
import { amountFieldName } from './document-schema.ts';
import { colourOfTurn } from './field-values.ts';
import type { Entities, Fields, ItemReading, ListReading } from './list-reader.ts';
import { makeListReader } from './list-reader.ts';
import type { BudgetLine, PlanConflict, YearSpan, Zone } from './plan.ts';
import { readBudgetLine, withKnownZones } from './read-budget-line.ts';
import type { UncolouredZone } from './read-zone.ts';
import { readZone } from './read-zone.ts';

export interface ZonesReading {
  readonly zones: readonly Zone[];
  /** The ids of the zones; the same set for as long as these are the same. */
  readonly known: ReadonlySet<ZoneId>;
  readonly conflicts: readonly PlanConflict[];
}

/** Reads zones, and again only those whose field map is another object than last time. */
export function makeZonesReader(): (entities: Entities) => ZonesReading {
  const readList = makeListReader<UncolouredZone>();
  const readItem = rememberEachBy((fields: Fields, id: string) => readZone(id, fields));
  let last: { readonly entities: Entities; readonly reading: ZonesReading } | null = null;
  return (entities) => {
    if (last?.entities === entities) return last.reading;
    const { items, conflicts } = readList(entities, readItem);
    const zones = items.map(withColour);
    const before = last?.reading.known;
    const isSame = before?.size === zones.length && zones.every(({ id }) => before.has(id));
    const known = isSame ? before : new Set(zones.map(({ id }) => id));
    const reading = { zones, known, conflicts };
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

/** What lines stand among. */
interface Surroundings extends YearSpan {
  readonly known: ReadonlySet<ZoneId>;
}

/** Reads budget lines, and again only those whose field map is another object, or all where zones or years are others. */
export function makeLinesReader(): (
  entities: Entities,
  known: ReadonlySet<ZoneId>,
  span: YearSpan,
) => ListReading<BudgetLine> {
  const readList = makeListReader<BudgetLine>();
  const readAlone = rememberEachBy((fields: Fields, id: string) => readBudgetLine(id, fields));
  const readerAmong = ({ known, ...span }: Surroundings) =>
    rememberEachBy((fields: Fields, id: string): ItemReading<BudgetLine> => {
      const alone = readAlone(fields, id);
      const { line, conflicts } = withKnownZones(alone.line, known);
      return { item: line, conflicts: [...alone.conflicts, ...conflicts, ...yearsOutside(alone.line, span)] };
    });
  let among: (Surroundings & { readonly readItem: ReturnType<typeof readerAmong> }) | null = null;
  return (entities, known, { firstYear, lastYear }) => {
    if (among?.known !== known || among.firstYear !== firstYear || among.lastYear !== lastYear) {
      const surroundings = { known, firstYear, lastYear };
      among = { ...surroundings, readItem: readerAmong(surroundings) };
    }
    return readList(entities, among.readItem);
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
