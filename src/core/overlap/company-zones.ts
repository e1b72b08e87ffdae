import { overlapOfArea } from '../geometry/area-shares.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { uniteBoundaries } from '../geometry/zone-boundary.ts';
import type { CompanyId, ZoneId } from '../identifiers.ts';
import { commonBoundary } from './common-ground.ts';
import type { HoldingRelation } from './holding-relations.ts';
import { landingSek } from './landing.ts';
import type { LedgerInput, LedgerZone } from './ledger-input.ts';
import type { CountCell, Members, SharedPart } from './withhold-few.ts';
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

/** So many zones have few enough groups; a building partly in more of them is rare. */
const MOST_ZONES_BY_GROUPS = 4;

interface Cell extends CountCell {
  readonly company: CompanyId;
  readonly zone: LedgerZone | null;
  readonly relations: readonly HoldingRelation[];
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
  const rowOf = (cell: Cell): CompanyZone => companyZone(input, cell, withheld.has(cell.key));
  return {
    companyZones: zoneCells.map(rowOf),
    companyTotals: new Map(totals.map((cell) => [cell.company, rowOf(cell)])),
    withheldHoldings: () => {
      single ??= withheldHoldings([...zoneCells, ...totals, ...ownCells(input)], peopleAtLeast(input));
      return single;
    },
  };
}

/** A zone's cells follow from its holdings alone: remembered by them. */
const cellsOfRelations = new WeakMap<readonly HoldingRelation[], { zone: LedgerZone; cells: readonly Cell[] }>();

function cellsOfZone(
  { index, holdingPeople, areas }: LedgerInput,
  zone: LedgerZone,
  relations: readonly HoldingRelation[],
): readonly Cell[] {
  const known = cellsOfRelations.get(relations);
  if (known?.zone === zone) return known.cells;
  const whole = areas.wholeAreasInside(zone.boundary);
  const byCompany = new Map<CompanyId, HoldingRelation[]>();
  for (const relation of relations) {
    const company = index.holdings[relation.holding]?.company;
    if (company === undefined) continue;
    const own = byCompany.get(company);
    if (own === undefined) byCompany.set(company, [relation]);
    else own.push(relation);
  }
  const cells = [...byCompany].map(([company, own]): Cell => {
    const inside = own.filter(({ share }) => share > 0);
    const members = membersOfRelations(inside);
    const besideWholeAreas =
      whole.positions.size === 0
        ? members
        : membersOfRelations(
            inside.filter(
              ({ holding }) => !whole.coversAll && !whole.positions.has(holdingPeople.areaOf[holding] as number),
            ),
          );
    return { key: `${company} ${zone.id}`, company, zone, relations: own, members, besideWholeAreas };
  });
  cellsOfRelations.set(relations, { zone, cells });
  return cells;
}

/** Relations stand in the order of the holdings. */
function membersOfRelations(relations: readonly HoldingRelation[]): Members {
  const holdings = new Uint32Array(relations.length);
  const shares = new Float64Array(relations.length);
  for (const [place, { holding, share }] of relations.entries()) {
    holdings[place] = holding;
    shares[place] = share;
  }
  return { holdings, shares };
}

/** A company's holdings in any zone: one that is partly in several counts by what it has in their union. */
function totalCells(input: LedgerInput, cells: readonly Cell[]): readonly Cell[] {
  const shareInAny = new Float64Array(input.index.holdings.length);
  const partlyIn = new Map<number, LedgerZone[]>();
  for (const { zone, members } of cells) {
    const { holdings, shares } = members;
    for (let place = 0; place < holdings.length; place++) {
      const holding = holdings[place] as number;
      const share = shares[place] as number;
      if (share > (shareInAny[holding] as number)) shareInAny[holding] = share;
      if (share < 1 && zone !== null) partlyIn.set(holding, [...(partlyIn.get(holding) ?? []), zone]);
    }
  }
  for (const [holding, zones] of partlyIn) {
    if (zones.length < 2 || shareInAny[holding] === 1) continue;
    shareInAny[holding] = shareInUnion(input, holding, zones);
  }
  const byCompany = new Map<CompanyId, HoldingRelation[]>(cells.map(({ company }) => [company, []]));
  for (const [holding, { company }] of input.index.holdings.entries()) {
    const share = shareInAny[holding] as number;
    if (share === 0) continue;
    byCompany.get(company)?.push({ holding, kind: share === 1 ? 'in' : 'partly', share, distanceM: 0 });
  }
  return [...byCompany].map(([company, relations]) => {
    const members = membersOfRelations(relations);
    return { key: `${company} `, company, zone: null, relations, members, besideWholeAreas: members };
  });
}

/** Σ of its shares in each zone, less those in each two, and so on: what lies in several counts once. */
function shareInUnion({ index }: LedgerInput, holding: number, zones: readonly LedgerZone[]): number {
  const area = index.holdingOfArea.indexOf(holding);
  if (area === -1) throw new Error(`holding ${holding} is partly in a zone and has no area`);
  const areaM2 = index.areas.areaM2[area] as number;
  const shareOf = (boundary: ZoneBoundary): number => overlapOfArea(index.areas, area, boundary).overlapM2 / areaM2;
  if (zones.length > MOST_ZONES_BY_GROUPS) return shareOf(uniteBoundaries(zones.map(({ boundary }) => boundary)));
  const sumFrom = (first: number, common: ZoneBoundary | null): number => {
    let sum = 0;
    for (const [place, { boundary }] of zones.entries()) {
      if (place < first) continue;
      const ground = common === null ? boundary : commonBoundary(common, boundary);
      if (ground.edgeCount > 0) sum += shareOf(ground) - sumFrom(place + 1, ground);
    }
    return sum;
  };
  return Math.max(0, Math.min(1, sumFrom(0, null)));
}

function withheldByCompany(input: LedgerInput, cells: readonly Cell[]): ReadonlySet<string> {
  const byCompany = new Map<CompanyId, Cell[]>();
  for (const cell of cells) {
    const own = byCompany.get(cell.company);
    if (own === undefined) byCompany.set(cell.company, [cell]);
    else own.push(cell);
  }
  return new Set(
    [...byCompany.values()].flatMap((own) => [...withheldCells(own, peopleIn(input), sharedPartIn(input))]),
  );
}

/** What of a building lies in two zones, by the ground that they share. All of a zone's part is in all zones together. */
function sharedPartIn({ index }: LedgerInput): SharedPart {
  return (one, other, holding) => {
    const [{ zone, members }, { zone: otherZone, members: otherMembers }] = [one as Cell, other as Cell];
    if (zone === null) return shareOf(otherMembers, holding);
    if (otherZone === null) return shareOf(members, holding);
    const area = index.holdingOfArea.indexOf(holding);
    const ground = commonBoundary(zone.boundary, otherZone.boundary);
    if (area === -1 || ground.edgeCount === 0) return 0;
    return overlapOfArea(index.areas, area, ground).overlapM2 / (index.areas.areaM2[area] as number);
  };
}

/** All that each company has, in zones or not. */
function ownCells({ index }: LedgerInput): readonly CountCell[] {
  const byCompany = new Map<CompanyId, number[]>();
  for (const [holding, { company }] of index.holdings.entries()) {
    const own = byCompany.get(company);
    if (own === undefined) byCompany.set(company, [holding]);
    else own.push(holding);
  }
  return [...byCompany].map(([company, own]) => {
    const members = { holdings: Uint32Array.from(own), shares: new Float64Array(own.length).fill(1) };
    return { key: `${company} all`, members, besideWholeAreas: members };
  });
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

function companyZone({ index, holdingPeople, areas }: LedgerInput, cell: Cell, isWithheld: boolean): CompanyZone {
  const { company, zone, relations, members } = cell;
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
    partlyCount: relations.filter(({ kind }) => kind === 'partly').length,
    nearCount: relations.filter(({ kind }) => kind === 'near').length,
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
