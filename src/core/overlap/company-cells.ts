import type { CompanyId } from '../identifiers.ts';
import { rememberEach } from '../remember.ts';
import type { CountCell, Members } from './count-cell.ts';
import type { CuttingZone } from './cut-holdings.ts';
import { cutHoldings } from './cut-holdings.ts';
import type { HoldingIndex } from './holding-index.ts';
import type { HoldingPeople } from './holding-people.ts';
import type { HoldingRelation } from './holding-relations.ts';
import type { LedgerInput, LedgerZone } from './ledger-input.ts';

/** What one company has of holdings in, partly in and near a zone. The same object for as long as border and holdings are. */
export interface CompanyPart {
  readonly company: CompanyId;
  readonly members: Members;
  readonly besideWholeAreas: Members;
  readonly partlyCount: number;
  readonly nearCount: number;
}

/** A company's part of one zone, or, where `zone` is null, of all of them, each holding once. */
export interface CompanyCell extends CountCell {
  readonly part: CompanyPart;
  readonly company: CompanyId;
  readonly zone: LedgerZone | null;
}

/** The companies of an index and whose each holding is. */
interface Ownership {
  readonly companies: readonly CompanyId[];
  /** By holding: position in `companies`. */
  readonly companyOf: Uint32Array;
}

const ownership = rememberEach((index: HoldingIndex): Ownership => {
  const positions = new Map<CompanyId, number>();
  const companyOf = Uint32Array.from(index.holdings, ({ company }) => {
    const position = positions.get(company) ?? positions.size;
    positions.set(company, position);
    return position;
  });
  return { companies: [...positions.keys()], companyOf };
});

/** A zone's parts follow from its holdings alone: remembered by them. */
const partsOfRelations = new WeakMap<
  readonly HoldingRelation[],
  { readonly people: HoldingPeople; readonly parts: readonly CompanyPart[] }
>();

/** What each company has in the zone, those named first whose holdings come first. */
export function cellsOfZone(
  input: LedgerInput,
  zone: LedgerZone,
  relations: readonly HoldingRelation[],
): readonly CompanyCell[] {
  const known = partsOfRelations.get(relations);
  const parts = known?.people === input.holdingPeople ? known.parts : partsOfZone(input, zone, relations);
  partsOfRelations.set(relations, { people: input.holdingPeople, parts });
  return parts.map((part) => cellOf(part, zone));
}

function cellOf(part: CompanyPart, zone: LedgerZone | null): CompanyCell {
  const { company, members, besideWholeAreas } = part;
  return { key: `${company} ${zone?.id ?? ''}`, part, company, zone, members, besideWholeAreas };
}

function partsOfZone(
  { index, holdingPeople, areas }: LedgerInput,
  { boundary }: LedgerZone,
  relations: readonly HoldingRelation[],
): readonly CompanyPart[] {
  const whole = areas.wholeAreasInside(boundary);
  const { companies, companyOf } = ownership(index);
  const byCompany = new Map<number, HoldingRelation[]>();
  for (const relation of relations) {
    const company = companyOf[relation.holding] as number;
    const own = byCompany.get(company);
    if (own === undefined) byCompany.set(company, [relation]);
    else own.push(relation);
  }
  return [...byCompany].map(([company, own]): CompanyPart => {
    const inside = own.filter(({ share }) => share > 0);
    const members = membersOfRelations(inside);
    const isBeside = ({ holding }: HoldingRelation): boolean =>
      !whole.coversAll && !whole.positions.has(holdingPeople.areaOf[holding] as number);
    return {
      company: companies[company] as CompanyId,
      members,
      besideWholeAreas: whole.positions.size === 0 ? members : membersOfRelations(inside.filter(isBeside)),
      partlyCount: own.reduce((count, { kind }) => count + (kind === 'partly' ? 1 : 0), 0),
      nearCount: own.reduce((count, { kind }) => count + (kind === 'near' ? 1 : 0), 0),
    };
  });
}

/** Relations stand in the order of the holdings. */
function membersOfRelations(relations: readonly HoldingRelation[]): Members {
  return {
    holdings: Uint32Array.from(relations, ({ holding }) => holding),
    shares: Float64Array.from(relations, ({ share }) => share),
  };
}

/** Each company's holdings in any zone: one that is partly in several counts by what it has in their union. */
export function totalCells(input: LedgerInput, cells: readonly CompanyCell[]): readonly CompanyCell[] {
  const { index } = input;
  const { companies, companyOf } = ownership(index);
  const shareInAny = sharesInAny(index, cells);
  const counts = new Uint32Array(companies.length);
  for (let holding = 0; holding < shareInAny.length; holding++) {
    const company = companyOf[holding] as number;
    if (shareInAny[holding] !== 0) counts[company] = (counts[company] as number) + 1;
  }
  const members = Array.from(counts, (count) => ({
    holdings: new Uint32Array(count),
    shares: new Float64Array(count),
  }));
  const filled = new Uint32Array(companies.length);
  const partly = new Uint32Array(companies.length);
  for (let holding = 0; holding < shareInAny.length; holding++) {
    const share = shareInAny[holding] as number;
    if (share === 0) continue;
    const company = companyOf[holding] as number;
    const own = members[company] as (typeof members)[number];
    const place = filled[company] as number;
    own.holdings[place] = holding;
    own.shares[place] = share;
    filled[company] = place + 1;
    if (share < 1) partly[company] = (partly[company] as number) + 1;
  }
  const positions = new Map(companies.map((company, position) => [company, position]));
  return [...new Set(cells.map(({ company }) => company))].map((company) => {
    const position = positions.get(company) ?? -1;
    const own = members[position];
    if (own === undefined) throw new Error(`company ${company} has a part of a zone and no holdings`);
    const partlyCount = partly[position] as number;
    return cellOf({ company, members: own, besideWholeAreas: own, partlyCount, nearCount: 0 }, null);
  });
}

/** By holding the part of it that lies in any zone, 0–1. */
function sharesInAny(index: HoldingIndex, cells: readonly CompanyCell[]): Float64Array {
  const shareInAny = new Float64Array(index.holdings.length);
  const partlyIn = new Map<number, CuttingZone[]>();
  for (const { zone, members } of cells) {
    const { holdings, shares } = members;
    for (let place = 0; place < holdings.length; place++) {
      const holding = holdings[place] as number;
      const share = shares[place] as number;
      if (share > (shareInAny[holding] as number)) shareInAny[holding] = share;
      if (share === 1 || zone === null) continue;
      const cutting = { boundary: zone.boundary, share };
      const zones = partlyIn.get(holding);
      if (zones === undefined) partlyIn.set(holding, [cutting]);
      else zones.push(cutting);
    }
  }
  const cut = cutHoldings(index);
  for (const [holding, zones] of partlyIn) {
    if (zones.length < 2 || shareInAny[holding] === 1) continue;
    const part = cut.partInAny(holding, zones);
    // Never less than the largest part, whatever rounding says.
    shareInAny[holding] = Math.max(shareInAny[holding] as number, part);
  }
  return shareInAny;
}

/** All that each company has, in zones or not. */
export function ownCells({ index }: LedgerInput): readonly CountCell[] {
  const { companies, companyOf } = ownership(index);
  const own = companies.map((): number[] => []);
  for (let holding = 0; holding < companyOf.length; holding++) own[companyOf[holding] as number]?.push(holding);
  return companies.map((company, position) => {
    const holdings = Uint32Array.from(own[position] ?? []);
    const members = { holdings, shares: new Float64Array(holdings.length).fill(1) };
    return { key: `${company} all`, members, besideWholeAreas: members };
  });
}
