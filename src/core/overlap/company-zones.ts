import type { CompanyId, ZoneId } from '../identifiers.ts';
import type { CompanyCell, CompanyPart } from './company-cells.ts';
import { cellsOfZone, ownCells, totalCells } from './company-cells.ts';
import type { SharedPart } from './count-cell.ts';
import { cutHoldings } from './cut-holdings.ts';
import type { HoldingPeople } from './holding-people.ts';
import type { HoldingRelation } from './holding-relations.ts';
import { landingSek } from './landing.ts';
import type { LedgerInput, LedgerZone } from './ledger-input.ts';
import { shareOf, withheldCells, withheldHoldings } from './withhold-few.ts';

/** What a company has in one zone, or, where `zone` is null, in all of them, each holding once. */
export interface CompanyZone {
  readonly company: CompanyId;
  readonly zone: ZoneId | null;
  readonly buildings: number;
  readonly partlyCount: number;
  readonly nearCount: number;
  /** Of those in the zone, by their share; those of unknown dwellings are not in it. */
  readonly dwellings: number;
  readonly unknownDwellingsCount: number;
  /** Dwellings × the area's residents per dwelling: approximate. Null where none is known. */
  readonly residents: number | null;
  /** The zone's money by year that lands on those residents; null where not known, or for all zones. */
  readonly landing: readonly { readonly year: number; readonly amountSek: number }[] | null;
  /** True where the counts rest on too few people, or would reveal such a rest: they are then not to be shown. */
  readonly isWithheld: boolean;
}

export interface CompanyZones {
  readonly companyZones: readonly CompanyZone[];
  /** All that a company has in any zone, each holding once. */
  readonly companyTotals: ReadonlyMap<CompanyId, CompanyZone>;
  /** Positions of the holdings whose own dwellings and residents are not to be shown. Worked out when first asked. */
  readonly withheldHoldings: () => ReadonlySet<number>;
}

export function companyZones(
  input: LedgerInput,
  relations: ReadonlyMap<ZoneId, readonly HoldingRelation[]>,
): CompanyZones {
  const zoneCells = input.zones.flatMap((zone) => cellsOfZone(input, zone, relations.get(zone.id) ?? []));
  const totals = totalCells(input, zoneCells);
  const withheld = withheldByCompany(input, [...zoneCells, ...totals]);
  let single: ReadonlySet<number> | null = null;
  const rowOf = (cell: CompanyCell): CompanyZone => rememberedRow(input, cell, withheld.has(cell.key));
  return {
    companyZones: zoneCells.map(rowOf),
    companyTotals: new Map(totals.map((cell) => [cell.company, rowOf(cell)])),
    withheldHoldings: () => {
      single ??= withheldHoldings([...zoneCells, ...totals, ...ownCells(input)], peopleAtLeast(input));
      return single;
    },
  };
}

function withheldByCompany(input: LedgerInput, cells: readonly CompanyCell[]): ReadonlySet<string> {
  const byCompany = new Map<CompanyId, CompanyCell[]>();
  for (const cell of cells) {
    const own = byCompany.get(cell.company);
    if (own === undefined) byCompany.set(cell.company, [cell]);
    else own.push(cell);
  }
  const [peopleOf, sharedPart] = [peopleIn(input), sharedPartIn(input)];
  return new Set([...byCompany.values()].flatMap((own) => [...withheldCells(own, peopleOf, sharedPart)]));
}

/** What of a building lies in two zones, by the ground that they share. All of a zone's part is in all zones together. */
function sharedPartIn({ index }: LedgerInput): SharedPart {
  const cut = cutHoldings(index);
  return (first, second, holding) => {
    const [one, other] = [first as CompanyCell, second as CompanyCell];
    if (one.zone === null) return shareOf(other.members, holding);
    if (other.zone === null) return shareOf(one.members, holding);
    // Always the same way round: the order of the zones never matters, to the last digit.
    const [a, b] = one.zone.id < other.zone.id ? [one.zone, other.zone] : [other.zone, one.zone];
    return cut.partInBoth(holding, a.boundary, b.boundary);
  };
}

/** Where an area's residents per dwelling are not known, somebody in each dwelling is the least to reckon with. */
function peopleAtLeast({ index, holdingPeople }: LedgerInput): (holding: number) => number {
  return (holding) => {
    const people = holdingPeople.residents[holding] as number;
    return Number.isNaN(people) ? (index.holdings[holding]?.dwellings ?? 0) : people;
  };
}

/** Those that are not known enter no sum. */
function peopleIn({ holdingPeople }: LedgerInput): (holding: number) => number {
  return (holding) => {
    const people = holdingPeople.residents[holding] as number;
    return Number.isNaN(people) ? 0 : people;
  };
}

interface KnownRow {
  readonly people: HoldingPeople;
  readonly zone: LedgerZone | null;
  readonly row: CompanyZone;
}

const rowOfPart = new WeakMap<CompanyPart, KnownRow>();

/** A row follows from the part, the zone's money and what is withheld: of thousands, an edited zone changes a few. */
function rememberedRow(input: LedgerInput, cell: CompanyCell, isWithheld: boolean): CompanyZone {
  const { holdingPeople: people } = input;
  const known = rowOfPart.get(cell.part);
  if (known?.people === people && known.zone === cell.zone && known.row.isWithheld === isWithheld) return known.row;
  const row = companyZone(input, cell, isWithheld);
  rowOfPart.set(cell.part, { people, zone: cell.zone, row });
  return row;
}

function companyZone(
  { index, holdingPeople, areas }: LedgerInput,
  cell: CompanyCell,
  isWithheld: boolean,
): CompanyZone {
  const { company, zone, part, members } = cell;
  let dwellings = 0;
  let unknownDwellingsCount = 0;
  let residents = 0;
  let knownCount = 0;
  for (let place = 0; place < members.holdings.length; place++) {
    const holding = members.holdings[place] as number;
    const share = members.shares[place] as number;
    const own = index.holdings[holding]?.dwellings ?? null;
    if (own === null) unknownDwellingsCount++;
    else dwellings += share * own;
    const people = holdingPeople.residents[holding] as number;
    if (Number.isNaN(people)) continue;
    knownCount++;
    residents += share * people;
  }
  const knownResidents = knownCount === 0 ? null : residents;
  const zoneResidents = zone === null ? null : areas.residentsInside(zone.boundary);
  const landing = zone?.money.map(({ year, amountSek }) => ({
    year,
    amountSek: landingSek(amountSek, knownResidents, zoneResidents),
  }));
  return {
    company,
    zone: zone?.id ?? null,
    buildings: members.holdings.length,
    partlyCount: part.partlyCount,
    nearCount: part.nearCount,
    dwellings,
    unknownDwellingsCount,
    residents: knownResidents,
    landing: knownLanding(landing),
    isWithheld,
  };
}

function knownLanding(
  landing: readonly { readonly year: number; readonly amountSek: number | null }[] | undefined,
): CompanyZone['landing'] {
  const known = landing?.flatMap(({ year, amountSek }) => (amountSek === null ? [] : [{ year, amountSek }])) ?? [];
  return known.length === 0 ? null : known;
}
