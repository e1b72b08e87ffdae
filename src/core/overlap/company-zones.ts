import { overlapOfArea } from '../geometry/area-shares.ts';
import { uniteBoundaries } from '../geometry/zone-boundary.ts';
import type { CompanyId, ZoneId } from '../identifiers.ts';
import type { HoldingRelation } from './holding-relations.ts';
import { landingSek } from './landing.ts';
import type { LedgerInput, LedgerZone } from './ledger-input.ts';
import type { CountCell } from './withhold-few.ts';
import { withheldCells } from './withhold-few.ts';

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

interface Cell extends CountCell {
  readonly company: CompanyId;
  readonly zone: LedgerZone | null;
  readonly relations: readonly HoldingRelation[];
}

export function companyZones(
  input: LedgerInput,
  relations: ReadonlyMap<ZoneId, readonly HoldingRelation[]>,
): { readonly companyZones: readonly CompanyZone[]; readonly companyTotals: ReadonlyMap<CompanyId, CompanyZone> } {
  const zoneCells = input.zones.flatMap((zone) => cellsOfZone(input, zone, relations.get(zone.id) ?? []));
  const totals = totalCells(input, zoneCells);
  const withheld = withheldByCompany(input, [...zoneCells, ...totals]);
  const rowOf = (cell: Cell): CompanyZone => companyZone(input, cell, withheld.has(cell.key));
  return {
    companyZones: zoneCells.map(rowOf),
    companyTotals: new Map(totals.map((cell) => [cell.company, rowOf(cell)])),
  };
}

function cellsOfZone(
  { index, holdingPeople, areas }: LedgerInput,
  zone: LedgerZone,
  relations: readonly HoldingRelation[],
): readonly Cell[] {
  const whole = areas.wholeAreasInside(zone.boundary);
  const byCompany = new Map<CompanyId, HoldingRelation[]>();
  for (const relation of relations) {
    const company = index.holdings[relation.holding]?.company;
    if (company === undefined) continue;
    const own = byCompany.get(company);
    if (own === undefined) byCompany.set(company, [relation]);
    else own.push(relation);
  }
  return [...byCompany].map(([company, own]) => {
    const members = new Map(own.filter(({ share }) => share > 0).map(({ holding, share }) => [holding, share]));
    const besideWholeAreas = new Map(
      [...members].filter(([holding]) => !whole.has(holdingPeople.areaOf[holding] as number)),
    );
    return { key: `${company} ${zone.id}`, company, zone, relations: own, members, besideWholeAreas };
  });
}

/** A company's holdings in any zone: one that is partly in several counts by what it has in their union. */
function totalCells(input: LedgerInput, cells: readonly Cell[]): readonly Cell[] {
  const byCompany = new Map<CompanyId, Map<number, { share: number; readonly partly: LedgerZone[] }>>();
  for (const { company, zone, members } of cells) {
    const own = byCompany.get(company) ?? new Map<number, { share: number; readonly partly: LedgerZone[] }>();
    byCompany.set(company, own);
    for (const [holding, share] of members) {
      const entry = own.get(holding) ?? { share: 0, partly: [] };
      entry.share = Math.max(entry.share, share);
      if (share < 1 && zone !== null) entry.partly.push(zone);
      own.set(holding, entry);
    }
  }
  const positionOfArea = new Map([...input.index.holdingOfArea].map((holding, area) => [holding, area]));
  return [...byCompany].map(([company, own]) => {
    const members = new Map(
      [...own].map(([holding, { share, partly }]) => [
        holding,
        share === 1 || partly.length < 2 ? share : shareInUnion(input, positionOfArea.get(holding), partly),
      ]),
    );
    const relations = [...members].map(([holding, share]): HoldingRelation => {
      return { holding, kind: share === 1 ? 'in' : 'partly', share, distanceM: 0 };
    });
    return { key: `${company} `, company, zone: null, relations, members, besideWholeAreas: members };
  });
}

function shareInUnion(input: LedgerInput, area: number | undefined, zones: readonly LedgerZone[]): number {
  if (area === undefined) throw new Error('a holding that is partly in a zone has no area');
  const union = uniteBoundaries(zones.map(({ boundary }) => boundary));
  const areaM2 = input.index.areas.areaM2[area] as number;
  return Math.min(1, overlapOfArea(input.index.areas, area, union).overlapM2 / areaM2);
}

function withheldByCompany(input: LedgerInput, cells: readonly Cell[]): ReadonlySet<string> {
  const byCompany = new Map<CompanyId, Cell[]>();
  for (const cell of cells) byCompany.set(cell.company, [...(byCompany.get(cell.company) ?? []), cell]);
  const peopleOf = (holding: number): number => {
    const people = input.holdingPeople.residents[holding] as number;
    return Number.isNaN(people) ? 0 : people;
  };
  return new Set([...byCompany.values()].flatMap((own) => [...withheldCells(own, peopleOf)]));
}

function companyZone({ index, holdingPeople, areas }: LedgerInput, cell: Cell, isWithheld: boolean): CompanyZone {
  const { company, zone, relations, members } = cell;
  let dwellings = 0;
  let unknownDwellingsCount = 0;
  let residents = 0;
  let knownCount = 0;
  for (const [holding, share] of members) {
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
    buildings: members.size,
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
